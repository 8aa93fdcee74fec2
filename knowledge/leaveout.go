package knowledge

import "slices"

// Leaving one out: what the index would make of a phrasing of its own, had it
// never seen it. Building an index without each phrasing would take hours, so
// its share is taken out of the sums instead: nearly exactly for the plain score of its
// own class, and for the learned one by what it pulled at the weights.

// ownPull is how much of an example's pull on its own margins is taken out. All
// of it is 2, but others would have pulled harder without it. From 0.7 to 1 the
// thresholds are those that five indexes without a fifth of the phrasings each
// gave, on the article and on CLINC150.
const ownPull = 0.8

// tryWithout asks the nth phrasing of an index without it, and then of one that
// does not have its topic at all.
func (ix *index) tryWithout(s *scorer, nth int) trial {
	ix.rankWithout(s, nth)
	class := ix.phrasings[nth].class
	t := trial{confidence: silent, without: silent, outside: ix.isOutside(class)}
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
func (ix *index) rankWithout(s *scorer, nth int) {
	ph := ix.phrasings[nth]
	s.query.set(ph.seq, ix.features)
	if ix.learned != nil {
		s.leave(&ix.learned.examples[nth])
	} else {
		s.run(ix.features, ix.weights)
		s.best(ranked + 1)
	}
	if !ix.isOutside(ph.class) {
		l := leaver{features: ix.features, weights: ix.weights, left: ph}
		l.run(s)
		s.self = l.self
		s.lower(ph.class, l.score)
	}
	s.top = s.top[:min(len(s.top), ranked)]
	s.rerank(ix.weights, ix.learned)
}

// leave makes an example the one that is left out, and recalls how it scored.
func (s *scorer) leave(e *example) {
	s.left, s.self, s.top = e, e.self, s.top[:0]
	for _, n := range e.nearest {
		s.top = append(s.top, match{class: n.class, score: n.score})
	}
}

// appendTop appends the best classes and their scores.
func (s *scorer) appendTop(dst []scored) []scored {
	for _, m := range s.top {
		dst = append(dst, scored{m.class, m.score})
	}
	return dst
}

// lower gives a class the score that it has without what is left out. It falls
// behind others, of which s.top holds enough, or out.
func (s *scorer) lower(class int32, score float32) {
	i := slices.IndexFunc(s.top, func(m match) bool { return m.class == class })
	switch {
	case i < 0:
	case score == 0:
		s.top = slices.Delete(s.top, i, i+1)
	default:
		s.top[i].score = score
		for ; i+1 < len(s.top) && s.top[i+1].before(s.top[i]); i++ {
			s.top[i], s.top[i+1] = s.top[i+1], s.top[i]
		}
	}
}

// leaveOut takes the example that is left out from the margins.
func (s *scorer) leaveOut() {
	if s.left == nil {
		return
	}
	for k, class := range s.left.rivals {
		s.margin[class] -= ownPull * s.left.side(class) * s.left.pulls[k]
	}
}

// leaver scores a phrasing for its own class, as scorer.run would without it.
type leaver struct {
	features    *features
	weights     *weights
	left        phrasing
	score, self float32
}

func (l *leaver) run(s *scorer) {
	seq := l.left.seq
	for i := 0; i < len(seq); {
		var n int
		if s.concepts, n = l.features.synonyms.at(s.concepts[:0], seq, i); n > 0 {
			l.span(seq[i:i+n], s.concepts)
		} else {
			n = 1
			if !s.query.again(i) {
				l.word(seq[i])
			}
		}
		i += n
	}
	for i := 1; i < len(seq); i++ {
		l.pair(s.query.pairs[i])
	}
	l.self *= saturation + 1
}

func (l *leaver) word(id int32) {
	weight, worth := l.synonymous(l.features.synonyms.of(id))
	own, most := l.without(id)
	weight, worth = max(weight, own), max(worth, most)
	if worth == 0 {
		worth = l.weights.unseen
	}
	l.give(weight, worth)
}

func (l *leaver) span(words, concepts []int32) {
	weight, worth := float32(0), float32(0)
	for _, id := range words {
		own, most := l.without(id)
		weight += own * phraseWordCounts
		worth += most * phraseWordCounts
	}
	other, most := l.synonymous(concepts)
	l.give(max(weight, other), max(worth, most))
}

func (l *leaver) pair(id int32) {
	weight, worth := float32(0), float32(0)
	if id != unknown {
		weight, worth = l.without(id)
	}
	if worth == 0 {
		worth = pairCounts * l.weights.unseen
	}
	l.give(weight, worth)
}

// synonymous returns what the best of some concepts is worth.
func (l *leaver) synonymous(concepts []int32) (weight, worth float32) {
	for _, c := range concepts {
		own, most := l.without(l.features.concept(c))
		weight, worth = max(weight, own*synonymCounts), max(worth, most*synonymCounts)
	}
	return weight, worth
}

func (l *leaver) give(weight, worth float32) {
	l.score += weight
	l.self += worth
}

// without returns what a feature would be worth to the class of the phrasing,
// and to any class at most. A feature that only the phrasing has is unknown.
func (l *leaver) without(id int32) (weight, worth float32) {
	ps, worth := l.weights.of(id), l.weights.worth(id)
	k, found := search(ps, l.left.class)
	if !found {
		return 0, worth
	}
	// How many phrasings of the class have it follows from its weight.
	most, half, had := worth*(saturation+1), l.weights.half[l.left.class], ps[k].weight()
	if had >= most {
		return had, worth // so many that one more or less makes no difference
	}
	n := had*half/(most-had) - l.left.counts()
	if n > leastCounts {
		return most * n / (n + half), worth
	}
	if len(ps) == 1 {
		worth = 0
	}
	return 0, worth
}
