package knowledge

import (
	"hash/maphash"
	"sync/atomic"
)

// How many words outside of the lexicon are remembered with their meaning: as
// many as the pack has itself, within bounds: students
// make up the words.
const (
	leastCached = 512
	mostCached  = 4096
)

// cache remembers meanings. A word has one place, and the last one to take it
// stays; nothing locks.
type cache struct {
	seed   maphash.Seed
	places []atomic.Pointer[meaning]
}

func newCache(words int) cache {
	return cache{maphash.MakeSeed(), make([]atomic.Pointer[meaning], max(leastCached, min(mostCached, words)))}
}

// maxCached is the longest word that is remembered: longer ones are no words.
const maxCached = 40

// meaning returns what a word outside of the lexicon is taken for.
func (ix *index) meaning(word []byte) *meaning {
	if len(word) > maxCached {
		return &meaning{as: asUnknown, ids: [2]int32{unknown, unknown}}
	}
	place := &ix.cache.places[maphash.Bytes(ix.cache.seed, word)%uint64(len(ix.cache.places))]
	if m := place.Load(); m != nil && m.word == string(word) {
		return m
	}
	m := ix.resolve(string(word))
	place.Store(m)
	return m
}
