package message

import "strings"

// parted reads a question as several, nil if it cannot be: "who founded it and where
// is it", "what happened in 2018 and 2019".
func (r *reader) parted(s *sentence) []Question {
	if parts := r.clauses(s); parts != nil {
		return parts
	}
	return r.likes(s)
}

// clauses parts a question where another begins.
func (r *reader) clauses(s *sentence) []Question {
	var parts []Question
	from := s.ask
	for i := s.ask + 1; i < s.end && len(parts) < mostQuestions-1; i++ {
		if !r.asksAnew(from, i, s.end) {
			continue
		}
		parts = append(parts, r.clause(s, from, r.clauseEnd(from, i)))
		from = i
	}
	if parts == nil {
		return nil
	}
	parts = append(parts, r.clause(s, from, s.end))
	giveContext(parts)
	return parts
}

// giveContext gives the first of several questions to those that refer to it.
func giveContext(parts []Question) {
	for i := range parts[1:] {
		if q := &parts[i+1]; q.Bare || q.Refers {
			q.Context = []string{parts[0].Text}
			q.Behind = q.Text
		}
	}
}

// asksAnew reports whether another question begins at a word.
func (r *reader) asksAnew(from, i, end int) bool {
	joined := r.isJoined(i)
	if !joined && r.words[i].gap == space || !r.asksAt(i, end) || !r.hasContent(from, i) || i+1 >= end && !joined {
		return false
	}
	w := r.words[i]
	switch {
	case w.class.is(bidding):
		return joined && r.words[from].class.is(bidding|interrogative)
	case w.class.is(auxiliary):
		return joined && !r.isOne(i+1, "the") || r.words[i].gap >= emoji || joined && r.words[from].class.is(auxiliary|interrogative)
	case joined:
		return true
	case r.isOne(i, "who", "which", "whose", "whom", "where", "when", "whos"): // a relative clause?
		return r.isInverted(i, end) && !r.classAt(i+1, end).is(auxiliary)
	}
	return r.isInverted(i, end)
}

// isJoined reports whether a word is joined to those before it by "and".
func (r *reader) isJoined(i int) bool {
	before := r.words[i-1]
	if !before.class.is(joining | weak | filler) {
		return strings.IndexByte(r.text[before.to:r.words[i].from], '&') >= 0
	}
	for i--; i > 0 && r.isOne(i, "also", "then", "so", "like", "please", "lol", "btw"); i-- {
		if r.isOne(i, "also") {
			return true
		}
	}
	return r.isOne(i, "and", "n", "plus", "but")
}

// clauseEnd returns where a clause ends before the one that begins at a word.
func (r *reader) clauseEnd(from, i int) int {
	for i-1 > from && r.words[i-1].class.is(joining|filler|weak) && !r.words[i-1].class.is(pronoun) {
		i--
	}
	return i
}
