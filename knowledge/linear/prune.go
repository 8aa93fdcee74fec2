package linear

import (
	"slices"

	"footnote/knowledge/posting"
)

// Of a feature's weights only those are kept that tell most: one that is small
// beside the largest changes no order, and a feature that tells many classes apart
// tells a few of them well. A third of what a question would read goes, and its
// time has a bound that no pack moves. On CLINC150 more costs 0.2 points, which less
// does not win; on the article it is all within noise.
const (
	leastShare  = 0.12 // of the feature's largest weight
	mostWeights = 20
)

// prune leaves each feature the weights that tell most, and that of the background,
// which is part of every decision.
func (m *Model) prune(background int32) {
	kept := m.postings[:0]
	var room []float32
	for f := range int32(m.Features()) {
		all := m.Of(f)
		m.starts[f] = uint32(len(kept))
		room = appendSizes(room[:0], all, background)
		least := leastTelling(room)
		for _, p := range all {
			if p.Size() >= least || p.Class() == background {
				kept = append(kept, p)
			}
		}
	}
	m.starts[m.Features()] = uint32(len(kept))
	m.postings = slices.Clone(kept)
}

// appendSizes appends the sizes of weights, without the background's.
func appendSizes(dst []float32, weights []posting.Posting, background int32) []float32 {
	for _, p := range weights {
		if p.Class() != background {
			dst = append(dst, p.Size())
		}
	}
	return dst
}

// leastTelling returns the smallest size of a weight that is kept. It sorts the sizes.
func leastTelling(sizes []float32) float32 {
	if len(sizes) == 0 {
		return 0
	}
	least := leastShare * slices.Max(sizes)
	if len(sizes) > mostWeights {
		slices.Sort(sizes)
		least = max(least, sizes[len(sizes)-mostWeights])
	}
	return least
}
