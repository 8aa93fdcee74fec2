package analysis

import "unicode/utf8"

// addSigns lengthens a word, folded from start on, by signs that make another word of
// it: C++, C#, .NET.
func (r *Tokenizer) addSigns(from, to, start int) (int, int) {
	if to < len(r.text) && (r.text[to] == '+' || r.text[to] == '#') && len(r.buf) == start+1 {
		n := 0
		for to+n < len(r.text) && r.text[to+n] == r.text[to] {
			n++
		}
		next, _ := utf8.DecodeRuneInString(r.text[to+n:])
		if signs := r.text[to : to+n]; (signs == "++" || signs == "#") && !isWordRune(next) {
			r.buf = append(r.buf, signs...)
			return from, to + n
		}
	}
	if from > 0 && r.text[from-1] == '.' && (from == 1 || r.text[from-2] == ' ') && string(r.buf[start:]) == "net" {
		r.buf = append(r.buf[:start], ".net"...)
		return from - 1, to
	}
	return from, to
}
