package check

import (
	"regexp"
	"strconv"
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

// end returns where the word ends, in bytes.
func (w word) end() int { return w.start + len(w.text) }

// isPossessive reports whether the word says whose something is.
func (w word) isPossessive() bool {
	return strings.HasSuffix(w.text, "'s")
}

// isAbbreviated reports whether a point behind the word does not end a sentence.
func (w word) isAbbreviated() bool {
	return w.isCapital() && (utf8.RuneCountInString(w.text) == 1 || honorifics[w.bare()])
}

// isAcronym reports whether the word is written in capitals alone.
func (w word) isAcronym() bool {
	letters := strings.TrimSuffix(strings.ReplaceAll(w.text, ".", ""), "'s")
	lower := func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) }
	return len(letters) > 1 && !strings.ContainsFunc(letters, lower)
}

// isNumber reports whether the word is a number, in digits or spelled out.
func (w word) isNumber() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsDigit(r) || w.spelledNumber() > 0
}

// value returns the number that the word is, 0 where it is none.
func (w word) value() int {
	n, err := strconv.Atoi(w.bare())
	if err != nil {
		return w.spelledNumber()
	}
	return n
}

// spelledNumber returns the number that the word spells out, 0 where it does not.
func (w word) spelledNumber() int { return numberWords[w.bare()] }

// numberWords are the cardinal numbers that English spells out. "One" is left out, since
// it is mostly a pronoun.
var numberWords = map[string]int{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}
