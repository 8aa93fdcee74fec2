package router

import "slices"

// count is how many phrasings of a class have a feature.
type count struct {
	class int32
	n     float32
}

// count counts the phrasings of each class that have each feature, of which sets
// tells. It returns what the starts of the features tell of.
func (w *weights) count(phrasings []phrasing, sets [][]int32) []count {
	start := make([]uint32, len(w.worths))
	for _, set := range sets {
		for _, id := range set {
			start[id+1]++
		}
	}
	for id := range len(start) - 1 {
		start[id+1] += start[id]
	}
	all := make([]count, start[len(start)-1])
	next := slices.Clone(start)
	for i, ph := range phrasings { // classes in order, so that equal ones touch
		for _, id := range sets[i] {
			if n := next[id]; n > start[id] && all[n-1].class == ph.class {
				all[n-1].n += ph.counts()
				continue
			}
			all[next[id]] = count{ph.class, ph.counts()}
			next[id]++
		}
	}
	at := uint32(0)
	for id := range len(start) - 1 {
		w.worths[id].start = at
		at += uint32(copy(all[at:], all[start[id]:next[id]]))
	}
	w.worths[len(start)-1].start = at
	return all[:at]
}
