package knowledge

import (
	"math"
	"slices"
)

// learned are weights that tell apart the topics that the plain score puts near
// to one another, and all of them from what is outside.
type learned struct {
	vectors
	examples   []example // only until the thresholds are set
	functional []bool    // of a stem: whether it is a function word
	topics     int       // the class behind them is what is outside
	outside    bool      // whether the pack tells what is outside
	bias       []float32 // by class
	start      []uint32  // of a feature's postings
	postings   []posting
}

const (
	// minTopics is the fewest topics worth learning and calibrating with:
	// fewer have too few phrasings to set thresholds by.
	minTopics = 10

	// rivals is how many topics a phrasing is told apart from. On CLINC150 12 and
	// 20 do no better, and 4 do worse; on the article 6 do best.
	rivals = 6

	// mostPhrasings bounds the time that learning takes: 150,000 phrasings took
	// half a minute on two cores, and made each question three times as slow.
	mostPhrasings = 40000
)

// learn finds the weights. The same phrasings give the same weights.
func (ix *index) learn() *learned {
	phrasings := ix.phrasings
	if ix.topics < minTopics || len(phrasings) > mostPhrasings {
		return nil
	}
	l := &learned{vectors: vectors{features: ix.features}, functional: ix.functional, topics: ix.topics, outside: ix.inside < len(phrasings)}
	examples := make([]example, len(phrasings))
	var v vector
	for i := range phrasings {
		l.fill(&v, phrasings[i].seq, nil, true)
		examples[i].ids, examples[i].values = slices.Clone(v.ids), slices.Clone(v.values)
	}
	l.rate(examples)
	for i := range examples {
		examples[i].rate(l)
	}
	l.forgetRare(examples)
	inParallel(len(phrasings), func(next func() (int, bool)) {
		s := newScorer(ix.topics)
		for i, ok := next(); ok; i, ok = next() {
			examples[i].class = phrasings[i].class
			examples[i].rivals = l.rivalsOf(s, phrasings[i], ix.weights)
		}
	})
	l.train(examples)
	l.examples = examples
	return l
}

// rate sets what each feature counts.
func (l *learned) rate(examples []example) {
	l.rarity = make([]float32, l.size())
	for _, e := range examples {
		for _, id := range e.ids {
			l.rarity[id]++
		}
	}
	n := float64(len(examples))
	for id, df := range l.rarity {
		isStem := id < l.features.stems
		if df == 0 || df == 1 && !isStem && len(examples) >= manyPhrasings {
			l.rarity[id] = 0
			continue
		}
		l.rarity[id] = float32(math.Log(1 + n/(1+float64(df))))
		if isStem && l.functional[id] {
			l.rarity[id] *= commonCounts
		}
	}
	l.unseen = float32(math.Log1p(n))
}

// forgetRare takes out of the table what counts nothing: a small table is a fast
// one.
func (l *learned) forgetRare(examples []example) {
	first := l.features.size()
	anew := l.together.renumber(first, func(id int32) bool { return l.rarity[id] > 0 })
	rarity := append(l.rarity[:first:first], make([]float32, l.together.n)...)
	for old, id := range anew {
		if id != unknown {
			rarity[id] = l.rarity[first+old]
		}
	}
	l.rarity = rarity
	for i := range examples {
		ids := examples[i].ids
		for k, id := range ids {
			if int(id) >= first {
				ids[k] = anew[int(id)-first]
			}
		}
	}
}

// rivalsOf returns the phrasing's own class, those that score best on it, and
// what is outside.
func (l *learned) rivalsOf(s *scorer, ph phrasing, w *weights) []int32 {
	s.query.set(ph.seq)
	s.run(l.features, w)
	s.best(rivals)
	classes := []int32{ph.class}
	for _, m := range s.top {
		classes = appendNew(classes, m.class)
	}
	if l.outside {
		classes = appendNew(classes, int32(l.topics))
	}
	return classes
}

// file sorts the weights of the classes by feature.
func (l *learned) file(byClass []vector) {
	l.start = make([]uint32, l.size()+1)
	for _, v := range byClass {
		for _, id := range v.ids {
			l.start[id+1]++
		}
	}
	for id := range l.size() {
		l.start[id+1] += l.start[id]
	}
	l.postings = make([]posting, l.start[l.size()])
	next := slices.Clone(l.start)
	for c, v := range byClass {
		for k, id := range v.ids {
			l.postings[next[id]] = posting{int32(c), v.values[k]}
			next[id]++
		}
	}
}

// of returns the postings of a feature.
func (l *learned) of(id int32) []posting { return l.postings[l.start[id]:l.start[id+1]] }

// vectorOf sets v to what a query is compared by.
func (l *learned) vectorOf(v *vector, q *query) {
	unseen := l.fill(v, q.seq, q.trust, false)
	v.normalise(float32(unseen) * l.unseen * l.unseen)
}

// margins fills s.margin with how far each class is on its own side, from about
// -1 to 1, right for those in s.top and for what is outside.
func (l *learned) margins(s *scorer) {
	l.vectorOf(&s.vector, &s.query)
	if len(s.margin) == 0 {
		s.margin = make([]float32, l.topics+1)
	}
	margin := s.margin
	for _, m := range s.top {
		margin[m.class] = l.bias[m.class]
	}
	margin[l.topics] = l.bias[l.topics]
	for k, id := range s.vector.ids {
		value := s.vector.values[k]
		for _, p := range l.of(id) {
			margin[p.class] += p.weight * value
		}
	}
}
