package router

import "footnote/knowledge/lexicon"

// exact tells which class a question belongs to that is a phrasing of the pack, term
// for term. Forms of "be" count for nothing: "who's Ann" is "who is Ann".
type exact struct {
	classes map[uint64]int32 // by the hash of the stems; unknown where several classes have the phrasing
	be      int32            // the stem of "be"
}

// newExact returns the phrasings, where be is the stem of "be", unknown if no phrasing
// has it.
func newExact(phrasings []phrasing, be int32) exact {
	b := exact{classes: make(map[uint64]int32), be: be}
	for _, ph := range phrasings {
		hash := b.hashOf(ph.seq)
		if !ph.isQuestion() || hash == hashOfNone {
			continue
		}
		if class, has := b.classes[hash]; has && class != ph.class {
			b.classes[hash] = lexicon.Unknown
			continue
		}
		b.classes[hash] = ph.class
	}
	return b
}

// classOf returns the class of a question, if it is a phrasing of just one.
func (b exact) classOf(seq []int32) (int32, bool) {
	if class, ok := b.classes[b.hashOf(seq)]; ok && class != lexicon.Unknown {
		return class, true
	}
	return lexicon.Unknown, false
}

const hashOfNone = uint64(14695981039346656037)

// hashOf is FNV-1a over a sequence of stems.
func (b exact) hashOf(seq []int32) uint64 {
	h := hashOfNone
	for _, id := range seq {
		if id == b.be && id != lexicon.Unknown {
			continue
		}
		h = (h ^ uint64(uint32(id))) * 1099511628211
	}
	return h
}
