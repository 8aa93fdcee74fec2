package router

import (
	"math/bits"
	"slices"

	"footnote/knowledge/lexicon"
)

// pairs numbers pairs of stems, in four bytes and a share of a bucket each. A
// pair is spread over all numbers of as many bits as it needs; the upper bits
// are its bucket, and the lower ones tell it apart from the others there.
type pairs struct {
	first int32  // the number of the first pair
	width uint64 // of stems, and what else pairs are made of
	mask  uint64
	shift uint8    // how many bits tell apart
	below uint64   // those bits
	start []uint32 // of a bucket in rest
	rest  []uint32

	// partners has a bit for each partner of a stem, which other stems share. Most
	// words of a question are no pair, and two bits tell that of nearly all of them.
	partners []uint64
}

// spread is odd, so that no two pairs come to the same.
const spread = 0x9E3779B97F4A7C15

// newPairs files pairs of stems below width, and numbers them from first on. Those
// that come first are found first.
func newPairs(all []counted, width int, first int32) *pairs {
	n := len(all)
	p := &pairs{first: first, width: uint64(width), partners: make([]uint64, width), rest: make([]uint32, n)}
	size := bits.Len64(p.width * p.width)
	buckets := max(0, size-32, bits.Len(uint(n))-1)
	p.mask, p.shift = 1<<size-1, uint8(size-buckets)
	p.below = 1<<p.shift - 1
	p.start = make([]uint32, 1<<buckets+1)
	for _, t := range all {
		a, b := t.pair()
		p.partners[a] |= mark(b)
		p.partners[b] |= mark(a)
		bucket, _ := p.place(a, b)
		p.start[bucket+1]++
	}
	for i := range len(p.start) - 1 {
		p.start[i+1] += p.start[i]
	}
	next := slices.Clone(p.start)
	for _, t := range all {
		bucket, rest := p.place(t.pair())
		p.rest[next[bucket]] = rest
		next[bucket]++
	}
	return p
}

// size returns how many pairs there are.
func (p *pairs) size() int { return len(p.rest) }

// place returns a pair's bucket, and what tells it apart there.
func (p *pairs) place(a, b int32) (bucket uint64, rest uint32) {
	spread := (uint64(a)*p.width + uint64(b)) * spread & p.mask
	return spread >> (p.shift & 63), uint32(spread & p.below)
}

// mark returns the bit that stands for a stem among partners, and markBit which
// one it is.
func mark(id int32) uint64   { return 1 << markBit(id) }
func markBit(id int32) uint8 { return uint8(uint64(id) * spread >> 58) }

// mayPair reports whether two stems may be a pair.
func (p *pairs) mayPair(a, b int32) bool {
	return p.partners[a]&mark(b) != 0 && p.partners[b]&mark(a) != 0
}

// find returns the number of a pair, or unknown.
func (p *pairs) find(a, b int32) int32 {
	bucket, rest := p.place(a, b)
	from, to := p.start[bucket], p.start[bucket+1]
	for i, r := range p.rest[from:to] {
		if r == rest {
			return p.first + int32(from) + int32(i)
		}
	}
	return lexicon.Unknown
}
