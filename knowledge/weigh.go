package knowledge

import "math"

// The constants of the score: saturation and length of BM25, and what function
// words and pairs count beside a plain stem. All are CLINC150's, but for
// lengthShare, which was 0.75 and does better on the article at 0.65.
const (
	saturation   = 2.5 // k1
	lengthShare  = 0.65
	commonCounts = 0.7
	pairCounts   = 0.2
)

// posting is what a feature is worth to a class.
type posting struct {
	class  int32
	weight float32
}

// weights are the postings of all features, and what each could be worth.
type weights struct {
	worth    []float32 // of a feature; 0 where no class has it
	start    []uint32
	postings []posting
	typical  float32   // what a phrasing could score
	unseen   float32   // worth of a word that no class has
	common   []bool    // of a stem: whether so many classes have it, or a synonym, that it tells none apart
	half     []float32 // of a class: in how many phrasings a feature is worth half of its most

	// What a word of a question is worth, by itself or by its synonyms (synonymous.go).
	expected   []float32 // of a stem: what it could score at most, synonyms and all
	jointStart []uint32  // of a stem's postings in joint; none where it has no synonyms
	joint      []posting
}

// of returns a feature's postings.
func (w *weights) of(id int32) []posting { return w.postings[w.start[id]:w.start[id+1]] }

// weigh counts the phrasings and weighs their features.
func weigh(phrasings []phrasing, f *features, topics int, common []bool) *weights {
	size := f.size()
	w := &weights{worth: make([]float32, size), start: make([]uint32, size+1)}
	w.count(phrasings, size)
	length := make([]float32, topics)
	for _, p := range w.postings {
		length[p.class] += p.weight
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
	for id := range int32(size) {
		ps := w.of(id)
		if len(ps) == 0 {
			continue
		}
		df := float64(len(ps))
		v := float32(math.Log1p((float64(n) - df + 0.5) / (df + 0.5)))
		if int(id) < len(common) && common[id] {
			v *= commonCounts
		}
		if f.isPair(id) {
			v *= pairCounts
		}
		w.worth[id] = v
		for i, p := range ps {
			ps[i].weight = v * (saturation + 1) * p.weight / (p.weight + w.half[p.class])
		}
	}
	w.noteEverywhere(f, topics)
	w.dropUseless(topics)
	w.join(f)
	w.measure(f, phrasings, topics)
	return w
}

// Features that more than a third of many topics have tell next to nothing, and
// take nearly all of the time of a question to a large pack.
const (
	manyTopics  = 500
	uselessFrom = 1.0 / 3
)

// dropUseless forgets the postings of features that so many topics have. What
// they are worth stays, so that they are no unknown words.
func (w *weights) dropUseless(topics int) {
	if topics < manyTopics {
		return
	}
	at := uint32(0)
	for id := range len(w.worth) {
		from, to := w.start[id], w.start[id+1]
		w.start[id] = at
		if float64(to-from) < uselessFrom*float64(topics) {
			at += uint32(copy(w.postings[at:], w.postings[from:to]))
		}
	}
	w.start[len(w.worth)] = at
	w.postings = append([]posting(nil), w.postings[:at]...)
}

// measure finds out what a phrasing could score, from some hundreds of them.
func (w *weights) measure(f *features, phrasings []phrasing, topics int) {
	s := newScorer(topics)
	n := 0
	for i := 0; i < len(phrasings); i += 1 + len(phrasings)/500 {
		if ph := phrasings[i]; len(ph.seq) > 2 {
			s.query.set(ph.seq)
			s.run(f, w)
			w.typical += s.self
			n++
		}
	}
	w.typical /= float32(max(1, n))
}

// count fills the postings with the number of phrasings of each class that
// have each feature.
func (w *weights) count(phrasings []phrasing, size int) {
	total := 0
	for _, ph := range phrasings {
		total += len(ph.set)
		for _, id := range ph.set {
			w.start[id+1]++
		}
	}
	for id := range size {
		w.start[id+1] += w.start[id]
	}
	all := make([]posting, total)
	next := append([]uint32(nil), w.start[:size]...)
	for _, ph := range phrasings { // classes in order, so that equal ones touch
		for _, id := range ph.set {
			if n := next[id]; n > w.start[id] && all[n-1].class == ph.class {
				all[n-1].weight += ph.counts
				continue
			}
			all[next[id]] = posting{ph.class, ph.counts}
			next[id]++
		}
	}
	at := uint32(0)
	for id := range size {
		from, to := w.start[id], next[id]
		w.start[id] = at
		at += uint32(copy(all[at:], all[from:to]))
	}
	w.start[size] = at
	w.postings = append([]posting(nil), all[:at]...)
}
