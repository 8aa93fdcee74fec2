package router

import (
	"cmp"
	"slices"

	"footnote/knowledge/lexicon"
)

// Words that decide: so many are told, and none that did less than so much of what the
// first did.
const (
	mostDecisive  = 3
	leastDecisive = 0.25
)

// note notes in a trial how its text was read and ranked.
func (a *asker) note(t *Trial) {
	t.New, t.Taken = a.fresh, a.taken
	t.Rank = 1 + slices.IndexFunc(a.s.top, func(m match) bool { return m.class == a.ph.class })
	if t.Rank != 1 && len(a.s.top) > 0 {
		t.Decisive = a.decisive(a.s.top[0].class)
	}
}

// decisive returns the words by which another class came before the text's own. Function
// words are not told: a curator cannot do without them.
func (a *asker) decisive(winner int32) []string {
	lead := make([]float32, len(a.s.query.seq)) // of the winner, by word
	a.addPlainLead(lead, winner)
	if a.left != nil {
		a.addLearnedLead(lead, winner)
	}
	var at []int
	for i, id := range a.s.query.seq {
		if lead[i] > 0 && a.words[i] != "" && id != lexicon.Unknown && !a.functional[id] {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(i, k int) int { return cmp.Compare(lead[k], lead[i]) })
	var words []string
	for _, i := range at[:min(len(at), mostDecisive)] {
		if lead[i] >= leastDecisive*lead[at[0]] && !slices.Contains(words, a.words[i]) {
			words = append(words, a.words[i])
		}
	}
	return words
}

// addPlainLead adds what the words of the query give to the plain score of a class beyond
// what they give to the text's own.
func (a *asker) addPlainLead(lead []float32, winner int32) {
	s := &a.s.score
	self, before := s.self, float32(0)
	scale := plainCounts / a.weights.whole(self)
	share := func(from, to int, weight float32) {
		for i := from; i < to; i++ {
			lead[i] += scale * weight / float32(to-from)
		}
	}
	s.trace = func(from, to int) {
		share(from, to, s.score[winner]-before)
		before = s.score[winner]
	}
	s.run(&a.s.query, a.features, a.weights)
	s.trace, s.self = nil, self
	own := a.ownScore()
	own.trace = func(from, to int, weight float32) { share(from, to, -weight) }
	a.s.query.visit(a.features, own)
}

// addLearnedLead does the same for the learned score.
func (a *asker) addLearnedLead(lead []float32, winner int32) {
	places := a.featurePlaces()
	for i, c := range a.s.vector.components {
		gain := -a.shares[i]
		for _, p := range a.classifiers.model.Of(c.Feature) {
			if p.Class() == winner {
				gain += p.Weight() * c.Value
			}
		}
		at := places[c.Feature]
		for _, place := range at {
			lead[place] += gain / float32(len(at))
		}
	}
}

// featurePlaces returns the words of the query that make each of its features.
func (a *asker) featurePlaces() map[int32][]int {
	f, l, seq := a.features, a.classifiers, a.s.query.seq
	places := make(map[int32][]int)
	put := func(id int32, at ...int) {
		if _, has := places[id]; !has && id != lexicon.Unknown {
			places[id] = at
		}
	}
	for i, id := range seq {
		if id == lexicon.Unknown {
			continue
		}
		put(id, i)
		for _, c := range f.concepts.of(id) {
			put(f.concept(c), i)
		}
		for k := range i {
			put(l.pair(seq[k], id), k, i)
		}
		if i > 0 {
			put(f.pair(seq[i-1], id), i-1, i)
		}
	}
	if last := len(seq) - 1; last >= 0 {
		put(l.pair(seq[0], l.atStart()), 0)
		put(l.pair(seq[last], l.atEnd()), last)
	}
	return places
}
