package bot

import (
	"fmt"
	"strings"
	"time"

	"footnote/bot/ballot"
	"footnote/knowledge/quiz"
)

// A shared question stands in a channel. Below its answers and Reveal stands a row of
// buttons that nobody can press: they show how often each answer was given, and carry
// the votes. So what can be pressed stays the same while others press, since Discord
// refuses a press on what has changed meanwhile.

// revealAfter is how long after a shared question others than its asker may reveal it.
const revealAfter = time.Minute

// quizPut puts one question to everybody.
func (m maker) quizPut(from string, section int) reply {
	p, ok := m.bank.Draw(quiz.Seed(from), section)
	if !ok {
		return m.noQuiz()
	}
	return pollAsked(p, ballot.Votes{})
}

// pollNow is the question as its box has it.
func pollNow(p quiz.Poll, s ballot.State) reply {
	if s.Revealed {
		return pollRevealed(p, s.Votes)
	}
	return pollAsked(p, s.Votes)
}

// pollAsked is the question while answers are taken.
func pollAsked(p quiz.Poll, votes ballot.Votes) reply {
	shown, _ := p.Answers()
	r := reply{
		text:    "**A question for everybody**\n" + asked(p.Question(), shown[:]) + "\n\n" + answersSoFar(votes.Len()),
		small:   []string{"Everybody may answer once. Reveal shows the right answer: to whom asked at once, to others a minute after the question."},
		outcome: "quiz",
	}
	for i, a := range shown {
		r.offers = append(r.offers, offer{label: lettered(i, a), press: press{pollVote, quiz.Letters[i:i+1] + "." + p.Code()}})
	}
	r.offers = append(r.offers, offer{label: "Reveal", press: press{pollReveal, p.Code()}, row: 1})
	code := votes.Code()
	for i, n := range votes.Counts() {
		part := code[:min(pollPart, len(code))]
		code = code[len(part):]
		r.offers = append(r.offers, offer{
			label: fmt.Sprintf("%s: %d", quiz.Letters[i:i+1], n), press: press{pollCount, quiz.Letters[i:i+1] + part}, row: 2, idle: true,
		})
	}
	return r
}

// pollPart is how much of the votes one button carries.
const pollPart = ballot.MaxCode / ballot.Answers

func answersSoFar(n int) string {
	if n == 0 {
		return "Nobody has answered yet."
	}
	return count(n, "answer") + " so far."
}

// pollVotes reads the votes that the buttons of a shared question carry.
func pollVotes(buttons []string) ballot.Votes {
	var code strings.Builder
	for _, id := range buttons {
		if p, ok := parsePress(id); ok && p.action == pollCount && p.arg != "" {
			code.WriteString(p.arg[1:])
		}
	}
	return ballot.Read(code.String())
}

// pollRevealed is the question with its answer.
func pollRevealed(p quiz.Poll, votes ballot.Votes) reply {
	shown, right := p.Answers()
	counts := votes.Counts()
	var b strings.Builder
	fmt.Fprintf(&b, "**A question for everybody: the answer is %s.**\n%s", quiz.Letters[right:right+1], escape(p.Question().Question))
	for i, a := range shown {
		fmt.Fprintf(&b, "\n%s – %d", escapeLines(lettered(i, a), true), counts[i])
		if i == right {
			b.WriteString(", right")
		}
	}
	fmt.Fprintf(&b, "\n%d of %d right", counts[right], votes.Len())
	r := settled(p.Question())
	r.text, r.private = b.String()+r.text, false
	return r
}

// pollVoted tells a user what became of their answer, and to nobody else.
func pollVoted(p quiz.Poll, o ballot.Outcome, stands int) reply {
	shown, right := p.Answers()
	chosen := escapeLines(lettered(stands, shown[stands]), true)
	r := reply{private: true, outcome: "quiz"}
	switch o {
	case ballot.Taken:
		r.text = "**Your answer is " + chosen + "**\nWhether it is right is shown when the answer is revealed."
	case ballot.Repeated:
		r.text = "**You have answered already: " + chosen + "**\nThe first answer counts."
	case ballot.TooLate:
		r.text = "**The answer has been revealed:** " + escapeLines(lettered(right, shown[right]), true) + "\nYours came too late to count."
	default:
		r.text = "**No more answers are taken here.** Very many have answered; Reveal shows what is right."
	}
	return r
}

// pollEarly tells a user who may not reveal yet how long to wait.
func pollEarly(wait time.Duration) reply {
	seconds := int((wait + time.Second - 1) / time.Second)
	return reply{
		text:    fmt.Sprintf("**Not yet, so that others can answer.** Whoever asked may reveal it now, everybody else in %s.", count(seconds, "second")),
		private: true,
		outcome: "quiz",
	}
}

// pollOver tells a user that somebody has been faster.
func pollOver(p quiz.Poll) reply {
	shown, right := p.Answers()
	return reply{text: "**The answer has been revealed already:** " + escapeLines(lettered(right, shown[right]), true), private: true, outcome: "quiz"}
}

// pollChanged says that a shared question cannot be answered any more.
func (m maker) pollChanged() reply {
	r := m.quizChanged()
	r.text = "**This question has changed since it was asked**, so it takes no more answers and has none to reveal."
	return r
}
