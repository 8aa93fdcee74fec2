package router

import (
	"math"
	"slices"

	"footnote/knowledge/posting"
)

// The constants of the score: saturation and length of BM25, and what function
// words and pairs count beside a plain stem. All are CLINC150's, but for
// lengthShare, which was 0.75 and does better on the article at 0.65.
const (
	saturation     = 2.5  // k1
	lengthShare    = 0.65 // b
	functionCounts = 0.7
	pairCounts     = 0.2
)

// weights are what features are worth to classes, and could be worth.
type weights struct {
	worths   []weighted // and one more, where the last one ends
	words    []wordWorth
	postings []posting.Posting // of the features, then of words with their synonyms
	typical  float32           // what a phrasing could score
	unseen   float32           // worth of a word that no class has
	half     []float32         // of a class: in how many phrasings a feature is worth half of its most
}

// weighted is a feature: where its postings start, and what it is worth; 0 where
// no class has it.
type weighted struct {
	start uint32
	worth float32
}

// of returns a feature's postings.
func (w *weights) of(id int32) []posting.Posting {
	return w.postings[w.worths[id].start:w.worths[id+1].start]
}

// worth returns what a feature is worth.
func (w *weights) worth(id int32) float32 { return w.worths[id].worth }

// weigh counts the phrasings of topics and weighs their features, by BM25:
//
//	weight(x, t) = worth(x) · (k1 + 1) · n / (n + k1 · (1 - b + b · length(t) / average))
//	worth(x)     = ln(1 + (T - df + ½) / (df + ½)), less for function words and pairs
//
// where n of t's phrasings have x, and df of the T topics have it (Robertson and
// Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
func weigh(phrasings []phrasing, f *features, topics int, functional []bool) *weights {
	w := &weights{worths: make([]weighted, f.size()+1)}
	counts := w.count(phrasings, f.sets(phrasings))
	filled := w.measureLengths(counts, topics)
	w.unseen = float32(math.Log1p(float64(filled)))
	w.postings = make([]posting.Posting, len(counts))
	for id := range int32(f.size()) {
		from, to := w.worths[id].start, w.worths[id+1].start
		if from == to {
			continue
		}
		worth := inverseFrequency(int(to-from), filled)
		if f.isFunctional(id, functional) {
			worth *= functionCounts
		}
		if f.isPair(id) {
			worth *= pairCounts
		}
		w.worths[id].worth = worth
		for i := from; i < to; i++ {
			c := counts[i]
			w.postings[i] = posting.New(c.class, worth*(saturation+1)*c.n/(c.n+w.half[c.class]))
		}
	}
	w.words = make([]wordWorth, f.stems)
	w.noteEverywhere(f, topics)
	w.dropUseless(topics)
	w.join(f, functional)
	w.measure(f, phrasings, topics)
	return w
}

// measureLengths sets half by the lengths of the classes, and returns how many
// classes have any phrasing.
func (w *weights) measureLengths(counts []count, topics int) (filled int) {
	lengths := make([]float32, topics)
	for _, c := range counts {
		lengths[c.class] += c.n
	}
	average := float32(0)
	for _, l := range lengths {
		if l > 0 {
			average += l
			filled++
		}
	}
	average /= float32(max(filled, 1))
	w.half = make([]float32, topics)
	for c, l := range lengths {
		w.half[c] = saturation * (1 - lengthShare + lengthShare*l/average)
	}
	return filled
}

// inverseFrequency is what a feature is worth that df of n topics have.
func inverseFrequency(df, n int) float32 {
	return float32(math.Log1p((float64(n) - float64(df) + 0.5) / (float64(df) + 0.5)))
}

// everywhere is the share of topics, one in so many, from which a word says nothing: the
// name that the whole source is about.
const everywhere = 8

// noteEverywhere finds the stems that so many topics have, or a synonym of them,
// that they tell none apart.
func (w *weights) noteEverywhere(f *features, topics int) {
	for id := range w.words {
		n := len(w.of(int32(id)))
		for _, c := range f.concepts.of(int32(id)) {
			n = max(n, len(w.of(f.concept(c))))
		}
		w.words[id].everywhere = n > 1 && n*everywhere > topics
	}
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
	last := len(w.worths) - 1
	for id := range last {
		from, to := w.worths[id].start, w.worths[id+1].start
		w.worths[id].start = at
		if float64(to-from) < share*float64(topics) {
			at += uint32(copy(w.postings[at:], w.postings[from:to]))
		}
	}
	w.worths[last].start = at
	w.postings = slices.Clone(w.postings[:at])
}

// measure finds out what a phrasing could score, from some hundreds of them.
func (w *weights) measure(f *features, phrasings []phrasing, topics int) {
	var q query
	s := newBM25(topics)
	n := 0
	for i := 0; i < len(phrasings); i += 1 + len(phrasings)/manySampled {
		if ph := phrasings[i]; len(ph.seq) > 2 {
			q.set(ph.seq, f)
			s.run(&q, f, w)
			w.typical += s.self
			n++
		}
	}
	w.typical /= float32(max(1, n))
}
