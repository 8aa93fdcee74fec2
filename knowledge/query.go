package knowledge

import "slices"

// What counts beside a word itself: a synonym nearly as much, and a word less
// inside of a phrase that has synonyms, since the phrase means more than its
// words.
const (
	synonymCounts    = 0.85
	phraseWordCounts = 0.6
)

// query is a question as the index sees it.
type query struct {
	seq   []int32   // stems in order, unknown where the pack has no such word
	trust []float32 // how much each counts: less where it was corrected
}

func (q *query) add(id int32, trust float32) {
	q.seq = append(q.seq, id)
	q.trust = append(q.trust, trust)
}

// isCertain reports whether no word was guessed.
func (q *query) isCertain() bool { return len(q.trust) == 0 || slices.Min(q.trust) > guessedCounts }

// set makes a phrasing the query.
func (q *query) set(seq []int32) {
	q.seq, q.trust = q.seq[:0], q.trust[:0]
	for _, id := range seq {
		q.add(id, 1)
	}
}

// scorer adds up what a query is worth to each class. It is used for one query
// after another and by one goroutine at a time.
type scorer struct {
	reader   reader
	query    query
	score    []float32
	touched  []int32 // the classes with a score
	slot     []float32
	slotted  []int32
	concepts []int32
	aside    []bool  // the tokens that the question sets aside
	names    []int32 // what the question names
	nameless int     // how many names the pack does not have
	self     float32 // what the query could have scored
	top      []match
	outside  float32 // how far the query is on the side of what is outside
	vector   vector
	margin   []float32
	left     *example           // left out of what was learned; may be nil
	note     func(token int)    // called when a token is about to be read; may be nil
	trace    func(from, to int) // called when query.seq[from:to] is scored; may be nil
}

func newScorer(classes int) *scorer {
	return &scorer{
		score: make([]float32, classes), slot: make([]float32, classes),
		touched: make([]int32, 0, classes+1), // and one that is noted down in vain
	}
}

// run scores the query against the weights.
func (s *scorer) run(f *features, w *weights) {
	for _, c := range s.touched {
		s.score[c] = 0
	}
	s.touched, s.self = s.touched[:0], 0
	seq := s.query.seq
	for i := 0; i < len(seq); {
		var n int
		if s.concepts, n = f.synonyms.at(s.concepts[:0], seq, i); n > 0 {
			s.span(f, w, i, n)
		} else {
			n = 1
			s.word(f, w, i)
		}
		if s.trace != nil {
			s.trace(i, i+n)
		}
		i += n
	}
	for i := 1; i < len(seq); i++ {
		s.pair(f, w, i)
		if s.trace != nil {
			s.trace(i-1, i+1)
		}
	}
	s.self *= saturation + 1
}

// word scores one word: by itself where a class has it, else by its synonyms.
func (s *scorer) word(f *features, w *weights, i int) {
	id := s.query.seq[i]
	if id == unknown {
		s.self += w.unseen
		return
	}
	for _, before := range s.query.seq[:i] {
		if before == id {
			return
		}
	}
	s.self += w.expected[id]
	s.giveAll(w.meant(id), s.query.trust[i])
}

// span scores a phrase that has synonyms: as itself, or word by word, whichever
// is more.
func (s *scorer) span(f *features, w *weights, i, n int) {
	sum := float32(0)
	for k := i; k < i+n; k++ {
		id := s.query.seq[k]
		s.addToSlot(w.of(id), s.query.trust[k]*phraseWordCounts)
		sum += w.worth[id] * phraseWordCounts
	}
	s.self += max(sum, s.closeSlot(f, w, s.concepts, 1))
}

func (s *scorer) addToSlot(ps []posting, trust float32) {
	for _, p := range ps {
		if s.slot[p.class] == 0 {
			s.slotted = append(s.slotted, p.class)
		}
		s.slot[p.class] += p.weight * trust
	}
}

// closeSlot gives each class the best of what the slot holds and of what the
// concepts are worth to it. It returns what the best concept is worth at most.
func (s *scorer) closeSlot(f *features, w *weights, concepts []int32, trust float32) (worth float32) {
	for _, c := range concepts {
		id := f.concept(c)
		worth = max(worth, w.worth[id]*synonymCounts)
		for _, p := range w.of(id) {
			if s.slot[p.class] == 0 {
				s.slotted = append(s.slotted, p.class)
			}
			s.slot[p.class] = max(s.slot[p.class], p.weight*synonymCounts*trust)
		}
	}
	for _, c := range s.slotted {
		s.give(c, s.slot[c])
		s.slot[c] = 0
	}
	s.slotted = s.slotted[:0]
	return worth
}

// pair scores two words that stand side by side.
func (s *scorer) pair(f *features, w *weights, i int) {
	a, b := s.query.seq[i-1], s.query.seq[i]
	for k := 1; k < i; k++ {
		if s.query.seq[k-1] == a && s.query.seq[k] == b {
			return
		}
	}
	if a != unknown && b != unknown {
		if id, ok := f.pair(a, b); ok && w.worth[id] > 0 {
			s.self += w.worth[id]
			s.giveAll(w.of(id), 1)
			return
		}
	}
	s.self += pairCounts * w.unseen
}

// giveAll adds postings to the scores.
func (s *scorer) giveAll(ps []posting, trust float32) {
	touched, score, n := s.touched[:cap(s.touched)], s.score, len(s.touched)
	for _, p := range ps {
		// A class is noted down each time, and kept the first time: without a
		// branch, of which half would be guessed wrongly.
		touched[n] = p.class
		if score[p.class] == 0 {
			n++
		}
		score[p.class] += p.weight * trust
	}
	s.touched = touched[:n]
}

func (s *scorer) give(class int32, weight float32) {
	if s.score[class] == 0 {
		s.touched = append(s.touched, class)
	}
	s.score[class] += weight
}
