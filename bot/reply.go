package bot

import (
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

// offers makes a button of each topic.
func offers(topics []*knowledge.Topic, a action) []offer {
	var all []offer
	for _, t := range topics {
		all = append(all, offer{t.Title, press{a, t.ID}})
	}
	return all
}
