package message

import (
	"unicode"
	"unicode/utf8"

	"footnote/knowledge/english"
)

// runeAt decodes one sign, the plain ones without a call; 0 at the end.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// isWordRune reports whether a sign is part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isWordByte(byte(r))
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) && !english.IsApostrophe(r) && !isJoiner(r)
}

// isJoiner reports whether a mark belongs to the emoji before it.
func isJoiner(r rune) bool { return '\uFE00' <= r && r <= '\uFE0F' || r == '\u20E3' }

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isWordByte reports whether a byte is an ASCII letter or digit.
func isWordByte(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || isDigit(b) }
