package message

// clause returns what some words of a sentence ask, without their context.
func (r *reader) clause(s *sentence, from, end int) Question {
	return Question{
		Text:    r.slice(s, from, end),
		Bare:    !r.hasContent(from, end),
		Refers:  r.has(from, end, pronoun),
		About:   r.isAbout(from, end),
		Negated: r.isNegated(from, end),
	}
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
