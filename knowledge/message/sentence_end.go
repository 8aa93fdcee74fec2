package message

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
	if w.class.is(weak|relating|joining) && r.isOne(i, "because", "cuz", "cause", "cos", "bc", "since", "as", "so", "for", "and", "but") {
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
