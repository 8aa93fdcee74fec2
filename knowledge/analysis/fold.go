package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
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
		case r < utf8.RuneSelf || r == '\u2010' || r == '\u2011' || unicode.Is(unicode.Mn, r):
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
	switch r {
	case '\'', '’', '‘', '‛', 'ʼ', 'ʻ', '′', '`', '´':
		return true
	}
	return false
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
	if word[len(word)-1] != 't' { // by far the most
		return 0
	}
	return negations[string(word)]
}

var negations = map[string]int{
	"dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "cant": 3,
	"cannot": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "hasnt": 3, "havent": 4, "hadnt": 3,
	"mustnt": 4, "neednt": 4, "wont": 2, "aint": 2,
}
