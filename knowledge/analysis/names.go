package analysis

// IsName reports whether a token is written as a name: with a capital inside of
// a sentence, or with two at its start.
func (r *Tokenizer) IsName(i int) bool {
	typed := r.Typed(i)
	if r.loud || len(typed) < 2 || !isCapital(typed[0]) {
		return false
	}
	if isCapital(typed[1]) {
		return true
	}
	gap := r.gap(i)
	return gap == " " || gap == "-" // anything else may end a sentence
}

// IsParticle reports whether a token may stand within a name: Ministry of the Interior.
func (r *Tokenizer) IsParticle(i int) bool {
	if r.gap(i) != " " {
		return false
	}
	switch string(r.Folded(i)) {
	case "of", "the", "for", "de", "van", "von", "al":
		return true
	}
	return false
}
