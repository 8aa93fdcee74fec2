package router

import (
	"slices"

	"footnote/knowledge/lexicon"
	"footnote/knowledge/linear"
)

// What pairs and concepts count beside a stem. Pairs from 0.3 to 0.6 do equally
// well on CLINC150; concepts were chosen on questions about the article.
const (
	nextToCounts   = 0.5
	togetherCounts = 0.5
	conceptCounts  = 0.9
)

// vectors turns sequences of stems into vectors of features: those of the
// index, and words used together in any order. The latter are worth 1 point on
// CLINC150.
type vectors struct {
	features *features
	together *pairs
	idf      []float32 // of a feature: what it counts; nil until it is known
	unseen   float32   // likewise, of a word that the pack does not have
}

// edges stand for stems in words used together: what a question opens and ends
// with tells much about what is asked.
const edges = 2

func (vs *vectors) atStart() int32 { return int32(vs.features.stems) }
func (vs *vectors) atEnd() int32   { return int32(vs.features.stems) + 1 }

// pair returns the feature of two words used together, or unknown.
func (vs *vectors) pair(a, b int32) int32 {
	if a == lexicon.Unknown || b == lexicon.Unknown || a == b {
		return lexicon.Unknown
	}
	return vs.together.find(min(a, b), max(a, b))
}

// vector is a sparse vector; no feature comes twice.
type vector struct {
	components []linear.Component

	words []vectorWord // while it is filled
	once  []int32      // the features that could come again
	seen  uint64       // their marks
}

// vectorWord is a word of the query that a vector is filled from.
type vectorWord struct {
	partners uint64 // none for an unknown word
	bit      uint8  // its own among the others' partners
	again    bool   // the word comes more than once: pairs with it may too
}

// mayPair reports whether two words may be a pair.
func (w *vectorWord) mayPair(o *vectorWord) bool {
	return w.partners>>(o.bit&63)&(o.partners>>(w.bit&63))&1 != 0
}

func (v *vector) clear() {
	v.components, v.words, v.once, v.seen = v.components[:0], v.words[:0], v.once[:0], 0
}

// isNew reports whether a feature that could come again comes for the first time.
func (v *vector) isNew(id int32) bool {
	if v.seen&mark(id) != 0 && slices.Contains(v.once, id) {
		return false
	}
	v.seen |= mark(id)
	v.once = append(v.once, id)
	return true
}

// fill sets v to the features of a query, and returns how many of its words
// the pack does not have.
func (vs *vectors) fill(v *vector, q *query) (unseen float32) {
	unseen = vs.fillAlone(v, q)
	words := v.words
	for i, w := range words {
		for k := max(0, i-reach); k < i-1; k++ {
			if o := &words[k]; w.mayPair(o) {
				vs.putPair(v, vs.pair(q.seq[k], q.seq[i]), togetherCounts, o.again || w.again)
			}
		}
	}
	if n := len(words); n > 0 {
		vs.putEdge(v, words[0], q.seq[0], vs.atStart())
		vs.putEdge(v, words[n-1], q.seq[n-1], vs.atEnd())
	}
	return unseen
}

// putEdge adds a word at an edge of the question.
func (vs *vectors) putEdge(v *vector, w vectorWord, id, edge int32) {
	if w.partners&mark(edge) != 0 {
		vs.putPair(v, vs.pair(id, edge), togetherCounts, false)
	}
}

// fillAlone sets v to the words of a query, as much as each is trusted, their
// concepts, and the pairs that stand side by side.
func (vs *vectors) fillAlone(v *vector, q *query) (unseen float32) {
	v.clear()
	for i, id := range q.seq {
		w := vectorWord{}
		if id != lexicon.Unknown {
			w.partners, w.bit = vs.together.partners[id], markBit(id)
		}
		if w.again = q.again(i); w.again {
			v.words[q.first[i]].again = true
		}
		v.words = append(v.words, w)
		switch {
		case id == lexicon.Unknown:
			unseen++
		case !w.again:
			unseen += 1 - q.trust[i]
			vs.put(v, id, q.trust[i])
			for _, c := range vs.features.concepts.of(id) {
				if concept := vs.features.concept(c); v.isNew(concept) {
					vs.put(v, concept, conceptCounts*q.trust[i])
				}
			}
		}
	}
	for i, id := range q.pairs {
		if id != lexicon.Unknown {
			vs.putPair(v, id, nextToCounts, v.words[i-1].again || v.words[i].again)
		}
	}
	return unseen
}

// putPair adds a pair, if it is one; one of words that come again only once.
func (vs *vectors) putPair(v *vector, id int32, counts float32, again bool) {
	if id != lexicon.Unknown && (!again || v.isNew(id)) {
		vs.put(v, id, counts)
	}
}

// normalise scales components to length 1, together with words that the pack does
// not have.
func (vs *vectors) normalise(components []linear.Component, unseen float32) {
	linear.Normalise(components, unseen*vs.unseen*vs.unseen)
}

// put adds a feature, if it counts.
func (vs *vectors) put(v *vector, id int32, counts float32) {
	if vs.idf != nil {
		counts *= vs.idf[id]
	}
	if counts != 0 {
		v.components = append(v.components, linear.Component{Feature: id, Value: counts})
	}
}
