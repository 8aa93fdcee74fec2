package bot

import (
	"fmt"

	reading "footnote/knowledge/message"
	"footnote/knowledge/router"
)

// Unanswered is a question that found no answer, for curators who want to teach the pack
// more. It tells nothing of who asked, nor where.
type Unanswered struct {
	Question string // as it was typed, without mark-up and mentions
	Outcome  string // none or choices
	Topic    string // ID of the first topic that was offered, "" if none was
}

// Keeping has questions that found no answer kept. Users are told so by /help.
type Keeping struct {
	Days int              // for how long they are kept
	Keep func(Unanswered) // called by several workers at once, when the reply has been sent; nil keeps nothing
}

// typedIn returns what somebody has typed for the bot itself with a command, "" for what
// is not to be kept: what was asked in private, and what others have written.
func typedIn(in interaction) string {
	if in.command != askName || in.truth("private") {
		return ""
	}
	return in.text("question")
}

// typedTo is typedIn for a message. What is asked in reply to an answer of ours depends
// on it, and says nothing alone.
func typedTo(m message, self string) string {
	if m.ours {
		return ""
	}
	return m.own(self)
}

// keep has a question kept if it found no answer.
func (b *Bot) keep(question string, r reply) {
	if b.config.Keeping.Keep == nil || r.outcome != router.OutcomeNone.String() && r.outcome != router.OutcomeChoices.String() {
		return
	}
	u := Unanswered{Question: reading.WithoutMarkup(question), Outcome: r.outcome}
	if u.Question == "" {
		return
	}
	if len(r.offers) > 0 && r.offers[0].topic != nil {
		u.Topic = r.offers[0].topic.ID
	}
	b.config.Keeping.Keep(u)
}

// withNotice adds to the help that questions are kept, where they are.
func (b *Bot) withNotice(r reply) reply {
	k := b.config.Keeping
	if k.Keep == nil || r.outcome != outcomeHelp {
		return r
	}
	days := "for a day"
	if k.Days != 1 {
		days = fmt.Sprintf("for %d days", k.Days)
	}
	r.small = append(r.small, "Questions that find no answer are kept "+days+", so that people can write one: the words and the day, not who asked, nor where. "+
		"What you ask with *private* is not kept.")
	return r
}
