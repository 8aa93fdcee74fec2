package message

// readStatement reads a sentence that neither asks nor is framed from its start on.
func (r *reader) readStatement(s *sentence) {
	p, keep := r.turn(s.ask, s.end)
	switch {
	case p >= 0 && keep:
		s.kind = asks
	case p >= 0:
		s.lead, s.leadEnd = s.ask, p
		at, end := r.peel(p, s.end)
		if at == end {
			return
		}
		inner := sentence{from: at, to: end, ask: at, end: end, question: s.question}
		if r.isFramed(at, end) {
			r.readFramed(&inner)
			s.ask, s.end, s.kind = inner.ask, inner.end, max(inner.kind, states)
			return
		}
		s.ask, s.end, s.kind = r.withoutBid(at, end), end, asks
	case r.has(s.ask, s.end, myself) && r.asked(s.ask, s.end) >= 0: // for my essay I need to know if ...
		r.readFramed(s)
	case s.question, r.asksWithin(s.ask, s.end):
		s.kind = asks
	case !r.isClaim(s.ask, r.cutBehind(s.ask, s.end)):
		s.kind = names
	default:
		r.namesBehind(s)
	}
}

// turn returns the word from which a sentence asks that begins by telling something,
// -1 if none, and whether what it tells is part of the question: "In 2020, who ...".
func (r *reader) turn(from, end int) (at int, keep bool) {
	for i := from + 1; i < end; i++ {
		if !r.parts(i) || !r.asksAt(i, end) {
			continue
		}
		told := r.isClaim(from, i)
		mine := r.has(from, i, myself|somebody|schooling)
		switch {
		case r.words[i].gap == space && r.words[i].class.is(auxiliary|bidding) && !told:
			continue
		case r.words[from].class.is(relating) && !mine && r.words[i].gap < colon:
			return i, true
		case told || mine || r.words[i].gap >= dash:
			return i, false
		case r.words[i].gap > space && (r.isInverted(i, end) || r.words[i].class.is(auxiliary)):
			return i, true
		}
	}
	return -1, false
}

// asksWithin reports whether a sentence asks that does not begin so: "the law was passed
// when", "besides that what does it do".
func (r *reader) asksWithin(from, end int) bool {
	if r.words[end-1].class.is(interrogative) {
		return true
	}
	for i := from + 1; r.words[from].class.is(relating) && i < end; i++ {
		if r.isInverted(i, end) {
			return true
		}
	}
	return false
}
