package linear

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestRelearn holds what a class is without an example to what is learned without it, and
// nothing of it to stay.
func TestRelearn(t *testing.T) {
	p := threeClasses()
	Train(p)
	r := NewRelearner(TermsOf(p), p.Features)
	shares := make([]float32, p.Features)
	first := r.Without(&p.Examples[0], p.Examples[0].Components, shares)
	for i := range p.Examples {
		left := &p.Examples[i]
		got := r.Without(left, left.Components, shares)
		rest := Problem{Classes: p.Classes, Features: p.Features, Background: p.Background}
		for k, e := range p.Examples {
			if k != i {
				rest.Examples = append(rest.Examples, Example{Class: e.Class, Components: e.Components, Rivals: e.Rivals})
			}
		}
		margins := make([]float32, p.Classes)
		m := Train(rest)
		m.Add(margins, left.Components)
		want := margins[left.Class] + m.Bias(left.Class)
		if math.Abs(float64(got-want)) > 0.15 {
			t.Errorf("example %d: got %.2f, want %.2f", i, got, want)
		}
		if pull := left.Pull(left.Components); math.Abs(float64(pull-1)) > 1e-5 {
			t.Errorf("example %d pulls itself by %v", i, pull)
		}
	}
	if again := r.Without(&p.Examples[0], p.Examples[0].Components, shares); math.Abs(float64(again-first)) > 1e-4 {
		t.Errorf("once %v, and then %v", first, again)
	}
}

// threeClasses returns a problem of three classes with ten examples each.
func threeClasses() Problem {
	random := rand.New(rand.NewPCG(1, 2))
	p := Problem{Classes: 3, Features: 30, Background: 2}
	for i := range 30 {
		class := int32(i % 3)
		features := []int32{class * 8, class*8 + int32(random.IntN(8)), 24 + int32(random.IntN(6))}
		slices.Sort(features)
		e := Example{Class: class, Rivals: []int32{0, 1, 2}}
		for _, f := range slices.Compact(features) {
			e.Components = append(e.Components, Component{f, 1})
		}
		Normalise(e.Components, 0)
		p.Examples = append(p.Examples, e)
	}
	return p
}
