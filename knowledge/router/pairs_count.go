package router

import (
	"cmp"
	"slices"
)

// pairKey is a pair of stems, in one number.
func pairKey(a, b int32) uint64 { return uint64(uint32(a))<<32 | uint64(uint32(b)) }

// counted is a pair, and what phrasings have it.
type counted struct {
	key       uint64
	phrasings int32
	last      int32 // the last phrasing that has it
	own       bool  // whether one of them is the pack's own, and not everyday
}

// pair returns the stems of a counted pair.
func (c counted) pair() (a, b int32) { return int32(c.key >> 32), int32(uint32(c.key)) }

// manyPhrasings is from where pairs that only one phrasing has are left out.
// They are most of the memory. With 1,500 phrasings they are still worth half a
// point on CLINC150; with 5,000 on the article it is better without them.
const manyPhrasings = 3000

// pairer appends the pairs of a phrasing, by their keys.
type pairer func(dst []uint64, seq []int32) []uint64

// pairsOf files pairs of the phrasings, of stems below width, and numbers them
// from first on.
func pairsOf(phrasings []phrasing, of pairer, width, first int) *pairs {
	counts := make(map[uint64]counted)
	var keys []uint64
	for i, ph := range phrasings {
		keys = of(keys[:0], ph.seq)
		for _, key := range keys {
			c := counts[key]
			if c.phrasings == 0 || c.last != int32(i) {
				c.phrasings++
			}
			c.key, c.last, c.own = key, int32(i), c.own || ph.kind != smallTalkText
			counts[key] = c
		}
	}
	least := int32(1)
	if len(phrasings) >= manyPhrasings {
		least = 2
	}
	return newPairs(mostFrequent(counts, least), width, int32(first))
}

// mostFrequent returns the pairs that so many phrasings have, the most frequent
// first. A pair that is everyday and comes but once tells nothing.
func mostFrequent(counts map[uint64]counted, least int32) []counted {
	var kept []counted
	for _, c := range counts {
		if c.phrasings >= 2 || c.own && c.phrasings >= least {
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.phrasings, a.phrasings), cmp.Compare(a.key, b.key))
	})
	return kept
}
