package knowledge

import (
	"slices"
	"testing"
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
		{append(slices.Clone(many), 0.03125), append(slices.Clone(most), 2*mostWeights)}, // outside
	} {
		l := &learned{vectors: vectors{rated: make([]rated, 2)}, topics: len(many)}
		for class, w := range test.weights {
			l.postings = append(l.postings, newPosting(int32(class), w))
		}
		l.rated[1].start = uint32(len(l.postings))
		l.prune()
		var kept []int32
		for _, p := range l.of(0) {
			kept = append(kept, p.class())
		}
		if !slices.Equal(kept, test.kept) {
			t.Errorf("%v: kept classes %v, want %v", test.weights, kept, test.kept)
		}
	}
}
