package message

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
		case r.words[i].gap < colon && r.words[i].class.is(auxiliary|bidding) && r.words[i].gap == space && !told:
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

// parts reports whether a new part of the sentence begins at a word.
func (r *reader) parts(i int) bool {
	return r.words[i].gap > space || r.words[i-1].class.is(joining) || r.isOne(i-1, "so")
}

// isClaim reports whether some words say something, rather than naming it.
func (r *reader) isClaim(from, end int) bool {
	if c := r.words[from].class; c.is(myself) || c.is(pronoun) && !r.isOne(from, "that", "this", "these", "those", "its", "their", "his", "her") {
		return true
	}
	for i := from + 1; i < end; i++ {
		if i > from+1 && r.isOne(i, "who", "that", "which", "where", "whose", "whom") {
			return false // the man who said ...
		}
		if r.words[i].class.is(auxiliary) || r.isOne(i, "i", "im", "hes", "shes", "theyre", "thats", "theres", "says", "said", "thinks") {
			return true
		}
	}
	return false
}
