package router

import (
	"slices"

	"footnote/knowledge/lexicon"
	"footnote/knowledge/parallel"
)

// features numbers what phrasings and questions are compared by: stems, then
// the concepts of the synonyms, then pairs of stems that stand side by side.
type features struct {
	stems    int
	concepts *concepts
	pairs    *pairs
}

// newFeatures numbers the features of the phrasings.
func newFeatures(stems int, s *concepts, phrasings []phrasing) *features {
	f := &features{stems: stems, concepts: s}
	f.pairs = pairsOf(phrasings, sideBySide, stems, f.firstPair())
	return f
}

// sets returns the features of each of the phrasings, each once.
func (f *features) sets(phrasings []phrasing) [][]int32 {
	sets := make([][]int32, len(phrasings))
	parallel.Do(len(phrasings), func(next func() (int, bool)) {
		var q query
		var set []int32
		for i, ok := next(); ok; i, ok = next() {
			q.set(phrasings[i].seq, f)
			set = f.appendOf(set[:0], &q)
			sets[i] = slices.Clone(set)
		}
	})
	return sets
}

// sideBySide appends each word of a phrasing with the one behind it.
func sideBySide(dst []uint64, seq []int32) []uint64 {
	for i := 1; i < len(seq); i++ {
		if seq[i-1] != lexicon.Unknown && seq[i] != lexicon.Unknown {
			dst = append(dst, pairKey(seq[i-1], seq[i]))
		}
	}
	return dst
}

// firstPair returns the feature of the first pair.
func (f *features) firstPair() int { return f.stems + f.concepts.groups }

func (f *features) size() int { return f.firstPair() + f.pairs.size() }

// concept returns the feature of a concept.
func (f *features) concept(c int32) int32 { return int32(f.stems) + c }

// isFunctional reports whether a feature is the stem of a function word.
func (f *features) isFunctional(id int32, functional []bool) bool {
	return int(id) < f.stems && functional[id]
}

// isPair reports whether a feature is a pair.
func (f *features) isPair(id int32) bool { return int(id) >= f.firstPair() }

// pair returns the feature of two stems side by side, if any phrasing has them;
// of many phrasings, if two have them. Otherwise, it is unknown.
func (f *features) pair(a, b int32) int32 {
	if a == lexicon.Unknown || b == lexicon.Unknown || !f.pairs.mayPair(a, b) {
		return lexicon.Unknown
	}
	return f.pairs.find(a, b)
}

// appendOf appends the features of a phrasing, each once.
func (f *features) appendOf(set []int32, q *query) []int32 {
	var room [8]int32
	for i, id := range q.seq {
		if !q.again(i) {
			set = append(set, id)
			for _, c := range f.concepts.of(id) {
				set = appendNew(set, f.concept(c))
			}
		}
		concepts, _ := f.concepts.at(room[:0], q.seq, i)
		for _, c := range concepts {
			set = appendNew(set, f.concept(c))
		}
		if pair := q.pairs[i]; pair != lexicon.Unknown && !q.pairAgain(i) {
			set = append(set, pair)
		}
	}
	return set
}
