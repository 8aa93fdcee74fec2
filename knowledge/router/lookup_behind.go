package router

import (
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
	"footnote/knowledge/message"
)

// askBehind decides a question whose pronoun may stand for what the question before it
// was about: "What is the tower? Who built it?" The topic that answered that may say this
// too; else one may that is near to it, or is named alike, and no other. It is not ok
// where the pronoun may stand for something else: where no question before it has an
// answer, where it names enough itself, or where it asks of them or it and the one before
// names the subject of the pack.
func (r *Router) askBehind(s *search, q message.Question, all []reading) (rd reading, ok bool) {
	before := lastAnswered(all)
	if q.Behind == "" || before == nil {
		return reading{}, false
	}
	t, w := before.decision.Topic, wantOf(q.Behind)
	if len(w.terms) > mostBehind {
		return reading{}, false
	}
	alone := r.look(s, q.Behind)
	switch {
	case alone.exact:
		return alone, true
	case len(w.terms) > 1 && alone.decision.Topic != nil:
		return reading{}, false
	}
	said := reading{text: q.Behind, decision: before.decision, confidence: before.confidence}
	if len(w.terms) > 0 && w.isIn(t) || alone.nearest() == t {
		return said, true
	}
	if q.About && (before.about || r.index.isAboutSubject(before.text)) {
		return reading{}, false
	}
	full := r.look(s, before.text+" "+q.Behind)
	if full.decision.Topic == t && w.mayBeIn(t) {
		return said, true
	}
	return r.askNear(q.Behind, *before, full, alone), true
}

// mostBehind is the most words of a question that name something, though what it is about
// stands in the one before: "how many people work there".
const mostBehind = 2

// restsOn reports whether a question says next to nothing without the one before it.
func restsOn(q message.Question) bool { return q.Behind != "" && len(wantOf(q.Behind).terms) < 2 }

// askNear decides a question by what is near to the answer of the one before it: by the
// first of some readings whose answer is, or else as a follow-up.
func (r *Router) askNear(question string, before reading, readings ...reading) reading {
	t := before.decision.Topic
	near := r.relatives(t)
	for _, rd := range readings {
		if other := rd.decision.Topic; other != nil && other != t && (slices.Contains(near, other) || isNamedIn(other, before.text)) {
			rd.text = question
			return rd
		}
	}
	return reading{text: question, decision: besides(r.followed(t, near, question), near)}
}

// lastAnswered returns the last reading that has an answer, nil without one.
func lastAnswered(all []reading) *reading {
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].decision.Topic != nil {
			return &all[i]
		}
	}
	return nil
}

// mayBeIn reports whether a topic holds the form of what is wanted; it may where there is
// neither form nor word.
func (w want) mayBeIn(t *knowledge.Topic) bool {
	if w.holds == nil {
		return len(w.terms) == 0
	}
	return w.holds.MatchString(t.Answer())
}

// nearest returns the topic that came first, nil where none is near.
func (rd reading) nearest() *knowledge.Topic {
	switch d := rd.decision; {
	case d.Topic != nil:
		return d.Topic
	case len(d.Suggestions) > 0:
		return d.Suggestions[0]
	default:
		return nil
	}
}

// isNamedIn reports whether a question has a word of a topic's title that names something.
func isNamedIn(t *knowledge.Topic, question string) bool {
	title := analysis.Terms(t.Title)
	return slices.ContainsFunc(analysis.Terms(question), func(term string) bool {
		return !english.IsFunctionWord(term) && slices.Contains(title, term)
	})
}
