package knowledge

import (
	"math"
	"slices"
)

// learned are weights that tell apart the topics that the plain score puts near
// to one another.
type learned struct {
	vectors
	topics   int       // classes from here on are learned as one: outside
	bias     []float32 // by class
	start    []uint32  // of a feature's postings
	postings []posting
}

const (
	// minTopics is the fewest topics worth learning and calibrating with:
	// fewer have too few phrasings to set thresholds by.
	minTopics = 10

	// rivals is how many topics a phrasing is told apart from. All 150 of
	// CLINC150 do no better than 20, and 10 only a little worse.
	rivals = 12

	// manyPhrasings is from where pairs that only one phrasing has are left
	// out: they are most of the memory and hardly help.
	manyPhrasings = 5000

	// mostPhrasings bounds the time that learning takes: 150,000 phrasings took
	// half a minute on two cores, and made each question three times as slow.
	mostPhrasings = 40000
)

// group returns the learned class of a class.
func (l *learned) group(class int32) int32 { return min(class, int32(l.topics)) }

// learn finds the weights. The same phrasings give the same weights.
func (ix *index) learn(phrasings []phrasing, w *weights) *learned {
	if ix.topics < minTopics || len(phrasings) > mostPhrasings {
		return nil
	}
	l := &learned{vectors: vectors{features: ix.features}, topics: ix.topics}
	examples := make([]example, len(phrasings))
	for i := range phrasings {
		l.fill(&examples[i].vector, phrasings[i].seq, true)
	}
	l.rate(examples)
	for i := range examples {
		examples[i].rate(l)
	}
	inParallel(len(phrasings), func(next func() (int, bool)) {
		s := newScorer(ix.classes)
		for i, ok := next(); ok; i, ok = next() {
			examples[i].class = l.group(phrasings[i].class)
			examples[i].rivals = l.rivalsOf(s, phrasings[i], w)
		}
	})
	l.train(examples)
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
		if df == 1 && len(examples) > manyPhrasings && id >= l.features.stems {
			df = 0
		}
		if df > 0 {
			l.rarity[id] = float32(math.Log(1 + n/(1+float64(df))))
		} else {
			l.rarity[id] = 0
		}
	}
	l.unseen = float32(math.Log1p(n))
}

// rivalsOf returns the phrasing's own class and those that score best on it.
func (l *learned) rivalsOf(s *scorer, ph phrasing, w *weights) []int32 {
	s.query.set(ph.seq)
	s.run(l.features, w)
	s.best(rivals)
	classes := []int32{l.group(ph.class)}
	for _, m := range s.top {
		classes = appendNew(classes, l.group(m.class))
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

// margins fills s.margin with how far each class is on its own side, from about
// -1 to 1, right for those in s.top.
func (l *learned) margins(s *scorer) {
	unseen := l.fill(&s.vector, s.query.seq, false)
	s.vector.normalise(float32(unseen) * l.unseen * l.unseen)
	if len(s.margin) == 0 {
		s.margin = make([]float32, l.topics+1)
	}
	for _, m := range s.top {
		s.margin[l.group(m.class)] = l.bias[l.group(m.class)]
	}
	for k, id := range s.vector.ids {
		value := s.vector.values[k]
		for _, p := range l.of(id) {
			s.margin[p.class] += p.weight * value
		}
	}
}
