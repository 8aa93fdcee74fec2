package router

import (
	"slices"

	"footnote/knowledge"
)

// Outcome is what Lookup decided.
type Outcome int

const (
	OutcomeNone    Outcome = iota // the source does not say, as far as the pack knows
	OutcomeChoices                // several topics come close
	OutcomeAnswer                 // one topic answers, or several answer what is asked
	OutcomeAbout                  // of the bot or the source, and no matter of the router: knowledge/about says it
)

// String returns the outcome's name in the JSON of `footnote ask`.
func (o Outcome) String() string {
	switch o {
	case OutcomeAnswer:
		return "answer"
	case OutcomeChoices:
		return "choices"
	case OutcomeAbout:
		return "about"
	default:
		return "none"
	}
}

// Decision is the outcome of one question.
type Decision struct {
	Outcome Outcome
	Topic   *knowledge.Topic // the answer; nil unless Outcome is OutcomeAnswer

	// Said is what is said of the bot or the source; "" unless Outcome is OutcomeAbout.
	Said string

	// Also are the answers to what else the message asks, in the order asked.
	Also []*knowledge.Topic

	// Unanswered is how many questions of the message have no answer, where others have.
	Unanswered int

	// Follows is the topic that a follow-up asks more about than the pack has; nil for
	// all other messages.
	Follows *knowledge.Topic

	// Suggestions are other topics worth offering, best first, at most
	// MaxSuggestions and never Topic itself: the close ones for choices, the
	// nearest (or nothing) for none, and what else fits for an answer.
	Suggestions []*knowledge.Topic

	// Runners are the topics that scored next to the answer, best first, at most
	// MaxSuggestions-1: what may be meant where the answer is not it. Those of choices
	// and none are the suggestions.
	Runners []*knowledge.Topic

	Evidence Evidence // why it was decided so
}

// Answers returns all topics that answer the message, in the order asked.
func (d Decision) Answers() []*knowledge.Topic {
	if d.Topic == nil {
		return nil
	}
	return append([]*knowledge.Topic{d.Topic}, d.Also...)
}

// MaxSuggestions is the most topics that a Decision suggests: one row of
// buttons on Discord.
const MaxSuggestions = 5

// suggest adds a topic that is not suggested yet.
func (d *Decision) suggest(t *knowledge.Topic) {
	if t != d.Topic && !slices.Contains(d.Also, t) && !slices.Contains(d.Suggestions, t) && len(d.Suggestions) < MaxSuggestions {
		d.Suggestions = append(d.Suggestions, t)
	}
}

// doubt makes an answer the first of the choices.
func (d *Decision) doubt() {
	if d.Outcome != OutcomeAnswer {
		return
	}
	near := append([]*knowledge.Topic{d.Topic}, d.Suggestions...)
	e := d.Evidence
	e.Sure = Unsure
	*d = Decision{Outcome: OutcomeChoices, Suggestions: near[:min(len(near), MaxSuggestions)], Evidence: e}
}
