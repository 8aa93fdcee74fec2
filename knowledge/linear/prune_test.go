package linear

import (
	"slices"
	"testing"

	"footnote/knowledge/posting"
)

func TestPruneKeepsTheWeightsThatTellMost(t *testing.T) {
	many, most := make([]float32, 2*mostWeights), make([]int32, mostWeights)
	for class := range many {
		many[class] = float32(len(many)-class) / 32
	}
	for class := range most {
		most[class] = int32(class)
	}
	for _, test := range []struct {
		weights []float32 // of the classes
		kept    []int32   // classes
	}{
		{nil, nil},
		{[]float32{0.5}, []int32{0}},
		{[]float32{0.5, 0.25, 0.03125}, []int32{0, 1}},
		{[]float32{-0.5, 0.25, -0.03125}, []int32{0, 1}},
		{many, most},
		{append(slices.Clone(many), 0.03125), append(slices.Clone(most), 2*mostWeights)}, // the background
	} {
		m := &Model{starts: []uint32{0, uint32(len(test.weights))}}
		for class, w := range test.weights {
			m.postings = append(m.postings, posting.New(int32(class), w))
		}
		m.prune(int32(len(many)))
		var kept []int32
		for _, p := range m.Of(0) {
			kept = append(kept, p.Class())
		}
		if !slices.Equal(kept, test.kept) {
			t.Errorf("%v: kept classes %v, want %v", test.weights, kept, test.kept)
		}
	}
}
