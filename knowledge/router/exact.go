package router

import "footnote/knowledge/lexicon"

// exact tells which class a question belongs to that is a phrasing of the
// pack, term for term: by the hash of its stems, and unknown where several
// classes have the phrasing.
type exact map[uint64]int32

func newExact(phrasings []phrasing) exact {
	b := make(exact)
	for _, ph := range phrasings {
		if !ph.isQuestion() || len(ph.seq) == 0 {
			continue
		}
		hash := hashOf(ph.seq)
		if class, has := b[hash]; has && class != ph.class {
			b[hash] = lexicon.Unknown
			continue
		}
		b[hash] = ph.class
	}
	return b
}

// classOf returns the class of a question, if it is a phrasing of just one.
func (b exact) classOf(seq []int32) (int32, bool) {
	if class, ok := b[hashOf(seq)]; ok && class != lexicon.Unknown {
		return class, true
	}
	return lexicon.Unknown, false
}

// hashOf is FNV-1a over a sequence of stems.
func hashOf(seq []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, id := range seq {
		h = (h ^ uint64(uint32(id))) * 1099511628211
	}
	return h
}
