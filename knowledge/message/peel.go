package message

import "slices"

// peel returns what is left of some words without the frames at both ends.
func (r *reader) peel(at, end int) (int, int) {
	for at < end {
		n := r.head(at, end)
		if n == at && r.isFiller(at, end) {
			n++
		}
		if n == at {
			break
		}
		at = n
	}
	for at < end {
		n := r.tail(at, end)
		if n == end && r.words[end-1].class.is(filler) && !r.words[end-1].class.is(interrogative) {
			n--
		}
		if n == end {
			break
		}
		end = n
	}
	return at, end
}

// isFiller reports whether a word at the start of a part of a sentence says nothing.
func (r *reader) isFiller(at, end int) bool {
	switch c := r.words[at].class; {
	case c.is(filler):
		return true
	case !c.is(weak) || c.is(pronoun):
		return false
	case at+1 == end:
		return false
	default:
		return r.words[at+1].gap > space || r.words[at+1].class.is(filler|weak) || r.asksAt(at+1, end) ||
			r.isFramed(at+1, end)
	}
}

// withoutBid takes "tell me" off before a question: "remind me when ...".
func (r *reader) withoutBid(at, end int) int {
	if !r.isOne(at, "tell", "remind", "show", "teach", "let") || !r.isOneBefore(at+1, end, "me", "us") {
		return at
	}
	for i := at + 2; i < end; i++ {
		c := r.words[i].class
		if c.is(interrogative) || c.is(preposition) && r.classAt(i+1, end).is(interrogative) {
			return i
		}
		if !c.is(filler|weak) && !r.isOne(i, "know", "again", "exactly") {
			break
		}
	}
	return at
}

// cutBehind returns where a question ends behind which the asker goes on to speak of
// himself: "..., I'm drawing a chart", "... cuz my notes are a mess".
func (r *reader) cutBehind(from, end int) int {
	met := 0
	for i := from; i < end; i++ {
		if met > 0 && (met > 1 || r.words[i].gap > space) && r.isAfterthought(i, end) && !r.asksLater(i, end) {
			_, end = r.peel(from, i)
			return max(end, from+1)
		}
		if r.isContent(i) {
			met++
		}
	}
	return end
}

// isAfterthought reports whether the asker begins to speak of himself at a word.
func (r *reader) isAfterthought(i, end int) bool {
	w, next := r.words[i], r.classAt(i+1, end)
	if w.class.is(weak|relating|joining) && r.isOne(i, "because", "cuz", "cause", "cos", "bc", "since", "as", "coz", "so", "for", "and", "but") {
		return next.is(myself) && !r.isOneBefore(i+1, end, "us") && (w.gap > space || !r.isOne(i, "for", "and", "as"))
	}
	if w.gap > space {
		return w.class.is(myself) || w.class.is(opener) && !w.class.is(functional)
	}
	return r.isOne(i, "i", "im", "ive") && r.isContent(i-1) && next.is(knowing|seeking|auxiliary|filler)
}

// asksLater reports whether a later part of the sentence asks again.
func (r *reader) asksLater(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if r.parts(k) && r.asksAt(k, end) {
			return true
		}
	}
	return false
}

// isContent reports whether a word names something.
func (r *reader) isContent(i int) bool {
	return !r.words[i].class.is(interrogative | auxiliary | myself | pronoun | filler | weak | light | functional)
}

// isReaction reports whether some words only say what somebody thinks of something:
// "is it true", "so wrong".
func (r *reader) isReaction(from, end int) bool {
	if end-from > 6 {
		return false
	}
	met := false
	for i := from; i < end; i++ {
		c := r.words[i].class
		if c.is(interrogative) || c.is(bidding) && i == from || r.isContent(i) && !c.is(reacting|somebody) {
			return false
		}
		met = met || c.is(reacting)
	}
	return met
}

// isOne reports whether a word is one of some words.
func (r *reader) isOne(i int, words ...string) bool {
	if i < 0 || i >= len(r.words) || r.words[i].id == 0 {
		return false
	}
	return slices.Contains(words, vocabulary.words[r.words[i].id])
}

func (r *reader) isOneBefore(i, end int, words ...string) bool {
	return i < end && r.isOne(i, words...)
}
