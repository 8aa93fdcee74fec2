package unanswered

import "slices"

// leaders are the questions that groups are gathered around, found by their stems.
type leaders struct {
	with map[string][]posting // of each stem: the leaders that have it
	n    int
	sums []float64 // of each leader, 0 between searches
}

// posting is what a stem weighs in a leader.
type posting struct {
	leader int
	weight float64
}

// nearest returns the leader that a vector is most alike to, the first of several; -1
// where none is alike.
func (l *leaders) nearest(v []weight) int {
	var met []int
	for _, w := range v {
		for _, of := range l.with[w.stem] {
			if l.sums[of.leader] == 0 {
				met = append(met, of.leader)
			}
			l.sums[of.leader] += w.weight * of.weight
		}
	}
	best := -1
	slices.Sort(met)
	for _, n := range met {
		if l.sums[n] >= alike && (best < 0 || l.sums[n] > l.sums[best]) {
			best = n
		}
	}
	for _, n := range met {
		l.sums[n] = 0
	}
	return best
}

// add makes a vector a leader.
func (l *leaders) add(v []weight) {
	if l.with == nil {
		l.with = make(map[string][]posting)
	}
	for _, w := range v {
		l.with[w.stem] = append(l.with[w.stem], posting{l.n, w.weight})
	}
	l.n++
	l.sums = append(l.sums, 0)
}
