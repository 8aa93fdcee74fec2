package knowledge

import "math/bits"

// bitset is a set of hashed keys: it has all that were added, and few others.
type bitset []uint64

// newBitset returns a set of n bits, or up to twice as many.
func newBitset(n int) bitset { return make(bitset, 1<<bits.Len(uint(n/64))) }

func (b bitset) add(key uint64) {
	h := key * spread >> 32
	b[h>>6&uint64(len(b)-1)] |= 1 << (h & 63)
}

func (b bitset) has(key uint64) bool {
	h := key * spread >> 32
	return b[h>>6&uint64(len(b)-1)]>>(h&63)&1 != 0
}

// repeatedBits is how many bits there are for each word when repeated pairs are
// looked for.
const repeatedBits = 16

// repeatedPairs returns the pairs that come more than once. Nine of ten do not,
// and would make a tally too large for the processor's cache.
func repeatedPairs(phrasings []phrasing, of pairer) bitset {
	words := 0
	for i := range phrasings {
		words += len(phrasings[i].seq)
	}
	once, twice := newBitset(words*repeatedBits), newBitset(words*repeatedBits)
	var keys []uint64
	for i := range phrasings {
		keys = of(keys[:0], phrasings[i].seq)
		for _, key := range keys {
			if once.has(key) {
				twice.add(key)
			}
			once.add(key)
		}
	}
	return twice
}
