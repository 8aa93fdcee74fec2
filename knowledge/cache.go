package knowledge

import (
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
	places []atomic.Pointer[meaning] // a power of two of them
}

func newCache(words int) cache {
	places := max(leastCached, min(mostCached, 1<<bits.Len(uint(words/4))))
	return cache{make([]atomic.Pointer[meaning], places)}
}

// maxCached is the longest word that is remembered: longer ones are no words.
const maxCached = 40

// meaning returns what a word outside of the lexicon is taken for. hash is the
// word's among the surfaces.
func (ix *index) meaning(word []byte, hash uint64) *meaning {
	if len(word) > maxCached {
		return &meaning{as: asUnknown, ids: [2]int32{unknown, unknown}}
	}
	first, second := ix.cache.placesOf(hash)
	if m := first.Load(); m != nil && m.word == string(word) {
		return m
	}
	m := second.Load()
	if m != nil && m.word == string(word) {
		return m
	}
	place := first
	if m == nil {
		place = second
	}
	m = ix.resolve(string(word))
	place.Store(m)
	return m
}

// placesOf returns the places of a word by its hash.
func (c cache) placesOf(hash uint64) (first, second *atomic.Pointer[meaning]) {
	mask := uint64(len(c.places) - 1)
	return &c.places[hash&mask], &c.places[hash>>16&mask]
}
