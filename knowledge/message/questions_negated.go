package message

// isNegated reports whether a question asks for what is not: "who is not quoted",
// "what did they not say", "list the countries that are not mentioned". Why something
// is not so is asked of it as it is, and so is whether.
func (r *reader) isNegated(from, end int) bool {
	asking := r.words[from].class
	if asking.is(preposition) && from+1 < end {
		asking = r.words[from+1].class
	}
	if !asking.is(bidding|interrogative) || r.isOne(from, "why", "whys", "whyd", "y") {
		return false
	}
	bids := !asking.is(interrogative)
	for i := from + 1; i < end; i++ {
		if r.words[i].gap == space && !r.words[i].class.is(auxiliary|functional|interrogative|relating) {
			continue
		}
		switch {
		case r.words[i].gap > space, r.isOne(i, "because", "if", "whether", "why", "when", "while", "although"):
			return false
		case r.isOne(i, "that", "which", "who") && !bids && r.classAt(i+1, end).is(auxiliary):
			return false // the man that was not ...
		case r.isOne(i, "who") && r.words[i-1].class.is(somebody):
			return false // tell somebody who has not read it
		case r.isNegatedVerb(i):
			return true
		case r.isOne(i, "not"):
			return !r.isOneBefore(i+1, end, "only", "just") && r.hasNear(i, from)
		}
	}
	return false
}

// isNegatedVerb reports whether a word is a verb and its "not".
func (r *reader) isNegatedVerb(i int) bool {
	return r.isOne(i, "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "cant", "couldnt", "wont", "wouldnt",
		"shouldnt", "hasnt", "havent", "hadnt", "aint", "cannot")
}

// hasNear reports whether a verb that "not" goes with stands before it.
func (r *reader) hasNear(i, from int) bool { return r.has(max(from, i-5), i, auxiliary) }
