package knowledge

// What counts beside a word itself: a synonym nearly as much, and a word less
// inside of a phrase that has synonyms, since the phrase means more than its
// words.
const (
	synonymCounts    = 0.85
	phraseWordCounts = 0.6
)

// scorer adds up what a query is worth to each class. It is used for one query
// after another and by one goroutine at a time.
type scorer struct {
	reader   reader
	query    query
	score    []float32
	touched  []bool    // which blocks of classes have a score
	slot     []float32 // what a phrase is worth to the classes, word by word
	slotted  []int32   // the classes with something in the slot
	concepts []int32   // of the phrase
	names    []int32   // what the question names
	nameless int       // how many names the pack does not have
	self     float32   // what the query could have scored
	top      []match
	marks    []uint8 // of the classes in top
	marked   []int32 // the classes that have one
	outside  float32 // how far the query is on the side of what is outside
	against  float32 // what that counts
	vector   vector
	margin   []float32
	left     *example           // left out of what was learned; may be nil
	note     func(token int)    // called when a token is about to be read; may be nil
	trace    func(from, to int) // called when query.seq[from:to] is scored; may be nil
}

// blockBits says how many classes a block has: so few that looking through them
// takes no time, and so many that looking through the blocks takes none.
const blockBits = 6

func newScorer(classes int) *scorer {
	blocks := classes>>blockBits + 1
	return &scorer{
		score: make([]float32, blocks<<blockBits), slot: make([]float32, classes),
		touched: make([]bool, blocks), marks: make([]uint8, classes),
	}
}

// forget sets all scores to 0.
func (s *scorer) forget() {
	for b, touched := range s.touched {
		if touched {
			clear(s.block(b))
			s.touched[b] = false
		}
	}
	s.self = 0
}

// block returns the scores of a block of classes.
func (s *scorer) block(b int) []float32 { return s.score[b<<blockBits : (b+1)<<blockBits] }

// run scores the query against the weights.
func (s *scorer) run(f *features, w *weights) {
	s.forget()
	seq := s.query.seq
	for i := 0; i < len(seq); {
		var n int
		if s.concepts, n = f.synonyms.at(s.concepts[:0], seq, i); n > 0 {
			s.span(f, w, i, n)
		} else {
			n = 1
			s.word(w, i)
		}
		if s.trace != nil {
			s.trace(i, i+n)
		}
		i += n
	}
	for i := 1; i < len(seq); i++ {
		s.pair(w, i)
		if s.trace != nil {
			s.trace(i-1, i+1)
		}
	}
	s.self *= saturation + 1
}

// word scores one word: by itself where a class has it, else by its synonyms.
func (s *scorer) word(w *weights, i int) {
	id := s.query.seq[i]
	if id == unknown {
		s.self += w.unseen
		return
	}
	if s.query.again(i) {
		return
	}
	s.self += w.words[id].expected
	s.giveAll(w.meant(id), s.query.trust[i])
}

// span scores a phrase that has synonyms: as itself, or word by word, whichever
// is more.
func (s *scorer) span(f *features, w *weights, i, n int) {
	sum := float32(0)
	for k := i; k < i+n; k++ {
		id := s.query.seq[k]
		s.addToSlot(w.of(id), s.query.trust[k]*phraseWordCounts)
		sum += w.worth(id) * phraseWordCounts
	}
	s.self += max(sum, s.closeSlot(f, w))
}

func (s *scorer) addToSlot(ps []posting, trust float32) {
	for _, p := range ps {
		c := p.class()
		if s.slot[c] == 0 {
			s.slotted = append(s.slotted, c)
		}
		s.slot[c] += p.weight() * trust
	}
}

// closeSlot gives each class the best of what the slot holds and of what the
// phrase's concepts are worth to it. It returns what the best concept is worth at
// most.
func (s *scorer) closeSlot(f *features, w *weights) (worth float32) {
	for _, c := range s.concepts {
		id := f.concept(c)
		worth = max(worth, w.worth(id)*synonymCounts)
		for _, p := range w.of(id) {
			c := p.class()
			if s.slot[c] == 0 {
				s.slotted = append(s.slotted, c)
			}
			s.slot[c] = max(s.slot[c], p.weight()*synonymCounts)
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

// pair scores a word and the one before it.
func (s *scorer) pair(w *weights, i int) {
	if s.query.pairAgain(i) {
		return
	}
	if id := s.query.pairs[i]; id != unknown {
		if worth := w.worth(id); worth > 0 {
			s.self += worth
			s.giveAll(w.of(id), 1)
			return
		}
	}
	s.self += pairCounts * w.unseen
}

// giveAll adds postings to the scores.
func (s *scorer) giveAll(ps []posting, trust float32) {
	if len(ps) == 0 {
		return
	}
	score := s.score
	for _, p := range ps {
		score[p.class()] += p.weight() * trust
	}
	first, last := ps[0].class()>>blockBits, ps[len(ps)-1].class()>>blockBits
	if int(last-first) <= len(ps) {
		for b := first; b <= last; b++ {
			s.touched[b] = true
		}
		return
	}
	for _, p := range ps {
		s.touched[p.class()>>blockBits] = true
	}
}
