package analysis

import (
	"unicode"
	"unicode/utf8"
)

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
	case '\'', '’', '‘', '‛', 'ʼ', 'ʻ', '′', '`', '´':
		return !isDigit(last) || next == 's' && isInitial(tail) // 1990's
	case '.': // 2.5, U.S.
		return isDigit(last) && isDigit(next) || isInitials(head) && isInitial(tail)
	case ',': // 5,200
		return isDigit(last) && isThousand(tail)
	case '&': // R&D
		return len(head) <= 2 && unicode.IsLetter(next)
	case '-', '\u2010', '\u2011': // MI-6, counter-intelligence
		if bearsName(head, next, tail) {
			return false
		}
		return isDigit(next) && isShortName(head) || unicode.IsLetter(next) && isPrefix(head)
	}
	return false
}

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
func isThousand(s string) bool { return leadingDigits(s) == 3 }

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && isDigit(rune(s[n])) {
		n++
	}
	return n
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

// isPrefix reports whether s goes with the word behind it, hyphen or not: a prefix,
// or a letter by itself. UN-led and NSA-led are no prefixed words.
func isPrefix(s string) bool {
	var lower [7]byte
	if len(s) > len(lower) || len(s) > 1 && isCapital(s[0]) && isCapital(s[1]) {
		return false
	}
	for i := range len(s) {
		lower[i] = s[i] | 0x20
	}
	switch string(lower[:len(s)]) {
	case "anti", "bi", "bio", "co", "counter", "cyber", "de", "eco", "hydro", "inter", "intra", "mega", "micro",
		"mid", "mini", "multi", "nano", "neo", "non", "over", "pre", "pro", "re", "semi", "sub", "super", "tele",
		"trans", "tri", "ultra", "un", "under", "wi":
		return true
	}
	return len(s) == 1 && !isDigit(rune(s[0]))
}

// bearsName reports whether a prefix stands before a name or a year, which is
// looked for by itself: pro-Russian, pre-1990.
func bearsName(prefix string, next rune, tail string) bool {
	if isDigit(next) {
		return len(prefix) > 2 && isYear(tail)
	}
	return len(prefix) > 2 && unicode.IsUpper(next) && prefix[0] >= 'a'
}

// isYear reports whether s starts with exactly four digits.
func isYear(s string) bool { return leadingDigits(s) == 4 }
