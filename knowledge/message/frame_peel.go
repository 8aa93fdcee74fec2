package message

// peel returns what is left of some words without the frames at both ends.
func (r *reader) peel(at, end int) (int, int) {
	for next := r.peelHead(at, end); next > at; next = r.peelHead(at, end) {
		at = next
	}
	for before := r.peelTail(at, end); before < end; before = r.peelTail(at, end) {
		end = before
	}
	return at, end
}

// peelHead takes one frame or filler off at the start.
func (r *reader) peelHead(at, end int) int {
	if at == end {
		return at
	}
	n := r.head(at, end)
	if n == at && r.isFiller(at, end) {
		n++
	}
	return n
}

// peelTail takes one frame or filler off at the end.
func (r *reader) peelTail(at, end int) int {
	if at == end {
		return end
	}
	n := r.tail(at, end)
	if last := r.words[end-1].class; n == end && last.is(filler) && !last.is(interrogative) {
		n--
	}
	return n
}

// isFiller reports whether a word at the start of a part of a sentence says nothing.
func (r *reader) isFiller(at, end int) bool {
	switch c := r.words[at].class; {
	case c.is(filler):
		return true
	case !c.is(weak) || c.is(pronoun) || at+1 == end:
		return false
	}
	return r.words[at+1].gap > space || r.words[at+1].class.is(filler|weak) || r.asksAt(at+1, end) || r.isFramed(at+1, end)
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
