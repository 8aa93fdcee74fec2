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

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }
