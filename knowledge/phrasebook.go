package knowledge

import (
	"cmp"
	"slices"
)

// phrasebook tells which class a question belongs to that is a phrasing of the
// pack, term for term.
type phrasebook struct {
	hashes  []uint64 // of the phrasings, in order
	classes []int32  // unknown where several have the phrasing
}

func newPhrasebook(phrasings []phrasing) phrasebook {
	type entry struct {
		hash  uint64
		class int32
	}
	var entries []entry
	for _, ph := range phrasings {
		if ph.isQuestion() && len(ph.seq) > 0 {
			entries = append(entries, entry{hashOf(ph.seq), ph.class})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.hash, b.hash) })
	b := phrasebook{hashes: make([]uint64, 0, len(entries)), classes: make([]int32, 0, len(entries))}
	for i, e := range entries {
		switch last := len(b.classes) - 1; {
		case i == 0 || e.hash != b.hashes[last]:
			b.hashes, b.classes = append(b.hashes, e.hash), append(b.classes, e.class)
		case e.class != b.classes[last]:
			b.classes[last] = unknown
		}
	}
	return b
}

// classOf returns the class of a question, if it is a phrasing of just one.
func (b phrasebook) classOf(seq []int32) (int32, bool) {
	i, ok := slices.BinarySearch(b.hashes, hashOf(seq))
	if !ok || b.classes[i] == unknown {
		return unknown, false
	}
	return b.classes[i], true
}

// hashOf is FNV-1a over a sequence of stems.
func hashOf(seq []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, id := range seq {
		h = (h ^ uint64(uint32(id))) * 1099511628211
	}
	return h
}
