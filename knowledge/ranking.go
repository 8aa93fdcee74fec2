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
	s.outside, s.against = 0, 0
	if l != nil {
		l.margins(s)
		s.leaveOut()
		s.outside = s.margin[l.topics]
		s.against = l.outsideTrusted * s.outside
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

// ranking is the best classes, best first. Each is a key: a score, whose bits are
// in the order of the scores, and the class, of which the first comes out largest.
type ranking [mostRanked]uint64

// lastClass is what a class is told from in a key.
const lastClass = math.MaxUint32

func newKey(bits uint32, class int) uint64 { return uint64(bits)<<32 | uint64(lastClass-uint32(class)) }

func scoreOf(key uint64) float32 { return math.Float32frombits(uint32(key >> 32)) }
func classOf(key uint64) int32   { return int32(lastClass - uint32(key)) }

// put puts a key where it belongs, and the last falls out. Where that is cannot be
// guessed, so that it does without a branch.
func (r *ranking) put(key uint64) {
	for i, have := range r {
		r[i] = max(have, key)
		key = min(have, key)
	}
}

// best fills top with the n best classes, best first; of equals the first.
func (s *scorer) best(n int) {
	var r ranking
	least := &r[mostRanked-1]
	for b, touched := range s.touched {
		if !touched {
			continue
		}
		for i, score := range s.block(b) {
			// Classes come in order, so that of equals the later ones stay out.
			if bits := math.Float32bits(score); bits > uint32(*least>>32) {
				r.put(newKey(bits, b<<blockBits+i))
			}
		}
	}
	for _, class := range s.marked {
		s.marks[class] = 0
	}
	s.top, s.marked = s.top[:0], s.marked[:0]
	for i, key := range r[:n] {
		if key == 0 {
			break
		}
		m := match{class: classOf(key), score: scoreOf(key), mark: 1 << i}
		s.top, s.marked = append(s.top, m), append(s.marked, m.class)
		s.marks[m.class] = m.mark
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

func (m match) before(other match) bool {
	return m.score > other.score || m.score == other.score && m.class < other.class
}

// rise moves the match at i up to where it belongs.
func (s *scorer) rise(i int) {
	for ; i > 0 && s.top[i].before(s.top[i-1]); i-- {
		s.top[i], s.top[i-1] = s.top[i-1], s.top[i]
	}
}
