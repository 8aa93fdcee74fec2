package router

import (
	"slices"

	"footnote/knowledge/lexicon"
	"footnote/knowledge/posting"
)

// Leaving one out: what the index would make of a phrasing of its own, had it
// never seen it. Building an index without each phrasing would take hours, so
// its share is taken out of the sums instead: nearly exactly for the plain score of its
// own class, and for the learned one by its dual variables.

// tryWithout asks the nth phrasing of an index without it, and then of one that
// does not have its topic at all.
func (b *builder) tryWithout(s *search, nth int) trial {
	b.rankWithout(s, nth)
	class := b.phrasings[nth].class
	t := trial{confidence: silent, without: silent, outside: b.isOutside(class)}
	if len(s.top) > 0 {
		t.confidence, t.right = s.confidence(), s.top[0].class == class
	}
	s.top = slices.DeleteFunc(s.top, func(m match) bool { return m.class == class })
	if len(s.top) > 0 {
		t.without = s.confidence()
	}
	return t
}

// rankWithout fills s.top for the nth phrasing as an index without it would.
func (b *builder) rankWithout(s *search, nth int) {
	ph := b.phrasings[nth]
	s.query.set(ph.seq, b.features)
	if b.classifiers != nil {
		s.recall(b.recalled[nth])
		s.left = &b.examples[nth]
	} else {
		s.score.run(&s.query, b.features, b.weights)
		s.best(&s.score, ranked+1)
	}
	if !b.isOutside(ph.class) {
		var score float32
		score, s.score.self = b.scoreWithout(&s.query, ph)
		s.lower(ph.class, score)
	}
	s.top = s.top[:min(len(s.top), ranked)]
	b.rank(s)
}

// recall makes a search have scored as a phrasing did before.
func (s *search) recall(r recalled) {
	s.score.self, s.top = r.self, s.top[:0]
	for _, n := range r.nearest {
		s.top = append(s.top, match{class: n.class, score: n.score})
	}
}

// lower gives a class the score that it has without what is left out. It falls
// behind others, of which r.top holds enough, or out.
func (r *ranking) lower(class int32, score float32) {
	i := slices.IndexFunc(r.top, func(m match) bool { return m.class == class })
	switch {
	case i < 0:
	case score == 0:
		r.top = slices.Delete(r.top, i, i+1)
	default:
		r.top[i].score = score
		for ; i+1 < len(r.top) && r.top[i+1].before(r.top[i]); i++ {
			r.top[i], r.top[i+1] = r.top[i+1], r.top[i]
		}
	}
}

// scoreWithout scores a phrasing for its own class as bm25 would without it, and
// returns that and what the phrasing could have scored.
func (ix *index) scoreWithout(q *query, ph phrasing) (score, self float32) {
	s := withoutOne{features: ix.features, weights: ix.weights, query: q, left: ph}
	q.visit(ix.features, &s)
	return s.score, s.self * (saturation + 1)
}

// withoutOne scores a phrasing for its own class as bm25 would without it.
type withoutOne struct {
	features    *features
	weights     *weights
	query       *query
	left        phrasing
	score, self float32

	had   []int32                            // the features of what is left out; nil where they are the query's
	trace func(from, to int, weight float32) // called when query.seq[from:to] is scored; may be nil
}

func (s *withoutOne) word(i int) {
	id := s.query.seq[i]
	if id == lexicon.Unknown {
		s.give(i, i+1, 0, s.weights.unseen)
		return
	}
	weight, worth := s.synonymous(s.features.concepts.of(id))
	own, most := s.without(id)
	weight, worth = max(weight, own), max(worth, most)
	if worth == 0 {
		worth = s.weights.unseen
	}
	trust := s.query.trust[i]
	s.give(i, i+1, trust*weight, trust*worth+(1-trust)*s.weights.unseen)
}

func (s *withoutOne) phrase(from, n int, concepts []int32) {
	weight, worth := float32(0), float32(0)
	for _, id := range s.query.seq[from : from+n] {
		own, most := s.without(id)
		weight += own * phraseWordCounts
		worth += most * phraseWordCounts
	}
	other, most := s.synonymous(concepts)
	s.give(from, from+n, max(weight, other), max(worth, most))
}

func (s *withoutOne) pair(i int) {
	weight, worth := float32(0), float32(0)
	if id := s.query.pairs[i]; id != lexicon.Unknown {
		weight, worth = s.without(id)
	}
	if worth == 0 {
		worth = pairCounts * s.weights.unseen
	}
	s.give(i-1, i+1, weight, worth)
}

// synonymous returns what the best of some concepts is worth.
func (s *withoutOne) synonymous(concepts []int32) (weight, worth float32) {
	for _, c := range concepts {
		own, most := s.without(s.features.concept(c))
		weight, worth = max(weight, own*synonymCounts), max(worth, most*synonymCounts)
	}
	return weight, worth
}

func (s *withoutOne) give(from, to int, weight, worth float32) {
	s.score += weight
	s.self += worth
	if s.trace != nil {
		s.trace(from, to, weight)
	}
}

// without returns what a feature would be worth to the class of the phrasing,
// and to any class at most. A feature that only the phrasing has is unknown.
func (s *withoutOne) without(id int32) (weight, worth float32) {
	ps, worth := s.weights.of(id), s.weights.worth(id)
	k, found := posting.Search(ps, s.left.class)
	if !found {
		return 0, worth
	}
	// How many phrasings of the class have it follows from its weight.
	most, half, had := worth*(saturation+1), s.weights.half[s.left.class], ps[k].Weight()
	if had >= most {
		return had, worth // so many that one more or less makes no difference
	}
	n := had * half / (most - had)
	if s.had == nil || slices.Contains(s.had, id) {
		n -= s.left.counts()
	}
	if n > leastCounts {
		return most * n / (n + half), worth
	}
	if len(ps) == 1 {
		worth = 0
	}
	return 0, worth
}
