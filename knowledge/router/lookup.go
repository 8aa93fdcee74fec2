package router

import (
	"footnote/knowledge"
	"footnote/knowledge/message"
)

// Lookup decides which topics answer what a message asks. It never fails, gives the
// same decision for the same message, and is safe for concurrent use.
func (r *Router) Lookup(text string) Decision {
	s := r.index.searches.Get().(*search)
	defer r.index.searches.Put(s)
	if message.Plain(text) {
		v := r.index.judge(s, text)
		return r.decision(v, s)
	}
	return together(r.read(s, text))
}

// near is the share of the best topic's plain score from which a topic is worth
// offering before the related ones.
const near = 0.5

// decision names the topics of a verdict.
func (r *Router) decision(v verdict, s *search) Decision {
	d, top := Decision{Outcome: v.outcome}, s.top
	e, met := r.index.evidence(s, v)
	d.Evidence = e
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
		d.Runners = r.runners(d.Topic, top, met)
		for _, id := range d.Topic.Related {
			if t, ok := r.Pack.Topic(id); ok {
				d.suggest(t)
			}
		}
	}
	return d
}
