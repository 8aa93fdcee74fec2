package knowledge

import "math"

// match is a class and its score, which is made of a plain and a learned part.
type match struct {
	class         int32
	score         float32
	plain, margin float32
	mark          uint8 // its bit among those that meet returns
	missing       int   // how many names of the question it does not know
}

// ranked is how many classes are ranked for a question: all that may be an answer
// or suggested, and as many as a phrasing is told apart from.
const ranked = max(rivals, MaxSuggestions+1)

// rank fills s.top with the best classes, best first.
func (s *scorer) rank(w *weights, l *learned) {
	s.best(ranked)
	s.rerank(w, l)
}

// rerank puts the classes in s.top in the order of their plain and learned scores.
func (s *scorer) rerank(w *weights, l *learned) {
	s.outside = 0
	if l != nil {
		l.margins(s)
		s.leaveOut()
		if l.outside {
			s.outside = s.margin[l.topics]
		}
	}
	whole, expected := s.whole(w), s.expected(w)
	for i := range s.top {
		m := &s.top[i]
		m.plain = m.score / expected
		m.score *= plainCounts / whole
		if l != nil {
			m.margin = s.margin[m.class]
			m.score += m.margin
		}
		s.rise(i)
	}
}

// mostRanked is the most classes that best ranks.
const mostRanked = ranked + 1

// best fills top with the n best classes, best first; of equals the first.
func (s *scorer) best(n int) {
	// A key is a score, whose bits are in the order of the scores, and the class.
	const none = math.MaxUint32
	var room [mostRanked]uint64
	keys := room[:n]
	for i := range keys {
		keys[i] = none
	}
	least := &keys[n-1]
	for b, touched := range s.touched {
		if !touched {
			continue
		}
		for i, score := range s.block(b) {
			bits := math.Float32bits(score)
			if bits < uint32(*least>>32) {
				continue
			}
			key := uint64(bits)<<32 | uint64(none-uint32(b<<blockBits+i))
			if key > *least {
				insert(keys, key)
			}
		}
	}
	for _, class := range s.marked {
		s.marks[class] = 0
	}
	s.top, s.marked = s.top[:0], s.marked[:0]
	for i, key := range keys {
		if key != none {
			m := match{class: int32(none - uint32(key)), score: math.Float32frombits(uint32(key >> 32)), mark: 1 << i}
			s.top, s.marked = append(s.top, m), append(s.marked, m.class)
			s.marks[m.class] = m.mark
		}
	}
}

// meet returns the marks of the matches that are among postings.
func (s *scorer) meet(ps []posting) uint8 {
	all, marks := uint8(0), s.marks
	for _, p := range ps {
		all |= marks[p.class()]
	}
	return all
}

// insert puts a key where it belongs among others, the largest first. The last
// falls out.
func insert(keys []uint64, key uint64) {
	i := len(keys) - 1
	for ; i > 0 && keys[i-1] < key; i-- {
		keys[i] = keys[i-1]
	}
	keys[i] = key
}

func (m match) before(other match) bool {
	return m.score > other.score || m.score == other.score && m.class < other.class
}

// rise moves the match at i up to where it belongs.
func (s *scorer) rise(i int) {
	for ; i > 0 && s.top[i].before(s.top[i-1]); i-- {
		s.top[i], s.top[i-1] = s.top[i-1], s.top[i]
	}
}
