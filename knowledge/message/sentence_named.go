package message

// namesBehind finds what is named behind a colon, or behind a frame with a comma:
// "For the flashcards I'm making: year of foundation".
func (r *reader) namesBehind(s *sentence) bool {
	for i := s.end - 1; i > s.ask; i-- {
		if !r.isFar(s, i) || !r.has(s.ask, i, myself|somebody|opener|schooling) || r.asksLater(s.ask, i) {
			continue
		}
		at, end := r.peel(i, s.end)
		if at < end && r.hasContent(at, end) && !r.isFramed(at, end) && (r.asksAt(at, end) || !r.isClaim(at, end)) {
			s.lead, s.leadEnd, s.ask, s.end, s.kind = s.ask, i, at, end, names
			return true
		}
		return false
	}
	return false
}

// isFar reports whether a word is so far parted from those before it in a sentence that
// what is named may begin there.
func (r *reader) isFar(s *sentence, i int) bool {
	g := r.words[i].gap
	return g == colon || g == dash || r.isOne(i, "but") || g > space && r.words[s.ask].class.is(opener|schooling)
}
