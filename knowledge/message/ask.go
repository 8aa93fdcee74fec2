package message

// asksAt reports whether a question or a request begins at a word, which begins a
// part of a sentence.
func (r *reader) asksAt(i, end int) bool {
	if i >= end {
		return false
	}
	w, next := r.words[i], r.classAt(i+1, end)
	switch {
	case r.isOne(i, "y"):
		return next.is(auxiliary)
	case w.class.is(interrogative):
		return true
	case w.class.is(preposition) && next.is(interrogative):
		return !next.is(relating) || r.classAt(i+2, end).is(auxiliary)
	case w.class.is(auxiliary) && r.isOne(i, "dont", "cant", "wont", "do"): // don't judge me
		return next.is(functional|pronoun|somebody) && !next.is(myself)
	case w.class.is(auxiliary) && r.isOne(i, "have", "had", "has") && !next.is(functional|pronoun|somebody) && !r.isCapital(i+1, end):
		return false // and still have homework to do
	case w.class.is(auxiliary) && i+1 < end:
		return !r.isOne(i+1, "be", "not", "a", "to", "no", "never") && r.words[i+1].gap == space && !next.is(seeking)
	case w.class.is(bidding):
		return r.bidsAt(i, end)
	}
	return false
}

// bidsAt reports whether a word that can be an imperative is one: "list the bureaus",
// but not "list of bureaus", "state council".
func (r *reader) bidsAt(i, end int) bool {
	if i+1 == end {
		return false
	}
	if !r.isOne(i, "name", "state", "list", "break", "detail", "mention", "show", "walk", "contrast", "sum", "spell") {
		return true
	}
	next := r.classAt(i+1, end)
	return next.is(functional|interrogative|pronoun) && !r.isOne(i+1, "of", "in", "from") || r.words[i+1].number
}

// isInverted reports whether a question with its verb before its subject begins at a
// word: "what did she", "which paper was".
func (r *reader) isInverted(i, end int) bool {
	if !r.words[i].class.is(interrogative) || r.isOne(i, "that") {
		return false
	}
	return r.classAt(i+1, end).is(auxiliary) || r.classAt(i+2, end).is(auxiliary)
}
