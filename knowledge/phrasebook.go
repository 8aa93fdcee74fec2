package knowledge

import "math/bits"

// phrasebook tells which class a question belongs to that is a phrasing of the
// pack, term for term.
type phrasebook struct {
	places []phrasePlace // a hash table with open addressing, a power of two of them
}

// phrasePlace is a phrasing; free where the hash is 0.
type phrasePlace struct {
	hash  uint64
	class int32 // unknown where several have the phrasing
}

func newPhrasebook(phrasings []phrasing) phrasebook {
	n := 0
	for _, ph := range phrasings {
		if ph.isQuestion() {
			n++
		}
	}
	b := phrasebook{make([]phrasePlace, 1<<bits.Len(uint(n+n/4)))}
	for _, ph := range phrasings {
		if !ph.isQuestion() || len(ph.seq) == 0 {
			continue
		}
		hash := hashOf(ph.seq)
		switch p := b.place(hash); {
		case p.hash == 0:
			*p = phrasePlace{hash, ph.class}
		case p.class != ph.class:
			p.class = unknown
		}
	}
	return b
}

// place returns where the hash is or belongs.
func (b phrasebook) place(hash uint64) *phrasePlace {
	mask := len(b.places) - 1
	for i := int(hash*spread>>32) & mask; ; i = (i + 1) & mask {
		if p := &b.places[i]; p.hash == hash || p.hash == 0 {
			return p
		}
	}
}

// classOf returns the class of a question, if it is a phrasing of just one.
func (b phrasebook) classOf(seq []int32) (int32, bool) {
	p := b.place(hashOf(seq))
	if p.hash == 0 || p.class == unknown {
		return unknown, false
	}
	return p.class, true
}

// hashOf is FNV-1a over a sequence of stems, and never 0.
func hashOf(seq []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, id := range seq {
		h = (h ^ uint64(uint32(id))) * 1099511628211
	}
	return max(h, 1)
}
