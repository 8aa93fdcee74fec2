package message

import (
	"strings"
)

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

// isStory reports whether a sentence that begins like a question rather tells of a time
// or a place: "When the lamp failed there was a storm."
func (r *reader) isStory(s *sentence) bool {
	return r.isOne(s.ask, "when", "where", "what", "how") && !r.isInverted(s.ask, s.end) &&
		strings.HasSuffix(strings.TrimSpace(r.text[s.textFrom:s.textTo]), ".")
}

// kindOf returns how far the words to be looked up ask.
func (r *reader) kindOf(s *sentence) kind {
	if r.asksAt(s.ask, s.end) {
		return asks
	}
	return names
}

// readFramed reads a sentence in which the asker speaks of himself or to somebody:
// "I was wondering whether ...", "can someone tell me ...".
func (r *reader) readFramed(s *sentence) {
	asked := false
	for range 4 { // frames within frames
		p := r.asked(s.ask, s.end)
		if p < 0 {
			break
		}
		asked = true
		at, end := r.peel(p, s.end)
		if at == end {
			s.kind = empty
			return
		}
		if s.lead == s.leadEnd && r.words[p].gap > space && r.hasContent(s.ask, p) {
			s.lead, s.leadEnd = s.ask, p
		}
		s.ask, s.end = at, end
		if !r.isFramed(at, end) {
			break
		}
	}
	switch {
	case asked:
		told := !s.question && r.has(s.from, s.ask, narrating)
		s.kind, s.narrated = asks, told || r.words[s.ask].class.is(bidding) && !r.hasContent(s.ask, s.end)
		s.ask = r.withoutBid(s.ask, s.end)
	case r.namesBehind(s):
	case !r.isOwnQuestion(s.ask, s.end) && r.seeks(s):
	case r.words[s.ask].class.is(auxiliary|interrogative) && !r.words[s.ask].class.is(bidding) || s.question:
		s.kind, s.narrated = asks, !r.classAt(s.ask+1, s.end).is(myself)
	}
}

// isOwnQuestion reports whether the asker asks what to do, or what one does, rather than
// for what somebody knows: "do I need a rooster", "can you get eggs without one".
func (r *reader) isOwnQuestion(i, end int) bool {
	if !r.words[i].class.is(auxiliary|interrogative) || r.isOne(i, "dont", "cant", "cannot", "couldnt", "didnt") {
		return false
	}
	if r.classAt(i+1, end).is(myself) {
		return true
	}
	for k := i + 1; k < end; k++ {
		if r.words[k].class.is(seeking) {
			return r.isOne(k, "need", "want", "get", "find", "looking", "lost")
		}
	}
	return true
}

// seeks finds what somebody needs or does not know: "I don't get the blended
// threat".
func (r *reader) seeks(s *sentence) bool {
	sought := false
	for i := s.ask; i < s.end; i++ {
		c := r.words[i].class
		if c.is(seeking) {
			sought = true
			continue
		}
		if r.isOne(i, "to") && !r.classAt(i+1, s.end).is(knowing|seeking|bidding) && r.isOne(i-1, "need", "want") {
			return false // I need to finish
		}
		if c.is(myself|somebody|auxiliary|knowing|light|weak|filler|opener|preposition|functional) && !c.is(pronoun) {
			continue
		}
		if !sought {
			return false
		}
		s.ask, s.kind = i, names
		return true
	}
	if sought {
		s.kind = empty // can anyone help me
	}
	return sought
}

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

// namesBehind finds what is named behind a colon, or behind a frame with a comma:
// "For the flashcards I'm making: year of foundation".
func (r *reader) namesBehind(s *sentence) bool {
	for i := s.end - 1; i > s.ask; i-- {
		far := r.words[i].gap == colon || r.isOne(i, "but") || r.words[i].gap == dash || r.words[i].gap > space && r.words[s.ask].class.is(opener|schooling)
		if !far || !r.has(s.ask, i, myself|somebody|opener|schooling) || r.asksLater(s.ask, i) {
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
