package knowledge

// Leaving one out: what the index would make of a phrasing of its own, had it
// never seen it. Building an index without each phrasing would take hours, so
// its share is taken out of the sums instead: nearly exactly for the plain score of its
// own class, and for the learned one by what it pulled at the weights.

// ownPull is how much of an example's pull on its own margins is taken out. All
// of it is 2, but others would have pulled harder without it. From 0.7 to 1 the
// thresholds are those that five indexes without a fifth of the phrasings each
// gave, on the article and on CLINC150.
const ownPull = 0.8

// tryWithout asks the nth phrasing of an index without it.
func (ix *index) tryWithout(s *scorer, nth int) trial {
	ph := ix.phrasings[nth]
	s.query.set(ph.seq, ix.features)
	s.run(ix.features, ix.weights)
	if !ix.isOutside(ph.class) {
		l := leaver{ix.features, ix.weights, ph, 0, 0}
		l.run(s)
		s.score[ph.class], s.self = l.score, l.self
	}
	if ix.learned != nil {
		s.left = &ix.learned.examples[nth]
	}
	s.rank(ix.weights, ix.learned)
	t := trial{confidence: silent, outside: ix.isOutside(ph.class)}
	if len(s.top) > 0 {
		t.confidence, t.right = s.confidence(), s.top[0].class == ph.class
	}
	return t
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
