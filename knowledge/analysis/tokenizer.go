package analysis

import "strings"

// Tokenizer cuts texts into tokens. It keeps its buffers from text to text.
type Tokenizer struct {
	text   string
	buf    []byte // the folded words, one behind the other without a gap
	tokens []token
	aside  []bool // the tokens that the text sets aside (aside.go)
	loud   bool   // the text has no lower-case letter
	scaled bool   // it may have a number in words
}

// token is one word of a text.
type token struct {
	typedFrom, typedTo int // in Tokenizer.text
	from, to           int // in Tokenizer.buf
}

// Typed returns a token as it was typed.
func (r *Tokenizer) Typed(i int) string { return r.text[r.tokens[i].typedFrom:r.tokens[i].typedTo] }

// Folded returns a token without its case and marks. It holds until the next text.
func (r *Tokenizer) Folded(i int) []byte { return r.buf[r.tokens[i].from:r.tokens[i].to] }

// Len returns how many tokens the text has.
func (r *Tokenizer) Len() int { return len(r.tokens) }

// TypedRun returns tokens from to to, the last included, as they were typed.
func (r *Tokenizer) TypedRun(from, to int) string {
	return r.text[r.tokens[from].typedFrom:r.tokens[to].typedTo]
}

// IsContracted reports whether a token was one word with the one before it: the not
// of don't.
func (r *Tokenizer) IsContracted(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].typedFrom == r.tokens[i-1].typedFrom
}

// WithNext returns a token and the next one as one word, and where the next one
// begins in it. ok is false at the end and inside of a contraction.
func (r *Tokenizer) WithNext(i int) (word []byte, cut int, ok bool) {
	if i+1 >= len(r.tokens) || r.IsContracted(i+1) {
		return nil, 0, false
	}
	a, b := r.tokens[i], r.tokens[i+1]
	return r.buf[a.from:b.to], a.to - a.from, true
}

// gap returns what stands between a token and the one before it, without the
// point of a form of address.
func (r *Tokenizer) gap(i int) string {
	if i == 0 || r.tokens[i-1].typedTo > r.tokens[i].typedFrom {
		return ""
	}
	gap := r.text[r.tokens[i-1].typedTo:r.tokens[i].typedFrom]
	switch string(r.Folded(i - 1)) {
	case "mr", "mrs", "ms", "dr", "prof", "st", "jr":
		return strings.TrimPrefix(gap, ".")
	}
	return gap
}
