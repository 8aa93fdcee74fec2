package knowledge

import "math"

// learned are weights that tell apart the topics that the plain score puts near
// to one another, and all of them from what is outside.
type learned struct {
	vectors
	examples       []example // only until the thresholds are set
	functional     []bool    // of a stem: whether it is a function word
	topics         int       // the class behind them is what is outside
	outsideTrusted float32   // what being on the side of what is outside counts
	bias           []float32 // by class
	postings       []posting
}

const (
	// minTopics is the fewest topics that can be learned and calibrated with: one
	// alone is told apart from nothing.
	minTopics = 2

	// rivals is how many topics a phrasing is told apart from. On CLINC150 12 and
	// 20 do no better, and 4 do worse; on the article 6 do best. Keywords come
	// near to few, and with more of them the article's questions do worse; they do
	// worse as well where the answers are learned from.
	rivals        = 6
	keywordRivals = 2

	// mostPhrasings bounds the time that learning takes, keywords, answers and what is
	// everyday counted too: 150,000 phrasings took
	// half a minute on two cores, and made each question three times as slow.
	mostPhrasings = 40000
)

// learns reports whether the index learns weights.
func (ix *index) learns() bool {
	return ix.topics >= minTopics && len(ix.phrasings) <= mostPhrasings
}

// learn finds the weights, nil where it does not learn. The same phrasings give
// the same weights.
func (ix *index) learn(together *pairs) *learned {
	if together == nil {
		return nil
	}
	phrasings := ix.phrasings
	together.first = int32(ix.features.size())
	l := &learned{
		vectors: vectors{features: ix.features, together: together}, functional: ix.functional,
		topics: ix.topics, outsideTrusted: everydayTrusted,
	}
	if ix.ownOutside >= enoughOutside {
		l.outsideTrusted = outsideTrusted
	}
	examples := make([]example, len(phrasings))
	inParallel(len(phrasings), func(next func() (int, bool)) {
		m := exampleMaker{learned: l, scorer: newScorer(ix.topics), weights: ix.weights}
		for i, ok := next(); ok; i, ok = next() {
			if ph := &phrasings[i]; ph.isLearned() {
				examples[i] = m.make(ph)
			}
		}
	})
	l.rate(examples)
	l.train(examples)
	l.examples = examples
	return l
}

// rate sets what each feature counts, and scales the examples accordingly.
func (l *learned) rate(examples []example) {
	df := make([]int32, l.features.size()+l.together.size())
	for _, e := range examples {
		for _, c := range e.components {
			df[c.feature]++
		}
	}
	l.rated = make([]rated, len(df)+1)
	n := 0.0
	for _, e := range examples {
		if len(e.components) > 0 {
			n++
		}
	}
	for id, df := range df {
		if df == 0 {
			continue
		}
		rarity := float32(math.Log(1 + n/(1+float64(df))))
		if id < l.features.stems && l.functional[id] {
			rarity *= commonCounts
		}
		l.rated[id].rarity = rarity
	}
	l.unseen = float32(math.Log1p(n))
	for _, e := range examples {
		for k, c := range e.components {
			e.components[k].value *= l.rated[c.feature].rarity
		}
		toUnitLength(e.components, float32(e.unseen)*l.unseen*l.unseen)
	}
}

// exampleMaker makes one example after another.
type exampleMaker struct {
	*learned
	scorer     *scorer
	weights    *weights
	classes    []int32
	components slab[component]
	rivals     slab[int32]
	nearest    slab[scored]
	near       []scored
}

// make returns a phrasing as something to learn from. The classes that it is told
// apart from are its own, those that score best on it, and what is outside.
func (m *exampleMaker) make(ph *phrasing) example {
	s := m.scorer
	s.query.set(ph.seq, m.features)
	unseen := m.fill(&s.vector, &s.query)
	s.run(m.features, m.weights)
	s.best(nearestTo(ph.kind))
	e := example{class: ph.class, components: m.components.keep(s.vector.components), unseen: unseen, self: s.self}
	n := len(s.top)
	if ph.kind == askText {
		m.near = s.appendTop(m.near[:0])
		e.nearest = m.nearest.keep(m.near)
		n = min(n, rivals)
	}
	m.classes = append(m.classes[:0], ph.class)
	for _, top := range s.top[:n] {
		m.classes = appendNew(m.classes, top.class)
	}
	m.classes = appendNew(m.classes, int32(m.topics))
	e.rivals = m.rivals.keep(m.classes)
	return e
}

// nearestTo returns how many of the classes that score best on a text are of use:
// its rivals, and of what is asked when the thresholds are set, one more than are
// ranked.
func nearestTo(kind textKind) int {
	switch kind {
	case askText:
		return ranked + 1
	case keywordText:
		return keywordRivals
	}
	return rivals
}

// size returns how many features there are.
func (l *learned) size() int { return len(l.rated) - 1 }

// sort files the weights of the classes by feature.
func (l *learned) sort(byClass [][]component) {
	for _, weights := range byClass {
		for _, w := range weights {
			l.rated[w.feature+1].start++
		}
	}
	next := make([]uint32, l.size())
	for id := range next {
		next[id] = l.rated[id].start
		l.rated[id+1].start += next[id]
	}
	l.postings = make([]posting, l.rated[l.size()].start)
	for class, weights := range byClass {
		for _, w := range weights {
			l.postings[next[w.feature]] = newPosting(int32(class), w.value)
			next[w.feature]++
		}
	}
	l.prune()
}

// of returns the postings of a feature.
func (l *learned) of(id int32) []posting {
	return l.postings[l.rated[id].start:l.rated[id+1].start]
}

// vectorOf sets v to what a query is compared by.
func (l *learned) vectorOf(v *vector, q *query) {
	unseen := l.fill(v, q)
	toUnitLength(v.components, float32(unseen)*l.unseen*l.unseen)
}

// margins fills s.margin with how far each class is on its own side, from about
// -1 to 1, right for those in s.top and for what is outside.
func (l *learned) margins(s *scorer) {
	if s.left == nil {
		l.vectorOf(&s.vector, &s.query)
	} else {
		s.vector.components = append(s.vector.components[:0], s.left.components...)
	}
	if len(s.margin) == 0 {
		s.margin = make([]float32, l.topics+1)
	}
	margin := s.margin
	for _, m := range s.top {
		margin[m.class] = l.bias[m.class]
	}
	margin[l.topics] = l.bias[l.topics]
	for _, c := range s.vector.components {
		for _, p := range l.of(c.feature) {
			margin[p.class()] += p.weight() * c.value
		}
	}
}
