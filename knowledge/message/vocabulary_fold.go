package message

import (
	"strings"
	"unicode/utf8"

	"footnote/knowledge/english"
)

// longest is the most bytes of a word that a table may have.
const longest = 20

// appendFolded appends a word in lower case with plain apostrophes, and reports
// whether it has one. Longer words than any table has are cut.
func appendFolded(buf []byte, typed string) (word []byte, apostrophe bool) {
	for _, c := range typed {
		switch {
		case len(buf) > longest:
			return buf, apostrophe
		case 'A' <= c && c <= 'Z':
			buf = append(buf, byte(c)|0x20)
		case c < utf8.RuneSelf && c != '`' && c != '\'':
			buf = append(buf, byte(c))
		case english.IsApostrophe(c):
			buf, apostrophe = append(buf, '\''), true
		default:
			buf = utf8.AppendRune(buf, c)
		}
	}
	return buf, apostrophe
}

func without(word []byte, sign byte) []byte {
	kept := word[:0]
	for _, c := range word {
		if c != sign {
			kept = append(kept, c)
		}
	}
	return kept
}

// shrunk makes one letter of those that are drawn out: three or more in a row of a
// vowel or at the end, and two at the end.
func shrunk(word []byte) []byte {
	kept := word[:0:len(word)]
	for i := 0; i < len(word); {
		n := 1
		for i+n < len(word) && word[i+n] == word[i] {
			n++
		}
		last := i+n == len(word)
		for k := range n {
			if k == 0 || !last && (n == 2 || !isVowel(word[i])) {
				kept = append(kept, word[i])
			}
		}
		i += n
	}
	return kept
}

func isVowel(b byte) bool { return strings.IndexByte("aeiouy", b) >= 0 }
