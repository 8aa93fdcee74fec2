package message

// isFramed reports whether a part of a sentence speaks of the asker or to somebody, so
// that what is asked comes further on.
func (r *reader) isFramed(i, end int) bool {
	w, next := r.words[i], r.classAt(i+1, end)
	switch {
	case w.class.is(myself):
		return true
	case w.class.is(interrogative):
		return next.is(myself) || r.isOne(i, "who", "whos") && r.isOne(i+1, "knows", "know", "remembers", "can")
	case w.class.is(auxiliary) && next.is(somebody|myself):
		return true
	case r.isOne(i, "dont", "cant", "couldnt", "didnt", "cannot", "do") && next.is(knowing|light|seeking):
		return true
	case w.class.is(somebody):
		return true
	case w.class.is(bidding):
		return false
	case w.class.is(knowing) && !w.class.is(relating) && !r.isOne(i, "works", "lost", "is", "was"):
		return true // forgot who ...
	}
	return w.class.is(opener)
}

// asked returns the word from which a framed part of a sentence asks, -1 if none.
func (r *reader) asked(from, end int) int {
	for i := from + 1; i < end; i++ {
		before := r.before(i, from)
		switch {
		case r.isOne(i, "whether", "if") && before.is(knowing) && i+1 < end:
			return i + 1
		case (r.words[i].gap > space || r.isOne(i-1, "so")) && r.asksAt(i, end):
			return i
		case before.is(knowing) && !before.is(auxiliary) && r.asksAt(i, end) && !r.words[i].class.is(auxiliary|bidding):
			return i
		case before.is(joining) && !r.isOne(i-1, "or") && r.asksAt(i, end):
			return i
		case r.words[i].class.is(bidding) && r.isBidden(i, from) && r.asksAt(i, end):
			return i
		case r.words[from].class.is(opener|somebody) && r.isInverted(i, end):
			return i
		}
	}
	return -1
}

// isBidden reports whether somebody is asked to do what the word before says: "can you
// explain", "I need someone to list".
func (r *reader) isBidden(i, from int) bool {
	for k := i - 1; k >= from; k-- {
		c := r.words[k].class
		if r.isOne(k, "to", "please", "can", "could", "would", "will", "pls", "plz", "kindly", "lets", "you", "u") {
			return true
		}
		if !c.is(filler | weak | somebody | light) {
			return false
		}
	}
	return false
}

// before returns the class of the last word before one that is not only said by the
// way: "tell me please again", "know exactly".
func (r *reader) before(i, from int) class {
	for k := i - 1; k >= from && k >= i-6; k-- {
		c := r.words[k].class
		if c.is(knowing|joining) || !c.is(filler|weak|light) && !r.isOne(k, "me", "us", "to", "please", "kindly", "briefly", "that") {
			return c
		}
	}
	return 0
}
