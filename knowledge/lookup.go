package knowledge

import "slices"

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
	Topic   *Topic // the answer; nil unless Outcome is OutcomeAnswer

	// Suggestions are other topics worth offering, best first, at most
	// MaxSuggestions and never Topic itself: the close ones for choices, the
	// nearest (or nothing) for none, and what else fits for an answer.
	Suggestions []*Topic
}

// MaxSuggestions is the most topics that a Decision suggests: one row of
// buttons on Discord.
const MaxSuggestions = 5

// Lookup decides which topic answers the question. It never fails, gives the
// same decision for the same question, and is safe for concurrent use.
func (p *Pack) Lookup(question string) Decision {
	if p.index == nil {
		return Decision{}
	}
	s := p.index.scorers.Get().(*scorer)
	defer p.index.scorers.Put(s)
	v := p.index.judge(s, question)
	return p.decision(v, s.top)
}

// near is the share of the best topic's plain score from which a topic is worth
// offering before the related ones.
const near = 0.5

// decision names the topics of a verdict.
func (p *Pack) decision(v verdict, top []match) Decision {
	d := Decision{Outcome: v.outcome}
	if v.outcome == OutcomeAnswer {
		d.Topic = p.Topics[v.class]
	}
	if len(top) == 0 && d.Topic == nil {
		return d
	}
	d.Suggestions = make([]*Topic, 0, MaxSuggestions)
	for _, m := range top {
		if d.Topic != nil && m.plain < near*top[0].plain {
			continue
		}
		d.suggest(p.Topics[m.class])
	}
	if d.Topic != nil {
		for _, t := range d.Topic.related {
			if !slices.Contains(d.Suggestions, t) {
				d.suggest(t)
			}
		}
	}
	return d
}

// suggest adds a topic that is not suggested yet.
func (d *Decision) suggest(t *Topic) {
	if t != d.Topic && len(d.Suggestions) < MaxSuggestions {
		d.Suggestions = append(d.Suggestions, t)
	}
}
