package router

import (
	"math"

	"footnote/knowledge/posting"
)

// match is a class and its score, which is made of a plain and a learned part.
type match struct {
	class         int32
	score         float32 // what it is ranked by
	plain, margin float32
	mark          uint8 // its bit among those that meet returns
	missing       int   // how many words of names in the question it does not know
	named         bool  // it knows some name of the question
}

// scored is a class and its plain score.
type scored struct {
	class int32
	score float32
}

// rivals is how many topics a phrasing is told apart from: its hard negatives. On
// CLINC150 12 and 20 do no better, and 4 do worse; on the article 6 do best. Keywords
// come near to few, and with more of them the article's questions do worse; they do
// worse as well where the answers are learned from.
const (
	rivals        = 6
	keywordRivals = 2
)

// ranked is how many classes are ranked for a question: all that may be an answer
// or suggested, and as many as a phrasing is told apart from.
const ranked = max(rivals, MaxSuggestions+1)

// ranking is the best classes for a query, best first.
type ranking struct {
	top    []match
	marks  []uint8 // of the classes in top
	marked []int32 // the classes that have one
}

func newRanking(classes int) ranking { return ranking{marks: make([]uint8, classes)} }

// mostRanked is the most classes that best ranks.
const mostRanked = ranked + 1

// bestKeys holds the best classes, best first. Each is a key: a score, whose bits are
// in the order of the scores, and the class, of which the first comes out largest.
type bestKeys [mostRanked]uint64

// lastClass is what a class is told from in a key.
const lastClass = math.MaxUint32

func newKey(bits uint32, class int) uint64 { return uint64(bits)<<32 | uint64(lastClass-uint32(class)) }

func scoreOf(key uint64) float32 { return math.Float32frombits(uint32(key >> 32)) }
func classOf(key uint64) int32   { return int32(lastClass - uint32(key)) }

// put puts a key where it belongs, and the last falls out. Where that is cannot be
// guessed, so that it does without a branch.
func (h *bestKeys) put(key uint64) {
	for i, have := range h {
		h[i] = max(have, key)
		key = min(have, key)
	}
}

// best fills top with the n best classes, best first; of equals the first.
func (r *ranking) best(s *bm25, n int) {
	var h bestKeys
	least := &h[mostRanked-1]
	for b, touched := range s.touched {
		if !touched {
			continue
		}
		for i, score := range s.block(b) {
			// Classes come in order, so that of equals the later ones stay out.
			if bits := math.Float32bits(score); bits > uint32(*least>>32) {
				h.put(newKey(bits, b<<blockBits+i))
			}
		}
	}
	for _, class := range r.marked {
		r.marks[class] = 0
	}
	r.top, r.marked = r.top[:0], r.marked[:0]
	for i, key := range h[:n] {
		if key == 0 {
			break
		}
		m := match{class: classOf(key), score: scoreOf(key), mark: 1 << i}
		r.top, r.marked = append(r.top, m), append(r.marked, m.class)
		r.marks[m.class] = m.mark
	}
}

// meet returns the marks of the matches that are among postings.
func (r *ranking) meet(ps []posting.Posting) uint8 {
	all, marks := uint8(0), r.marks
	for _, p := range ps {
		all |= marks[p.Class()]
	}
	return all
}

func (m match) before(other match) bool {
	return m.score > other.score || m.score == other.score && m.class < other.class
}

// rise moves the match at i up to where it belongs.
func (r *ranking) rise(i int) {
	for ; i > 0 && r.top[i].before(r.top[i-1]); i-- {
		r.top[i], r.top[i-1] = r.top[i-1], r.top[i]
	}
}

// appendTop appends the best classes and their scores.
func (r *ranking) appendTop(dst []scored) []scored {
	for _, m := range r.top {
		dst = append(dst, scored{m.class, m.score})
	}
	return dst
}
