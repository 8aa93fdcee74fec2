package knowledge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// plainWord folds the first word at or after the byte at, as nextWord and
// appendFolded would, if it is of ASCII letters and digits and nothing behind it
// can hold it together with what follows. Nearly all words are such.
func (r *reader) plainWord(at int) (from, to int, ok bool) {
	s, buf := r.text, r.buf
	for from = at; from < len(s) && lowered[s[from]] == 0; from++ {
		if s[from] >= utf8.RuneSelf {
			return 0, 0, false
		}
	}
	for to = from; to < len(s) && lowered[s[to]] != 0; to++ {
		buf = append(buf, lowered[s[to]])
	}
	if to < len(s) && mayJoin(s[to:]) {
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
	case s[0] == ' ' || len(s) == 1:
		return false
	}
	return strings.IndexByte("'`.,&-", s[0]) >= 0 && (lowered[s[1]] != 0 || s[1] >= utf8.RuneSelf)
}

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

// appendFolded appends a word without case, marks and apostrophes to buf. A
// possessive or a shortened verb behind an apostrophe goes: it's, we'll.
func appendFolded(buf []byte, word string) []byte {
	if n := len(buf); isASCII(word) {
		for i := range len(word) {
			c := word[i] | 0x20 // lower case
			if c < 'a' || c > 'z' {
				buf = buf[:n]
				break
			}
			buf = append(buf, c)
		}
		if len(buf) > n {
			return buf
		}
	} else {
		word = string(norm.NFKD.AppendString(nil, word))
	}
	for i, r := range word {
		switch {
		case r < utf8.RuneSelf && isWordRune(r):
			buf = append(buf, byte(unicode.ToLower(r)))
		case isApostrophe(r):
			if shortened[word[i+utf8.RuneLen(r):]] {
				return buf
			}
		case r == '.' && i > 0 && isDigit(rune(word[i-1])):
			buf = append(buf, '.')
		case r < utf8.RuneSelf || unicode.Is(unicode.Mn, r):
		default:
			if plain, ok := plainLetters[unicode.ToLower(r)]; ok {
				buf = append(buf, plain...)
			} else {
				buf = utf8.AppendRune(buf, unicode.ToLower(r))
			}
		}
	}
	return buf
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´'
}

// shortened are the word ends that an apostrophe parts and that say nothing.
var shortened = map[string]bool{
	"s": true, "S": true, "ll": true, "LL": true, "re": true, "RE": true,
	"ve": true, "VE": true, "d": true, "D": true, "m": true, "M": true,
}

// plainLetters are letters that Unicode does not take apart.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'þ': "th", 'ı': "i", 'ħ': "h",
}

// negated returns the length of the verb in a verb shortened with not: don't
// is do and not, with its apostrophe or without.
func negated(word []byte) int {
	if n := len(word); n < 4 || n > 8 || word[n-1] != 't' {
		return 0
	}
	return negations[string(word)]
}

var negations = map[string]int{
	"dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "cant": 3,
	"cannot": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "hasnt": 3, "havent": 4, "hadnt": 3,
	"mustnt": 4, "neednt": 4, "wont": 2, "aint": 2,
}
