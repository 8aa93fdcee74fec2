package bot

import (
	"fmt"
	"time"

	"footnote/bot/ledger"
	"footnote/knowledge/fsrs"
	"footnote/knowledge/quiz"
)

// A review is shown to one person alone, in one message, like a round of quiz. Its
// buttons carry what is asked; what was answered is in the ledger.

// dueAsked asks what is due, or says when the next question will be.
func (m maker) dueAsked(s standing, id string) reply {
	if len(s.due) == 0 {
		return m.nothingDue(s)
	}
	return m.askedOf(s.due[0], id, fmt.Sprintf("**Review, %d due**", len(s.due)))
}

// newAsked asks what has not been asked yet.
func (m maker) newAsked(s standing, id string) reply {
	if len(s.unseen) == 0 {
		return m.dueAsked(s, id)
	}
	return m.askedOf(s.unseen[0], id, fmt.Sprintf("**New question, %d of %d**", s.seen()+1, len(s.questions)))
}

// askedOf asks a question.
func (m maker) askedOf(q quiz.Question, id, title string) reply {
	a := asking{id: id, poll: quiz.Ask(q, quiz.Seed(id))}
	shown, _ := a.poll.Answers()
	r := reply{text: title + "\n" + asked(q, shown[:]), private: true, outcome: "review"}
	for i, answer := range shown {
		r.offers = append(r.offers, offer{label: lettered(i, answer), press: a.press(learnAnswer, i)})
	}
	return r
}

// nothingDue says when the next question will be due, and offers a new one.
func (m maker) nothingDue(s standing) reply {
	r := reply{text: "**Nothing is due.**", private: true, outcome: "review"}
	if !s.next.IsZero() {
		r.text += " You will be asked again " + when(s.next) + "."
	}
	if len(s.unseen) > 0 {
		r.text += " You have not had " + count(len(s.unseen), "question") + " yet."
		r.offers = []offer{{label: "A new question", press: press{action: learnNew}}}
	}
	return r
}

// judged says whether an answer is right, gives the topic's answer, and says when the
// question will be asked again. The first answer is what counts.
func (m maker) judged(a asking, kept ledger.Result) reply {
	if kept.Rating == 0 {
		return m.changedSince()
	}
	shown, right := a.poll.Answers()
	verdict := "**Right.** "
	if !a.isRight() {
		verdict = "**Wrong.** "
	}
	r := settled(a.poll.Question())
	r.text = verdict + compared(a.poll.Question(), shown[:], right, a.choice) + r.text
	r.outcome = "review"
	if (kept.Rating != fsrs.Again) != a.isRight() {
		r.small = append(r.small, "Your first answer to this counts; it was "+rated(kept.Rating))
	}
	again := "Asked again " + when(kept.Due)
	if kept.Rating == fsrs.Hard {
		again = "Noted as hard. " + again
	}
	r.small = append(r.small, again)
	r.offers = []offer{{label: "Next question", press: press{action: learnNext}}}
	if kept.Rating == fsrs.Good && a.isRight() {
		r.offers = append(r.offers, offer{label: "That was hard", press: a.press(learnHard, a.choice)})
	}
	return r
}

// rated puts a rating into a word.
func rated(r fsrs.Rating) string {
	switch r {
	case fsrs.Again:
		return "wrong"
	case fsrs.Hard:
		return "right, and hard"
	}
	return "right"
}

// when tells a time so that Discord shows each reader how far off it is.
func when(t time.Time) string { return fmt.Sprintf("<t:%d:R>", t.Unix()) }

// changedSince says that a question is no longer what it was.
func (m maker) changedSince() reply {
	return reply{
		text:    "**This question has changed since**, so no answer to it counts any more.",
		offers:  []offer{{label: "Next question", press: press{action: learnNext}}},
		private: true,
		outcome: "gone",
	}
}
