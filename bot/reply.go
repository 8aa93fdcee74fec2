package bot

import (
	"fmt"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// reply is what is said, wherever it is said. The makers below are pure: the same
// pack and question make the same reply, and none can fail. How a reply looks,
// and that it names its source, is render.go's matter.
type reply struct {
	text    string   // what is said, in Markdown
	small   []string // small print, a line each
	offers  []offer  // buttons
	menus   []menu   // select menus
	private bool     // shown to the asker alone, where Discord allows it

	outcome string // what became of the question, for the metrics
	topic   string // the topic that answers, "" without one
}

// offer is a button.
type offer struct {
	label string
	press press
}

// menu is a select menu.
type menu struct {
	prompt  string
	press   press
	options []menuOption
}

type menuOption struct{ label, value string }

// maker makes replies from a pack. Safe for concurrent use.
type maker struct{ router *router.Router }

// decision says what was decided on a question.
func (m maker) decision(d router.Decision) reply {
	switch d.Outcome {
	case router.OutcomeAnswer:
		r := m.topic(d.Topic)
		r.offers = offers(d.Suggestions, seeAlso)
		return r
	case router.OutcomeChoices:
		return reply{
			text:    "**Several answers come close.** Which one do you mean?",
			offers:  offers(d.Suggestions, choose),
			private: true,
			outcome: d.Outcome.String(),
		}
	default:
		return m.none(d.Suggestions)
	}
}

// none says that no answer fits, and offers the nearest.
func (m maker) none(nearest []*knowledge.Topic) reply {
	text := "**The text does not say**, as far as the answers drawn from it go."
	if len(nearest) > 0 {
		text += " These come nearest:"
	} else {
		text += " The list of topics shows what it does say (on Discord, /topics)."
	}
	return reply{
		text:    text,
		offers:  offers(nearest, choose),
		private: true,
		outcome: router.OutcomeNone.String(),
	}
}

// topic gives one answer, with what stands behind it.
func (m maker) topic(t *knowledge.Topic) reply {
	r := reply{
		text:    "**" + escape(t.Title) + "**\n" + marked(t),
		small:   citations(t),
		outcome: router.OutcomeAnswer.String(),
		topic:   t.ID,
	}
	if t.Note != nil {
		r.small = append(r.small, fmt.Sprintf("Elsewhere: %s (<%s>)", escape(oneLine(t.Note.Text, maxContent)), t.Note.Link))
	}
	for _, id := range t.Related {
		if related, ok := m.router.Pack.Topic(id); ok {
			r.offers = append(r.offers, offers([]*knowledge.Topic{related}, seeAlso)...)
		}
	}
	return r
}

// marked returns the answer with a superscript number behind each passage.
func marked(t *knowledge.Topic) string {
	var b strings.Builder
	for _, p := range t.Body {
		b.WriteString(escape(p.Text))
		for i, c := range p.Cites {
			if i > 0 {
				b.WriteRune('\u202f') // or ¹ and ² would read as twelve
			}
			b.WriteString(superscript(c + 1))
		}
	}
	return b.String()
}

// citations explains the superscripts: the paragraph, its section, and whose
// words it carries.
func citations(t *knowledge.Topic) []string {
	lines := make([]string, len(t.Citations))
	for i, c := range t.Citations {
		lines[i] = fmt.Sprintf("%s ¶%d, %s: %s", superscript(i+1), c.Paragraph, escape(c.Section), escape(c.Voice))
	}
	return lines
}

// superscript writes a number small and high.
func superscript(n int) string {
	digits := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
	var b strings.Builder
	for _, d := range strconv.Itoa(n) {
		b.WriteRune(digits[d-'0'])
	}
	return b.String()
}

// offers makes a button of each topic.
func offers(topics []*knowledge.Topic, a action) []offer {
	var all []offer
	for _, t := range topics {
		all = append(all, offer{t.Title, press{a, t.ID}})
	}
	return all
}

// gone says that what was pressed or named is no longer there.
func (m maker) gone() reply {
	return reply{
		text:    "**That answer is no longer here.** The answers have changed since; /topics lists those there are, and /ask finds one.",
		private: true,
		outcome: "gone",
	}
}

// unreadable says that a message has no text that could be answered.
func (m maker) unreadable() reply {
	return reply{
		text:    "**I cannot read a question there.** Type /ask and your question, or right-click a message with text and pick *Apps*, *Answer this*.",
		private: true,
		outcome: "unreadable",
	}
}

// slowDown asks a user who asks too much to wait.
func (m maker) slowDown() reply {
	return reply{
		text:    "**One moment, please.** That was a lot of questions at once; try again in a few seconds.",
		private: true,
		outcome: "limited",
	}
}

// sorry says that something went wrong on our side.
func (m maker) sorry() reply {
	return reply{
		text:    "**Sorry, something went wrong here.** Your question is fine; please try it again.",
		private: true,
		outcome: "failed",
	}
}
