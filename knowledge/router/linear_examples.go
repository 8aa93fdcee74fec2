package router

import (
	"math"
	"slices"

	"footnote/knowledge/linear"
	"footnote/knowledge/parallel"
)

const (
	// mostPhrasings bounds the time that learning takes. Keywords, answers and small
	// talk count too: 150,000 phrasings took half a minute on two cores, and made each
	// question three times as slow.
	mostPhrasings = 40000
)

// learns reports whether there is something to learn, and not too much.
func (b *builder) learns() bool {
	return b.topics >= minTopics && len(b.phrasings) <= mostPhrasings
}

// learn makes the linear classifiers, nil where nothing is learned. The same
// phrasings give the same weights.
func (b *builder) learn(together *pairs) *classifiers {
	if together == nil {
		return nil
	}
	together.first = int32(b.features.size())
	c := &classifiers{
		vectors: vectors{features: b.features, together: together},
		outside: int32(b.topics), outsideTrusted: smallTalkTrusted,
	}
	if b.listsOutside {
		c.outsideTrusted = outsideTrusted
	}
	b.examples, b.recalled = make([]linear.Example, len(b.phrasings)), make([]recalled, len(b.phrasings))
	parallel.Do(len(b.phrasings), func(next func() (int, bool)) {
		m := exampleMaker{vectors: &c.vectors, search: newSearch(b.topics), index: b.index}
		for i, ok := next(); ok; i, ok = next() {
			if ph := &b.phrasings[i]; ph.isLearned() {
				b.examples[i], b.recalled[i] = m.make(ph)
			}
		}
	})
	c.rate(b.examples, b.recalled, b.functional)
	c.model = linear.Train(b.problem(c))
	return c
}

// problem returns what is learned.
func (b *builder) problem(c *classifiers) linear.Problem {
	return linear.Problem{
		Examples: b.examples, Classes: b.topics + 1, Features: len(c.idf), Background: c.outside,
	}
}

// rate sets what each feature counts, its inverse document frequency, and scales the
// examples accordingly.
func (vs *vectors) rate(examples []linear.Example, from []recalled, functional []bool) {
	df := make([]int32, vs.features.size()+vs.together.size())
	n := 0.0
	for _, e := range examples {
		for _, x := range e.Components {
			df[x.Feature]++
		}
		if len(e.Components) > 0 {
			n++
		}
	}
	vs.idf = make([]float32, len(df))
	for id, df := range df {
		if df == 0 {
			continue
		}
		vs.idf[id] = float32(math.Log(1 + n/(1+float64(df))))
		if vs.features.isFunctional(int32(id), functional) {
			vs.idf[id] *= functionCounts
		}
	}
	vs.unseen = float32(math.Log1p(n))
	for i, e := range examples {
		for k, x := range e.Components {
			e.Components[k].Value *= vs.idf[x.Feature]
		}
		vs.normalise(e.Components, from[i].unseen)
	}
}

// recalled is what the plain score makes of a phrasing, for when it is left out.
type recalled struct {
	unseen  float32  // words that are in no lexicon
	nearest []scored // the classes that score best, one more than are ranked
	self    float32  // what it could have scored
}

// exampleMaker makes one example after another.
type exampleMaker struct {
	vectors *vectors
	search  *search
	index   *index
	classes []int32
	near    []scored
}

// make returns a phrasing as something to learn from. The classes that it is told
// apart from are its own, those that score best on it, and what is outside.
func (m *exampleMaker) make(ph *phrasing) (linear.Example, recalled) {
	s := m.search
	s.query.set(ph.seq, m.index.features)
	unseen := m.vectors.fill(&s.vector, &s.query)
	s.score.run(&s.query, m.index.features, m.index.weights)
	s.best(&s.score, nearestTo(ph.kind))
	r := recalled{unseen: unseen, self: s.score.self}
	n := len(s.top)
	if ph.kind == askText {
		m.near = s.appendTop(m.near[:0])
		r.nearest = slices.Clone(m.near)
		n = min(n, rivals)
	}
	m.classes = append(m.classes[:0], ph.class)
	for _, top := range s.top[:n] {
		m.classes = appendNew(m.classes, top.class)
	}
	m.classes = appendNew(m.classes, int32(m.index.topics))
	return linear.Example{
		Class: ph.class, Components: slices.Clone(s.vector.components), Rivals: slices.Clone(m.classes),
	}, r
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
