package knowledge

import (
	"math"
	"slices"
)

// The constants of the score: saturation and length of BM25, and what function
// words and pairs count beside a plain stem. All are CLINC150's, but for
// lengthShare, which was 0.75 and does better on the article at 0.65.
const (
	saturation   = 2.5 // k1
	lengthShare  = 0.65
	commonCounts = 0.7
	pairCounts   = 0.2
)

// weights are what features are worth to classes, and could be worth.
type weights struct {
	features []weighted // and one more, where the last one ends
	words    []wordWorth
	postings []posting // of the features, then of words with their synonyms
	typical  float32   // what a phrasing could score
	unseen   float32   // worth of a word that no class has
	half     []float32 // of a class: in how many phrasings a feature is worth half of its most
}

// weighted is a feature: where its postings start, and what it is worth; 0 where
// no class has it.
type weighted struct {
	start uint32
	worth float32
}

// of returns a feature's postings.
func (w *weights) of(id int32) []posting {
	return w.postings[w.features[id].start:w.features[id+1].start]
}

// worth returns what a feature is worth.
func (w *weights) worth(id int32) float32 { return w.features[id].worth }

// weigh counts the phrasings and weighs their features.
func weigh(phrasings []phrasing, f *features, topics int, common []bool) *weights {
	size := f.size()
	w := &weights{features: make([]weighted, size+1)}
	counts := w.count(phrasings, f.sets(phrasings))
	length := make([]float32, topics)
	for _, c := range counts {
		length[c.class] += c.n
	}
	average, n := float32(0), 0
	for _, l := range length {
		if l > 0 {
			average += l
			n++
		}
	}
	average /= float32(max(n, 1))
	w.half = make([]float32, topics)
	for c, l := range length {
		w.half[c] = saturation * (1 - lengthShare + lengthShare*l/average)
	}
	w.unseen = float32(math.Log1p(float64(n)))
	w.postings = make([]posting, len(counts))
	for id := range int32(size) {
		from, to := w.features[id].start, w.features[id+1].start
		if from == to {
			continue
		}
		df := float64(to - from)
		v := float32(math.Log1p((float64(n) - df + 0.5) / (df + 0.5)))
		if int(id) < len(common) && common[id] {
			v *= commonCounts
		}
		if f.isPair(id) {
			v *= pairCounts
		}
		w.features[id].worth = v
		for i := from; i < to; i++ {
			c := counts[i]
			w.postings[i] = newPosting(c.class, v*(saturation+1)*c.n/(c.n+w.half[c.class]))
		}
	}
	w.words = make([]wordWorth, f.stems)
	w.noteEverywhere(f, topics)
	w.dropUseless(topics)
	w.join(f, common)
	w.measure(f, phrasings, topics)
	return w
}

// Features that nearly all topics have tell next to nothing, and of many topics
// those that a third has. They take much of the time of a question, and nearly all
// of it in a large pack.
const (
	uselessFrom     = 0.95
	manyTopics      = 500
	uselessFromMany = 1.0 / 3
)

// dropUseless forgets the postings of features that so many topics have. What
// they are worth stays, so that they are no unknown words.
func (w *weights) dropUseless(topics int) {
	share := uselessFrom
	switch {
	case topics < minTopics:
		return
	case topics >= manyTopics:
		share = uselessFromMany
	}
	at := uint32(0)
	last := len(w.features) - 1
	for id := range last {
		from, to := w.features[id].start, w.features[id+1].start
		w.features[id].start = at
		if float64(to-from) < share*float64(topics) {
			at += uint32(copy(w.postings[at:], w.postings[from:to]))
		}
	}
	w.features[last].start = at
	w.postings = slices.Clone(w.postings[:at])
}

// manySampled is enough phrasings to find out what is usual by.
const manySampled = 500

// measure finds out what a phrasing could score, from some hundreds of them.
func (w *weights) measure(f *features, phrasings []phrasing, topics int) {
	s := newScorer(topics)
	n := 0
	for i := 0; i < len(phrasings); i += 1 + len(phrasings)/manySampled {
		if ph := phrasings[i]; len(ph.seq) > 2 {
			s.query.set(ph.seq, f)
			s.run(f, w)
			w.typical += s.self
			n++
		}
	}
	w.typical /= float32(max(1, n))
}

// count is how many phrasings of a class have a feature.
type count struct {
	class int32
	n     float32
}

// count counts the phrasings of each class that have each feature, of which sets
// tells. It returns what the starts of the features tell of.
func (w *weights) count(phrasings []phrasing, sets [][]int32) []count {
	start := make([]uint32, len(w.features))
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
		w.features[id].start = at
		at += uint32(copy(all[at:], all[start[id]:next[id]]))
	}
	w.features[len(start)-1].start = at
	return all[:at]
}
