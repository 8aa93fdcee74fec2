package analysis

import (
	"unicode"
	"unicode/utf8"
)

// runeAt decodes one sign, the plain ones without a call.
func runeAt(s string, i int) (rune, int) {
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// isWordRune reports whether r is part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || isDigit(r)
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) && r != 'ʼ' && r != 'ʻ'
}

// isIdeograph reports whether r is a word by itself.
func isIdeograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// isEmoji reports whether r is a sign that is a word by itself: an emoji or another
// symbol, but for those of money and mathematics.
func isEmoji(r rune) bool {
	return r >= 0x2190 && unicode.Is(unicode.So, r)
}

// IsEmoji reports whether a folded word is an emoji.
func IsEmoji(word []byte) bool {
	r, size := utf8.DecodeRune(word)
	return size == len(word) && isEmoji(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// AllDigits reports whether a word has nothing but digits.
func AllDigits(word []byte) bool {
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	var all byte
	for len(s) >= 8 {
		all |= s[0] | s[1] | s[2] | s[3] | s[4] | s[5] | s[6] | s[7]
		s = s[8:]
	}
	for i := range len(s) {
		all |= s[i]
	}
	return all < utf8.RuneSelf
}
