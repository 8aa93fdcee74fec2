package message

import "strings"

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

// isClaim reports whether some words say something, rather than naming it.
func (r *reader) isClaim(from, end int) bool {
	if c := r.words[from].class; c.is(myself) || c.is(pronoun) && !r.isOne(from, "that", "this", "these", "those", "its", "their", "his", "her") {
		return true
	}
	for i := from + 1; i < end; i++ {
		if i > from+1 && r.isOne(i, "who", "that", "which", "where", "whose", "whom") {
			return false // the man who said ...
		}
		if r.words[i].class.is(auxiliary) || r.isOne(i, "i", "im", "hes", "shes", "theyre", "thats", "theres", "says", "said") {
			return true
		}
	}
	return false
}

// isStory reports whether a sentence that begins like a question rather tells of a time
// or a place: "When the lamp failed there was a storm."
func (r *reader) isStory(s *sentence) bool {
	return r.isOne(s.ask, "when", "where", "what", "how") && !r.isInverted(s.ask, s.end) &&
		strings.HasSuffix(strings.TrimSpace(r.text[s.textFrom:s.textTo]), ".")
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
