// Package posting packs what a feature is worth to a class into four bytes.
//
// It is all in posting.go, and imports nothing of this program. What always holds: a
// posting has the class that it was made with, and the weight but for 0.4 percent.
package posting

import (
	"cmp"
	"math"
	"slices"
)

// Posting is what a feature is worth to a class. It is the weight, a float32,
// with the class in place of its lower half: what is left of the weight is true to
// 0.4 percent, more than anything here is known to. It takes half of the memory of
// both, and of the time to read them.
type Posting uint32

// MaxClasses is how many classes a posting can tell apart: one more than a pack
// may have topics, for what is outside.
const MaxClasses = 1 << 16

func New(class int32, weight float32) Posting {
	bits := math.Float32bits(weight)
	p := bits&^(MaxClasses-1) | uint32(class)
	// Of the weights that end so, the nearest.
	switch {
	case p > bits+MaxClasses/2 && p >= MaxClasses:
		p -= MaxClasses
	case p+MaxClasses/2 < bits:
		p += MaxClasses
	}
	return Posting(p)
}

func (p Posting) Class() int32    { return int32(p & (MaxClasses - 1)) }
func (p Posting) Weight() float32 { return math.Float32frombits(uint32(p)) }

// Size returns the weight without its sign.
func (p Posting) Size() float32 { return math.Float32frombits(uint32(p) &^ (1 << 31)) }

// Search returns where a class is among postings in its order, or belongs.
func Search(ps []Posting, class int32) (int, bool) {
	return slices.BinarySearchFunc(ps, class, func(p Posting, c int32) int { return cmp.Compare(p.Class(), c) })
}
