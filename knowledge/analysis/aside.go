package analysis

import "strings"

// A question often sets a neighbour aside: "the speech, not the interview". Such
// words are about another topic, so they are not read.

// mostAside is the most words that one contrast sets aside.
const mostAside = 8

// leastMeant is the least of words that stand before a contrast which nothing
// ends: with fewer, all of the question would be set aside.
const leastMeant = 4

// SetAside marks the words that a question names only to say that they are not
// meant: "the speech, not the interview", "unlike Ma", whom it is addressed to, and
// what only lends weight. What it returns holds until the next text.
func (r *Tokenizer) SetAside() []bool {
	dst := r.aside[:0]
	addresses := strings.IndexByte(r.text, '@') >= 0
	for i := range r.tokens {
		dst = append(dst, addresses && r.isAddressee(i))
	}
	for i := range r.tokens {
		for k := range r.swearing(i) {
			dst[i+1+k] = true
		}
		n := r.contrast(i)
		if n == 0 {
			continue
		}
		from := i + n
		to := r.turn(from)
		if to == len(r.tokens) && i < leastMeant {
			continue
		}
		for k := from; k < min(to, from+mostAside); k++ {
			dst[k] = true
		}
	}
	r.aside = dst
	return dst
}

// IsAside reports what SetAside has found of a token.
func (r *Tokenizer) IsAside(i int) bool { return r.aside[i] }

// isAddressee reports whether a token names whom a message is meant for, or part
// of it: @maria.lopez.
func (r *Tokenizer) isAddressee(i int) bool {
	switch r.gap(i) {
	case ".", "_", "-":
		return r.isAddressee(i - 1)
	}
	from := r.tokens[i].typedFrom
	return from == 1 && r.text[0] == '@' || from > 1 && r.text[from-2:from] == " @"
}

// swearing returns how many words behind a token only lend it weight: "what the hell",
// "how on earth".
func (r *Tokenizer) swearing(i int) int {
	switch string(r.Folded(i)) {
	case "what", "who", "where", "when", "why", "how":
	default:
		return 0
	}
	for _, word := range []string{"hell", "heck", "fuck", "fck", "devil"} {
		if n := r.goesOn(i, "the", word); n > 0 {
			return n - 1
		}
	}
	return max(1, r.goesOn(i, "on", "earth"), r.goesOn(i, "in", "the", "world")) - 1
}

// turn returns the first token from where the question turns back to what is
// meant, or its end.
func (r *Tokenizer) turn(from int) int {
	for k := from + 1; k < len(r.tokens); k++ {
		if r.turns(k) {
			return k
		}
	}
	return len(r.tokens)
}

// contrast returns how many words the contrast has that begins at a token, 0 if
// none does: the phrases that set aside what follows.
func (r *Tokenizer) contrast(i int) int {
	switch string(r.Folded(i)) {
	case "unlike", "besides", "except":
		return 1
	case "not":
		if i == 0 || strings.ContainsAny(r.gap(i), ",;:(–") {
			return 1
		}
	case "rather", "other":
		return r.goesOn(i, "than")
	case "instead":
		return r.goesOn(i, "of")
	case "apart", "aside":
		return r.goesOn(i, "from")
	case "leaving", "setting":
		return r.goesOn(i, "aside")
	case "as":
		return max(r.goesOn(i, "opposed", "to"), r.goesOn(i, "distinct", "from"))
	}
	return 0
}

// goesOn returns how many words a phrase has that begins at a token and goes on
// so, 0 if it does not.
func (r *Tokenizer) goesOn(i int, words ...string) int {
	if i+len(words) >= len(r.tokens) {
		return 0
	}
	for k, w := range words {
		if string(r.Folded(i+1+k)) != w {
			return 0
		}
	}
	return 1 + len(words)
}

// turns reports whether the question turns back at a token to what is meant.
func (r *Tokenizer) turns(i int) bool {
	if strings.ContainsAny(r.gap(i), ",;:.?!()–") {
		return true
	}
	switch string(r.Folded(i)) {
	case "but", "what", "which", "who", "whom", "whose", "how", "when", "where", "why", "did", "does", "do":
		return true
	}
	return false
}
