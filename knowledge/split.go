package knowledge

import (
	"unicode"
	"unicode/utf8"
)

// nextWord returns where the first word at or after the byte at begins and
// ends. Without one both are the end of the text.
func nextWord(s string, at int) (from, to int) {
	for from = at; from < len(s); {
		r, size := runeAt(s, from)
		if isWordRune(r) {
			break
		}
		from += size
	}
	for to = from; to < len(s); {
		r, size := runeAt(s, to)
		switch {
		case r < utf8.RuneSelf && isWordRune(r): // by far the most
			to += size
		case r == ' ':
			return from, to
		case isIdeograph(r):
			// Chinese and Japanese do not part their words: each sign is one.
			if to == from {
				to += size
			}
			return from, to
		case isWordRune(r):
			to += size
		case joins(s, from, to, r, size):
			to += size
		default:
			return from, to
		}
	}
	return from, to
}

// runeAt decodes one sign, the plain ones without a call.
func runeAt(s string, i int) (rune, int) {
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// joins reports whether the sign r, behind the word so far, s[from:to], holds
// it together with what follows.
func joins(s string, from, to int, r rune, size int) bool {
	head, tail := s[from:to], s[to+size:]
	next, _ := utf8.DecodeRuneInString(tail)
	if !isWordRune(next) || isIdeograph(next) {
		return false
	}
	last := rune(s[to-1])
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´':
		return !isDigit(last)
	case '.': // 2.5, U.S.
		return isDigit(last) && isDigit(next) || isInitials(head) && isInitial(tail)
	case ',': // 5,200
		return isDigit(last) && isThousand(tail)
	case '&': // R&D
		return len(head) <= 2 && unicode.IsLetter(next)
	case '-', '\u2010', '\u2011': // MI-6, counter-intelligence
		return isDigit(next) && isShortName(head) || unicode.IsLetter(next) && isPrefix(head)
	}
	return false
}

// isWordRune reports whether r is part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || isDigit(r)
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) && r != 'ʼ'
}

// isIdeograph reports whether r is a word by itself.
func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isInitial reports whether s starts with a letter that stands alone.
func isInitial(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsLetter(r) && !isWordRune(next)
}

// isInitials reports whether s is a letter, or letters each parted by a point.
func isInitials(s string) bool {
	for i := range len(s) {
		if (s[i] == '.') != (i%2 == 1) || isDigit(rune(s[i])) {
			return false
		}
	}
	return true
}

// isThousand reports whether s starts with exactly three digits.
func isThousand(s string) bool {
	n := 0
	for n < len(s) && isDigit(rune(s[n])) {
		n++
	}
	return n == 3
}

// isShortName reports whether s is the letters of a name such as MI-6, F-35 or
// COVID-19.
func isShortName(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || isDigit(rune(s[i])) {
			return false
		}
	}
	return len(s) <= 5
}

// prefixes go with their word, hyphen or not.
var prefixes = set(`anti bio co counter cyber de e eco hydro inter intra mega micro mid mini
	multi nano non over pre pro re semi sub super tele trans ultra un under wi x`)

func isPrefix(s string) bool {
	var lower [7]byte
	if len(s) > len(lower) {
		return false
	}
	for i := range len(s) {
		lower[i] = s[i] | 0x20
	}
	return prefixes[string(lower[:len(s)])]
}
