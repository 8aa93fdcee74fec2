package check

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of a text that is held to the source, and where it starts, in
// bytes.
type word struct {
	text  string
	start int
}

// wordPattern finds abbreviations with their points, numbers with their
// separators, and other words with inner apostrophes and ampersands.
var wordPattern = regexp.MustCompile(`(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['&][\p{L}\p{N}]+)*`)

// wordsOf cuts a text, folded by foldText, into words.
func wordsOf(s string) []word {
	var ws []word
	for _, at := range wordPattern.FindAllStringIndex(s, -1) {
		ws = append(ws, word{s[at[0]:at[1]], at[0]})
	}
	return ws
}

// bare returns the word without case, points, separators and possessive.
func (w word) bare() string {
	s := strings.ToLower(w.text)
	s = strings.TrimSuffix(s, "'s")
	return wordFurniture.Replace(s)
}

var wordFurniture = strings.NewReplacer(".", "", ",", "", "'", "")

// isCapital reports whether the word starts with a capital letter.
func (w word) isCapital() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(r)
}

// numberWords are the cardinal numbers that English spells out, at their value.
// "One" is left out, since it is mostly a pronoun.
var numberWords = []string{
	2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
	9: "nine", 10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen",
	15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen",
	20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy",
	80: "eighty", 90: "ninety", 100: "hundred", 1000: "thousand",
}
