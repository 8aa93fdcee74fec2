package router

import (
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/message"
)

// ask decides a question, as several where it can be read so and they fit better: where
// they have different answers, and the whole has none that they have not.
func (r *Router) ask(s *search, q message.Question) []reading {
	whole := r.askOne(s, q)
	if len(q.Parts) < 2 || whole.exact {
		return []reading{whole}
	}
	parts, answers := r.askParts(s, q)
	switch answer := whole.decision.Topic; {
	case parts[0].decision.Topic != nil && restsOn(q.Parts[1]) && !r.index.chatty: // what it refers to has an answer
		return parts
	case answer == nil && len(answers) > 0 && !r.index.chatty, len(answers) > 1 && slices.Contains(answers, answer), len(answers) > 2 && len(answers) == len(parts):
		return parts
	}
	return []reading{whole}
}

// askParts decides each part of a question, and returns the readings and their different
// answers.
func (r *Router) askParts(s *search, q message.Question) (parts []reading, answers []*knowledge.Topic) {
	for i, part := range q.Parts {
		rd, ok := r.askBehind(s, part, parts)
		if !ok {
			rd = r.askPart(s, q, i, answers)
		}
		if t := rd.decision.Topic; t != nil && !slices.Contains(answers, t) {
			answers = append(answers, t)
		}
		parts = append(parts, rd)
	}
	return parts, answers
}

// askPart decides the i-th part of a question, behind those that found some answers.
func (r *Router) askPart(s *search, q message.Question, i int, found []*knowledge.Topic) reading {
	part := q.Parts[i]
	rd := r.askOne(s, message.Question{Text: part.Text, Context: q.Context, Refers: part.Refers, About: part.About, Negated: part.Negated, Reaction: part.Reaction})
	if i > 0 && rd.decision.Topic == nil {
		if first, ok := r.askByFirst(s, part, q.Parts[0].Text, found); ok {
			rd = first
		}
	}
	if i > 0 && part.Refers && len(found) == 0 {
		rd.decision.doubt() // what it refers to has no answer
	}
	return rd
}

// askByFirst decides a part of a question by the first part: with all of it where it
// refers to that, or about the subject where the first part names it. It finds no answer
// that is among those found.
func (r *Router) askByFirst(s *search, part message.Question, first string, found []*knowledge.Topic) (reading, bool) {
	isNew := func(rd reading) bool {
		return rd.decision.Topic != nil && !slices.Contains(found, rd.decision.Topic)
	}
	if len(part.Context) > 0 {
		if full := r.look(s, part.Full()); isNew(full) {
			return full, true
		}
	}
	if !r.index.isAboutSubject(first) {
		return reading{}, false
	}
	named := r.lookAbout(s, part)
	return named, isNew(named)
}

// lookAbout decides a question as one about the subject of the pack.
func (r *Router) lookAbout(s *search, q message.Question) reading {
	return r.look(s, q.Text+" "+r.index.subject)
}

// contextTrusted is by how much less sure a question with the context that it refers
// to may be than the question alone.
const contextTrusted = 0.2

// askOne decides a question that is read as one, by itself or with its context.
func (r *Router) askOne(s *search, q message.Question) reading {
	if q.Reaction && !r.index.chatty && !r.index.isExact(s, q.Text) {
		return reading{text: q.Text}
	}
	rd := r.look(s, q.Text)
	rd.about = q.About
	if rd.exact {
		return rd
	}
	for n := 1; n <= len(q.Context); n++ {
		full := r.look(s, q.With(n))
		margin := full.confidence - rd.confidence
		if q.Refers && full.nameless && rd.decision.Topic != nil && n == 1 {
			rd.decision.doubt() // it is about somebody else
		}
		if full.decision.Topic != nil && !q.Refers && full.decision.Topic == r.look(s, strings.Join(q.Context, " ")).decision.Topic {
			continue // it is what the context is about, and not the question
		}
		if q.Refers && margin > -contextTrusted || rd.decision.Topic == nil && margin > 0 {
			rd = full
		}
	}
	if q.About && rd.decision.Topic == nil && len(rd.decision.Suggestions) > 0 && !rd.outside && len(q.Context) == 0 && r.index.subject != "" {
		if named := r.lookAbout(s, q); named.decision.Topic != nil {
			rd = named // they: those that the text is about
		}
	}
	if q.Negated && !r.index.chatty {
		rd.negated = true
		rd.decision.Evidence.Negated = true
		rd.decision.doubt()
	}
	return rd
}
