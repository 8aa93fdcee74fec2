package router

import (
	"hash/maphash"
	"math/bits"
	"sync/atomic"

	"footnote/knowledge/lexicon"
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

// meaning returns what a word outside of the lexicon is taken for.
func (ix *index) meaning(word []byte) *meaning {
	if len(word) > lexicon.MaxWord {
		return &meaning{as: asUnknown, ids: [2]int32{lexicon.Unknown, lexicon.Unknown}}
	}
	first, second := ix.cache.placesOf(word)
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

// placesOf returns the places of a word.
func (c cache) placesOf(word []byte) (first, second *atomic.Pointer[meaning]) {
	hash := maphash.Bytes(c.seed, word)
	mask := uint64(len(c.places) - 1)
	return &c.places[hash&mask], &c.places[hash>>16&mask]
}
