package router

import (
	"footnote/knowledge/lexicon"
	"footnote/knowledge/posting"
)

// What counts beside a word itself: a synonym nearly as much, and a word less
// inside of a phrase that has synonyms, since the phrase means more than its
// words.
const (
	synonymCounts    = 0.85
	phraseWordCounts = 0.6
)

// bm25 adds up what a query is worth to each class: the plain score.
type bm25 struct {
	score   []float32
	touched []bool  // which blocks of classes have a score
	self    float32 // what the query could have scored

	slot    []float32 // what a phrase is worth to the classes, word by word
	slotted []int32   // the classes with something in the slot

	trace func(from, to int) // called when query.seq[from:to] is scored; may be nil

	query    *query // of the run
	features *features
	weights  *weights
}

// blockBits says how many classes a block has: so few that looking through them
// takes no time, and so many that looking through the blocks takes none.
const blockBits = 6

func newBM25(classes int) bm25 {
	blocks := classes>>blockBits + 1
	return bm25{
		score: make([]float32, blocks<<blockBits), slot: make([]float32, classes), touched: make([]bool, blocks),
	}
}

// block returns the scores of a block of classes.
func (s *bm25) block(b int) []float32 { return s.score[b<<blockBits : (b+1)<<blockBits] }

// run scores a query against the weights.
func (s *bm25) run(q *query, f *features, w *weights) {
	s.forget()
	s.query, s.features, s.weights = q, f, w
	q.visit(f, s)
	s.self *= saturation + 1
}

// forget sets all scores to 0.
func (s *bm25) forget() {
	for b, touched := range s.touched {
		if touched {
			clear(s.block(b))
			s.touched[b] = false
		}
	}
	s.self = 0
}

// word scores one word, or its synonyms, whichever is worth more.
func (s *bm25) word(i int) {
	if id := s.query.seq[i]; id == lexicon.Unknown {
		s.self += s.weights.unseen
	} else {
		trust := s.query.trust[i]
		s.self += trust*s.weights.words[id].expected + (1-trust)*s.weights.unseen
		s.giveAll(s.weights.meant(id), trust)
	}
	s.traced(i, i+1)
}

// phrase scores a phrase that has synonyms: as itself, or word by word, whichever
// is more.
func (s *bm25) phrase(i, n int, concepts []int32) {
	sum := float32(0)
	for k := i; k < i+n; k++ {
		id := s.query.seq[k]
		s.addToSlot(s.weights.of(id), s.query.trust[k]*phraseWordCounts)
		sum += s.weights.worth(id) * phraseWordCounts
	}
	s.self += max(sum, s.closeSlot(concepts))
	s.traced(i, i+n)
}

// pair scores a word and the one before it.
func (s *bm25) pair(i int) {
	worth := float32(0)
	if id := s.query.pairs[i]; id != lexicon.Unknown {
		if worth = s.weights.worth(id); worth > 0 {
			s.giveAll(s.weights.of(id), 1)
		}
	}
	if worth == 0 {
		worth = pairCounts * s.weights.unseen
	}
	s.self += worth
	s.traced(i-1, i+1)
}

func (s *bm25) traced(from, to int) {
	if s.trace != nil {
		s.trace(from, to)
	}
}

func (s *bm25) addToSlot(ps []posting.Posting, trust float32) {
	for _, p := range ps {
		c := p.Class()
		if s.slot[c] == 0 {
			s.slotted = append(s.slotted, c)
		}
		s.slot[c] += p.Weight() * trust
	}
}

// closeSlot gives each class the best of what the slot holds and of what the
// phrase's concepts are worth to it. It returns what the best concept is worth at
// most.
func (s *bm25) closeSlot(concepts []int32) (worth float32) {
	for _, c := range concepts {
		id := s.features.concept(c)
		worth = max(worth, s.weights.worth(id)*synonymCounts)
		for _, p := range s.weights.of(id) {
			c := p.Class()
			if s.slot[c] == 0 {
				s.slotted = append(s.slotted, c)
			}
			s.slot[c] = max(s.slot[c], p.Weight()*synonymCounts)
		}
	}
	for _, c := range s.slotted {
		s.score[c] += s.slot[c]
		s.touched[c>>blockBits] = true
		s.slot[c] = 0
	}
	s.slotted = s.slotted[:0]
	return worth
}

// giveAll adds postings to the scores.
func (s *bm25) giveAll(ps []posting.Posting, trust float32) {
	if len(ps) == 0 {
		return
	}
	score := s.score
	for _, p := range ps {
		score[p.Class()] += p.Weight() * trust
	}
	first, last := ps[0].Class()>>blockBits, ps[len(ps)-1].Class()>>blockBits
	if int(last-first) <= len(ps) {
		for b := first; b <= last; b++ {
			s.touched[b] = true
		}
		return
	}
	for _, p := range ps {
		s.touched[p.Class()>>blockBits] = true
	}
}
