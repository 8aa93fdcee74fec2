package message

// read finds what of a sentence is to be looked up.
func (r *reader) read(s *sentence) {
	at, end := r.peel(s.from, s.to)
	if at == end {
		return
	}
	s.ask, s.end, s.kind = at, end, states
	switch {
	case r.isReaction(s.from, s.to):
		s.kind = reacts
		return
	case r.isFramed(at, end):
		r.readFramed(s)
	case r.words[at].class.is(bidding) && r.has(at, end, myself) && r.namesBehind(s): // give me the short version: ...
		s.kind = max(s.kind, r.kindOf(s))
	case r.asksAt(at, end):
		s.kind, s.narrated = asks, r.isStory(s)
		s.ask = r.withoutBid(at, end)
	default:
		r.readStatement(s)
	}
	if s.kind == asks || s.kind == names {
		s.end = r.cutBehind(s.ask, s.end)
	}
}

// kindOf returns how far the words to be looked up ask.
func (r *reader) kindOf(s *sentence) kind {
	if r.asksAt(s.ask, s.end) {
		return asks
	}
	return names
}
