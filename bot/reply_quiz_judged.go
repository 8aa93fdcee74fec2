package bot

import (
	"fmt"

	"footnote/knowledge/quiz"
)

// quizJudged says whether an answer is right, and gives the topic's answer.
func quizJudged(r quiz.Round, choice int) reply {
	number, of := r.Number()
	shown, right := r.Answers()
	next, isRight := r.Answer(choice)
	verdict := "right"
	if !isRight {
		verdict = "wrong"
	}
	said := settled(r.Question())
	said.text = fmt.Sprintf("**Question %d of %d: %s.** ", number, of, verdict) + compared(r.Question(), shown[:], right, choice) + said.text
	rights, answered := next.Score()
	said.small = append(said.small, fmt.Sprintf("%d of %d right so far", rights, answered))
	said.offers = []offer{{label: "Next question", press: press{quizNext, next.Code()}}}
	if next.Over() {
		said.offers[0].label = "Show the score"
	}
	return said
}

// compared gives a question, the answer that was chosen where it is wrong, and the right
// one.
func compared(q quiz.Question, shown []string, right, choice int) string {
	text := escapeLines(q.Question, true) + "\n"
	if choice != right {
		text += "You chose " + escapeLines(lettered(choice, shown[choice]), true) + "\n"
	}
	return text + "The answer is " + escapeLines(lettered(right, shown[right]), true)
}

// settled gives what settles a question: its explanation, and the topic's answer with
// what stands behind it.
func settled(q quiz.Question) reply {
	r := reply{}.with(q.Topic, 0)
	r.text = "\n\n" + r.text
	if q.Explanation != "" {
		r.text = "\n" + escape(q.Explanation) + r.text
	}
	r.topics, r.private, r.outcome = nil, true, "quiz" // nobody has asked about the topic
	return r
}
