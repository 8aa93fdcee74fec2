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
	OutcomeAnswer                 // one topic answers
)

// String returns the outcome's name in the JSON of `footnote ask`.
func (o Outcome) String() string {
	switch o {
	case OutcomeAnswer:
		return "answer"
	case OutcomeChoices:
		return "choices"
	default:
		return "none"
	}
}

// Decision is the outcome of one question.
type Decision struct {
	Outcome Outcome
	Topic   *knowledge.Topic // the answer; nil unless Outcome is OutcomeAnswer

	// Suggestions are other topics worth offering, best first, at most
	// MaxSuggestions and never Topic itself: the close ones for choices, the
	// nearest (or nothing) for none, and what else fits for an answer.
	Suggestions []*knowledge.Topic
}

// MaxSuggestions is the most topics that a Decision suggests: one row of
// buttons on Discord.
const MaxSuggestions = 5

// Lookup decides which topic answers the question. It never fails, gives the
// same decision for the same question, and is safe for concurrent use.
func (r *Router) Lookup(question string) Decision {
	s := r.index.searches.Get().(*search)
	defer r.index.searches.Put(s)
	v := r.index.judge(s, question)
	return r.decision(v, s.top)
}

// near is the share of the best topic's plain score from which a topic is worth
// offering before the related ones.
const near = 0.5

// decision names the topics of a verdict.
func (r *Router) decision(v verdict, top []match) Decision {
	d := Decision{Outcome: v.outcome}
	if v.outcome == OutcomeAnswer {
		d.Topic = r.Pack.Topics[v.class]
	}
	if len(top) == 0 && d.Topic == nil {
		return d
	}
	d.Suggestions = make([]*knowledge.Topic, 0, MaxSuggestions)
	for _, m := range top {
		if d.Topic != nil && m.plain < near*top[0].plain {
			continue
		}
		d.suggest(r.Pack.Topics[m.class])
	}
	if d.Topic != nil {
		for _, id := range d.Topic.Related {
			if t, ok := r.Pack.Topic(id); ok && !slices.Contains(d.Suggestions, t) {
				d.suggest(t)
			}
		}
	}
	return d
}

// suggest adds a topic that is not suggested yet.
func (d *Decision) suggest(t *knowledge.Topic) {
	if t != d.Topic && len(d.Suggestions) < MaxSuggestions {
		d.Suggestions = append(d.Suggestions, t)
	}
}
