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
	for i := range parts[1:] {
		if q := &parts[i+1]; q.Bare || q.Refers {
			q.Context = []string{parts[0].Text}
		}
	}
	return parts
}

func (r *reader) clause(s *sentence, from, end int) Question {
	return Question{
		Text:    r.slice(s, from, end),
		Bare:    !r.hasContent(from, end),
		Refers:  r.has(from, end, pronoun),
		About:   r.isAbout(from, end),
		Negated: r.isNegated(from, end),
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

// likes parts a question at two of a kind: two numbers, two names, or what "who is"
// asks for.
func (r *reader) likes(s *sentence) []Question {
	for i := s.ask + 1; i+1 < s.end; i++ {
		if !r.isOne(i, "and", "n") || r.words[i].gap > comma || r.isOne(i-1, "between", "both") {
			continue
		}
		left, right, ok := r.alike(s, i)
		if !ok || r.isCompared(s.ask, left) {
			continue
		}
		head, tail := r.text[r.words[s.ask].from:r.words[left].from], ""
		if right < s.end {
			tail = " " + r.text[r.words[right].from:r.words[s.end-1].to]
		}
		second := i + 1
		if r.isOne(left-1, "the", "a", "an") && r.isOne(second, "the", "a", "an") && second+1 < right {
			second++
		}
		return []Question{
			{Text: head + r.text[r.words[left].from:r.words[i-1].to] + tail},
			{Text: head + r.text[r.words[second].from:r.words[right-1].to] + tail},
		}
	}
	return nil
}

// alike returns where the first of two of a kind begins and the second ends, around
// the word that joins them.
func (r *reader) alike(s *sentence, and int) (left, right int, ok bool) {
	w, next := r.words[and-1], r.words[and+1]
	switch {
	case w.number && next.number:
		return and - 1, and + 2, true
	case r.words[s.ask].class.is(interrogative) && r.classAt(s.ask+1, s.end).is(auxiliary) || r.isContracted(s.ask):
		left = s.ask + 2
		if r.isContracted(s.ask) {
			left--
		}
		if left < and && and-left <= 4 && s.end-and <= 5 && !r.has(left, s.end, auxiliary|preposition|light) {
			return left, s.end, true
		}
	case r.words[s.ask].class.is(bidding) && !r.has(s.ask, s.end, auxiliary|interrogative):
		left = s.ask + 1
		for left < and && r.words[left].class.is(functional|myself) {
			left++
		}
		if left < and && and-left <= 4 && s.end-and <= 5 && !r.has(left, s.end, auxiliary|preposition) {
			return left, s.end, true
		}
	}
	if !w.capital || !next.capital {
		return 0, 0, false
	}
	for left = and - 1; left-1 > s.ask && r.words[left-1].capital && r.words[left].gap == space; left-- {
	}
	for right = and + 2; right < s.end && r.words[right].capital && r.words[right].gap == space; right++ {
	}
	return left, right, true
}

// isContracted reports whether a word asks and has its verb in it: who's.
func (r *reader) isContracted(i int) bool {
	return r.isOne(i, "whos", "whats", "wheres", "whens", "hows", "wats")
}

// isCompared reports whether what follows is compared, or told apart.
func (r *reader) isCompared(from, left int) bool {
	for i := from; i < left; i++ {
		if r.isOne(i, "between", "compare", "contrast", "difference", "differences", "distinguish", "both", "differentiate") {
			return true
		}
	}
	return false
}
