package router

import (
	"hash/maphash"
	"math/bits"
	"sync/atomic"
)

// How many words outside of the lexicon are remembered with their meaning: about
// a quarter as many as the pack has itself or more, within bounds: students make up
// the words.
const (
	leastCached = 256
	mostCached  = 4096
)

// cache remembers meanings. A word has two places; it takes a free one, else the
// first. Nothing locks.
type cache struct {
	seed   maphash.Seed
	places []atomic.Pointer[meaning] // a power of two of them
}

func newCache(words int) cache {
	places := max(leastCached, min(mostCached, 1<<bits.Len(uint(words/4))))
	return cache{maphash.MakeSeed(), make([]atomic.Pointer[meaning], places)}
}

// placesOf returns the places of a word.
func (c cache) placesOf(word []byte) (first, second *atomic.Pointer[meaning]) {
	hash := maphash.Bytes(c.seed, word)
	mask := uint64(len(c.places) - 1)
	return &c.places[hash&mask], &c.places[hash>>16&mask]
}
