package message

// clause returns what some words of a sentence ask, without their context.
func (r *reader) clause(s *sentence, from, end int) Question {
	return Question{
		Text:    r.slice(s, from, end),
		Bare:    !r.hasContent(from, end),
		Refers:  r.refers(from, end),
		About:   r.isAbout(from, end),
		Negated: r.isNegated(from, end),
	}
}

// refers reports whether some words have a pronoun that may stand for something, which it
// does not in "there is" and "is there".
func (r *reader) refers(from, end int) bool {
	for i := from; i < end; i++ {
		if r.words[i].class.is(pronoun) && !r.isExpletive(from, i, end) {
			return true
		}
	}
	return false
}

func (r *reader) isExpletive(from, i, end int) bool {
	return r.isOne(i, "theres") || r.isOne(i, "there") && (r.classAt(i+1, end).is(auxiliary) || i > from && r.words[i-1].class.is(auxiliary))
}

// aboutWithin is how many words of a question may stand before its subject and with it:
// "and where do they", "what is its".
const aboutWithin = 4

// isAbout reports whether a pronoun is the subject of a question.
func (r *reader) isAbout(from, end int) bool {
	for i := from; i < min(end, from+aboutWithin); i++ {
		if r.isOne(i, "they", "it", "its", "their", "theyre") {
			return true
		}
	}
	return false
}
