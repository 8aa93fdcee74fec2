package knowledge

// match is a class and its score, which is made of a plain and a learned part.
type match struct {
	class         int32
	score         float32
	plain, margin float32
}

// rank fills s.top with the best classes, best first.
func (s *scorer) rank(w *weights, l *learned) {
	s.best(max(rivals, MaxSuggestions+1))
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

// best fills top with the n best classes, best first; of equals the first.
func (s *scorer) best(n int) {
	s.top = s.top[:0]
	least := float32(-1) // what the last of n has
	for _, c := range s.touched {
		score := s.score[c]
		if score < least {
			continue
		}
		m := match{class: c, score: score}
		if len(s.top) == n && !m.before(s.top[n-1]) {
			continue
		}
		if len(s.top) < n {
			s.top = append(s.top, m)
		}
		s.top[len(s.top)-1] = m
		s.rise(len(s.top) - 1)
		if len(s.top) == n {
			least = s.top[n-1].score
		}
	}
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
