package bot

import (
	"fmt"
	"strings"

	"footnote/knowledge/quiz"
)

// A round of quiz is shown to one person alone, in one message: a question with its
// answers as buttons, then what came of it with the topic's answer, and in the end the
// score. The buttons carry the round, so nothing is kept of it, and pressing one twice
// does the same twice.

// quizStarted begins a round with what makes it differ from others.
func (m maker) quizStarted(from string, section, questions int) reply {
	if questions <= 0 {
		questions = quiz.Default
	}
	r, ok := m.bank.Start(quiz.Seed(from), section, questions)
	if !ok {
		return m.noQuiz()
	}
	return quizAsked(r)
}

// quizPressed goes on with a round.
func (m maker) quizPressed(p press) reply {
	choice, code := 0, p.arg
	if p.action == quizAnswer {
		letter, rest, _ := strings.Cut(p.arg, ".")
		choice, code = strings.Index(quiz.Letters, letter), rest
	}
	r, ok := m.bank.ReadRound(code)
	switch {
	case !ok || choice < 0:
		return m.quizChanged()
	case p.action == quizAgain:
		if again, ok := r.Again(); ok {
			return quizAsked(again)
		}
		return quizScored(r)
	case r.Over():
		return quizScored(r)
	case p.action == quizAnswer:
		return quizJudged(r, choice)
	default:
		return quizAsked(r)
	}
}

// quizAsked asks the round's question.
func quizAsked(r quiz.Round) reply {
	number, of := r.Number()
	shown, _ := r.Answers()
	all := reply{text: fmt.Sprintf("**Question %d of %d**\n", number, of) + asked(r.Question(), shown[:]), private: true, outcome: "quiz"}
	for i, a := range shown {
		all.offers = append(all.offers, offer{label: lettered(i, a), press: press{quizAnswer, quiz.Letters[i:i+1] + "." + r.Code()}})
	}
	return all
}

// asked gives a question and its answers. Buttons show about 36 characters of them on a
// phone, so they stand in the text too.
func asked(q quiz.Question, shown []string) string {
	var b strings.Builder
	b.WriteString(escape(q.Question))
	for i, a := range shown {
		b.WriteString("\n" + escapeLines(lettered(i, a), true))
	}
	return b.String()
}

// lettered gives an answer with its letter.
func lettered(i int, answer string) string { return quiz.Letters[i:i+1] + ". " + answer }

// quizScored gives the score of a round, and offers what was missed.
func quizScored(r quiz.Round) reply {
	right, answered := r.Score()
	all := reply{text: fmt.Sprintf("**%d of %d right.**", right, answered), private: true, outcome: "quiz"}
	if missed := r.Missed(); len(missed) > 0 {
		all.text += " Missed:"
		for _, q := range missed {
			all.text += "\n- " + escapeLines(oneLine(q.Question, maxMissed), true)
		}
		all.offers = append(all.offers, offer{label: "Again, only what I missed", press: press{quizAgain, r.Code()}})
	} else {
		all.text += " Nothing was missed."
	}
	all.offers = append(all.offers, newRound(r.Section(), r.Len()))
	return all
}

// maxMissed is the most of a question that a score shows: ten of them fit.
const maxMissed = 140

// newRound is a button that begins a round.
func newRound(section, questions int) offer {
	return offer{label: "New round", press: press{quizNew, page{section, questions}.String()}}
}

// quizChanged says that a round cannot go on.
func (m maker) quizChanged() reply {
	return reply{
		text:    "**The quiz has changed since.** Its questions are not those of this round any more, so it ends here.",
		offers:  []offer{newRound(quiz.AllSections, quiz.Default)},
		private: true,
		outcome: "changed",
	}
}

// noQuiz says that there is nothing to ask.
func (m maker) noQuiz() reply {
	return reply{
		text:    "**There is no quiz on this text.** No questions have been written for it yet; /topics lists what it says.",
		private: true,
		outcome: "changed",
	}
}
