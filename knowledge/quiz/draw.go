package quiz

import "math/rand/v2"

// Seed makes a seed of what is there already and differs from time to time, such as
// Discord's ID of an event.
func Seed(from string) uint32 {
	seed := uint32(2166136261) // FNV-1a, 32 bits
	for i := range len(from) {
		seed = (seed ^ uint32(from[i])) * 16777619
	}
	return seed
}

// drawing draws numbers that follow from a seed and from what they are for. PCG is
// specified, and the rest is written out here: a round that has begun goes on after an
// update of Go.
type drawing struct{ source *rand.PCG }

func draw(seed uint32, purpose, number uint64) drawing {
	d := drawing{rand.NewPCG(uint64(seed), purpose<<32|number)}
	d.source.Uint64() // the first follows too closely from seeds that are near
	return d
}

// shuffle puts things in an order that is drawn, by Fisher and Yates.
func shuffle[T any](d drawing, all []T) {
	for i := len(all) - 1; i > 0; i-- {
		j := int(d.source.Uint64() % uint64(i+1))
		all[i], all[j] = all[j], all[i]
	}
}

// What is drawn.
const (
	forPicks   = 1
	forAnswers = 2
)
