package message

// mostFrames is the most frames within frames that are read.
const mostFrames = 4

// readFramed reads a sentence in which the asker speaks of himself or to somebody:
// "I was wondering whether ...", "can someone tell me ...".
func (r *reader) readFramed(s *sentence) {
	asked := false
	for range mostFrames {
		p := r.asked(s.ask, s.end)
		if p < 0 {
			break
		}
		asked = true
		if !r.unframe(s, p) {
			s.kind = empty
			return
		}
		if !r.isFramed(s.ask, s.end) {
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

// unframe takes off the frame before the word from which a sentence asks, and reports
// whether anything is left.
func (r *reader) unframe(s *sentence, p int) bool {
	at, end := r.peel(p, s.end)
	if at == end {
		return false
	}
	if s.lead == s.leadEnd && r.words[p].gap > space && r.hasContent(s.ask, p) {
		s.lead, s.leadEnd = s.ask, p
	}
	s.ask, s.end = at, end
	return true
}

// seeks finds what somebody needs or does not know: "I don't get the blended
// threat".
func (r *reader) seeks(s *sentence) bool {
	at, ok := r.sought(s.ask, s.end)
	switch {
	case !ok:
		return false
	case at == s.end:
		s.kind = empty // can anyone help me
	default:
		s.ask, s.kind = at, names
	}
	return true
}

// sought returns where the words begin that say what is needed or not known, which is
// the end where none do. ok is false where nothing is needed.
func (r *reader) sought(from, end int) (at int, ok bool) {
	for i := from; i < end; i++ {
		c := r.words[i].class
		if c.is(seeking) {
			ok = true
			continue
		}
		if r.isTask(i, end) {
			return end, false
		}
		if c.is(framing) && !c.is(pronoun) {
			continue
		}
		return i, ok
	}
	return end, ok
}

// framing are the classes of the words that may stand before what is sought.
const framing = myself | somebody | auxiliary | knowing | light | weak | filler | opener | preposition | functional

// isTask reports whether the asker tells at a word what he has to do: "I need to finish".
func (r *reader) isTask(i, end int) bool {
	return r.isOne(i, "to") && !r.classAt(i+1, end).is(knowing|seeking|bidding) && r.isOne(i-1, "need", "want")
}
