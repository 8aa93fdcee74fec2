package linear

import (
	"math"
	"testing"
)

// TestTrain holds what is learned to a problem whose solution is known: two examples,
// each with a feature of its own. By symmetry both lie at the same distance from their
// sides, and the bias is 0.
func TestTrain(t *testing.T) {
	p := Problem{Classes: 2, Features: 2, Background: 1, Examples: []Example{
		{Class: 0, Components: []Component{{0, 1}}, Rivals: []int32{0, 1}},
		{Class: 1, Components: []Component{{1, 1}}, Rivals: []int32{0, 1}},
	}}
	m := Train(p)
	for _, e := range p.Examples {
		for class := range int32(2) {
			margins := []float32{m.Bias(0), m.Bias(1)}
			m.Add(margins, e.Components)
			// At the optimum α = 1/(1 + slack), and the margin is y·α but for the bias.
			if got, want := margins[class], e.Side(class)/(1+slack); math.Abs(float64(got-want)) > 0.02 {
				t.Errorf("class %d of an example of class %d: margin %v, want %v", class, e.Class, got, want)
			}
		}
	}
}

func TestNormalise(t *testing.T) {
	for _, tt := range []struct {
		x    []Component
		rest float32
		want float32 // the first value
	}{
		{[]Component{{0, 3}, {1, 4}}, 0, 0.6},
		{[]Component{{0, 3}}, 16, 0.6},
		{[]Component{{0, 0}}, 0, 0},
	} {
		Normalise(tt.x, tt.rest)
		if got := tt.x[0].Value; math.Abs(float64(got-tt.want)) > 1e-6 {
			t.Errorf("got %v, want %v", got, tt.want)
		}
	}
	Normalise(nil, 0)
}
