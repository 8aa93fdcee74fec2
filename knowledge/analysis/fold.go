package analysis

import (
	"unicode"
	"unicode/utf8"

	"footnote/knowledge/english"

	"golang.org/x/text/unicode/norm"
)

// appendFolded appends a word without case, marks and apostrophes to buf. A
// possessive or a shortened verb behind an apostrophe goes: it's, we'll.
func appendFolded(buf []byte, word string) []byte {
	if !isASCII(word) {
		word = string(norm.NFKD.AppendString(nil, word))
	} else if folded, ok := appendLetters(buf, word); ok {
		return folded
	}
	for i, r := range word {
		switch {
		case r < utf8.RuneSelf && isWordRune(r):
			buf = append(buf, byte(unicode.ToLower(r)))
		case english.IsApostrophe(r):
			if shortened[word[i+utf8.RuneLen(r):]] {
				return buf
			}
		case r == '.' && i > 0 && isDigit(rune(word[i-1])):
			buf = append(buf, '.')
		case r < utf8.RuneSelf || r == '\u2010' || r == '\u2011' || unicode.Is(unicode.Mn, r):
		default:
			buf = appendLetter(buf, unicode.ToLower(r))
		}
	}
	return buf
}

// appendLetters appends a word of plain letters alone, by far the most, and reports
// whether it is one.
func appendLetters(buf []byte, word string) ([]byte, bool) {
	for i := range len(word) {
		c := word[i] | 0x20 // lower case
		if c < 'a' || c > 'z' {
			return buf, false
		}
		buf = append(buf, c)
	}
	return buf, word != ""
}

func appendLetter(buf []byte, lower rune) []byte {
	if plain, ok := plainLetters[lower]; ok {
		return append(buf, plain...)
	}
	return utf8.AppendRune(buf, lower)
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
