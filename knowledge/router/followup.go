package router

import (
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/message"
)

// FollowUp decides what a message asks that replies to a topic's answer: "why?", "how
// old is he?". A question that stands by itself is looked up as any other. One that only
// means something behind the answer is answered by the topic itself where that holds
// what is asked for, else by a related topic that does, and otherwise by none: never by
// another subject. It is safe for concurrent use.
func (r *Router) FollowUp(t *knowledge.Topic, text string) Decision {
	questions := message.Read(text)
	if len(questions) != 1 || standsAlone(questions[0]) {
		return r.Lookup(text)
	}
	near, q := r.relatives(t), questions[0]
	var answer *knowledge.Topic
	if !q.Reaction && !q.Negated {
		answer = r.followed(t, near, q.Text)
	}
	d := besides(answer, near)
	if answer == nil {
		d.Follows = t
	}
	return d
}

// besides decides on an answer, if there is one, and offers what is near besides.
func besides(answer *knowledge.Topic, near []*knowledge.Topic) (d Decision) {
	if answer != nil {
		d.Outcome, d.Topic = OutcomeAnswer, answer
	}
	for _, other := range near {
		d.suggest(other)
	}
	return d
}

// standsAlone reports whether a question means something without what it replies to.
func standsAlone(q message.Question) bool {
	return !q.Reaction && !q.Bare && !q.Refers && len(q.Parts) == 0
}

// relatives returns the topics that a topic names as related, and then those that name it.
func (r *Router) relatives(t *knowledge.Topic) []*knowledge.Topic {
	var near []*knowledge.Topic
	for _, id := range t.Related {
		if other, ok := r.Pack.Topic(id); ok {
			near = append(near, other)
		}
	}
	for _, other := range r.Pack.Topics {
		if slices.Contains(other.Related, t.ID) && !slices.Contains(near, other) {
			near = append(near, other)
		}
	}
	return near
}

// followed returns the topic, of one and its relatives, that answers a question about
// it; nil if none does. The topic itself comes first, then a title that asks the same,
// then a relative that has the question's words.
func (r *Router) followed(t *knowledge.Topic, near []*knowledge.Topic, question string) *knowledge.Topic {
	w := wantOf(question)
	if w.isIn(t) {
		return t
	}
	for _, other := range near {
		if w.isTitle(other.Title) {
			return other
		}
	}
	for _, other := range near {
		if len(w.terms) > 0 && w.isIn(other) {
			return other
		}
	}
	return nil
}
