package knowledge

import (
	"cmp"
	"slices"
)

// tally counts how many phrasings have each pair of stems. It is a hash table
// with open addressing.
type tally struct {
	entries []tallied // a power of two of them
	n       int
}

// tallied is an entry; free where no phrasing has it.
type tallied struct {
	key       uint64
	phrasings int32
	last      int32 // the last phrasing that has it
	own       bool  // whether one of them is the pack's own, and not everyday
}

func pairKey(a, b int32) uint64 { return uint64(uint32(a))<<32 | uint64(uint32(b)) }

// pair returns the pair of an entry.
func (t tallied) pair() (a, b int32) { return int32(t.key >> 32), int32(uint32(t.key)) }

// place returns where the key is or belongs.
func (t *tally) place(key uint64) *tallied {
	mask := len(t.entries) - 1
	for i := int(key*spread>>32) & mask; ; i = (i + 1) & mask {
		if e := &t.entries[i]; e.phrasings == 0 || e.key == key {
			return e
		}
	}
}

// add counts a pair of a phrasing, once. own tells whether it is the pack's own.
func (t *tally) add(key uint64, phrasing int32, own bool) {
	if 8*(t.n+1) > 5*len(t.entries) {
		t.grow()
	}
	e := t.place(key)
	switch {
	case e.phrasings == 0:
		*e = tallied{key: key, phrasings: 1, last: phrasing}
		t.n++
	case e.last != phrasing:
		e.last = phrasing
		e.phrasings++
	}
	e.own = e.own || own
}

func (t *tally) grow() {
	old := t.entries
	t.entries = make([]tallied, max(leastPlaces, 2*len(old)))
	for _, e := range old {
		if e.phrasings > 0 {
			*t.place(e.key) = e
		}
	}
}

// from returns the pairs that so many phrasings have, the most frequent first. A
// pair that is everyday and comes but once tells nothing.
func (t *tally) from(least int32) []tallied {
	var kept []tallied
	for _, e := range t.entries {
		if e.phrasings >= 2 && e.phrasings >= least || e.own && e.phrasings >= least {
			kept = append(kept, e)
		}
	}
	slices.SortFunc(kept, func(a, b tallied) int {
		if a.phrasings != b.phrasings {
			return cmp.Compare(b.phrasings, a.phrasings)
		}
		return cmp.Compare(a.key, b.key)
	})
	return kept
}

// manyPhrasings is from where pairs that only one phrasing has are left out.
// They are most of the memory. With 1,500 phrasings they are still worth half a
// point on CLINC150; with 5,000 on the article it is better without them.
const manyPhrasings = 3000

// pairer appends the pairs of a phrasing, by their keys.
type pairer func(dst []uint64, seq []int32) []uint64

// pairsOf files pairs of the phrasings, of stems below width, and numbers them
// from first on.
func pairsOf(phrasings []phrasing, of pairer, width, first int) *pairs {
	least := int32(1)
	var repeated bitset
	if len(phrasings) >= manyPhrasings {
		least, repeated = 2, repeatedPairs(phrasings, of)
	}
	var t tally
	var keys []uint64
	for i := range phrasings {
		keys = of(keys[:0], phrasings[i].seq)
		for _, key := range keys {
			if least == 1 || repeated.has(key) {
				t.add(key, int32(i), phrasings[i].kind != everydayText)
			}
		}
	}
	return newPairs(t.from(least), width, int32(first))
}
