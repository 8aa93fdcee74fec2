package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainWord folds the first word at or after the byte at, as nextWord and
// appendFolded would, if it is of ASCII letters and digits and nothing behind it
// can hold it together with what follows. Nearly all words are such.
func (r *Tokenizer) plainWord(at int) (from, to int, ok bool) {
	s, buf := r.text, r.buf
	for from = at; from < len(s) && lowered[s[from]] == 0; from++ {
		if s[from] >= utf8.RuneSelf {
			return 0, 0, false
		}
	}
	for to = from; to < len(s) && lowered[s[to]] != 0; to++ {
		buf = append(buf, lowered[s[to]])
	}
	if to < len(s) && s[to] != ' ' && mayJoin(s[to:]) {
		return 0, 0, false
	}
	r.buf = buf
	return from, to, true
}

// lowered are the ASCII letters and digits in lower case, by themselves; 0 for
// other bytes.
var lowered = func() (table [256]byte) {
	for c := range rune(utf8.RuneSelf) {
		if isWordRune(c) {
			table[c] = byte(unicode.ToLower(c))
		}
	}
	return table
}()

// mayJoin reports whether what stands behind a plain word may hold it together
// with what follows.
func mayJoin(s string) bool {
	switch {
	case s[0] >= utf8.RuneSelf:
		return true
	case len(s) == 1:
		return false
	}
	return strings.IndexByte("'`.,&-", s[0]) >= 0 && (lowered[s[1]] != 0 || s[1] >= utf8.RuneSelf)
}
