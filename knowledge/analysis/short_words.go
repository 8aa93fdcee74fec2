package analysis

import (
	"strings"
	"unicode/utf8"
)

// tellApart returns what a short word stands for: US and U.S. are the country, us
// is it too unless the word before makes it the pronoun; IT and I.T. are the trade,
// it is not; bc is because, BC and 500 bc are not.
func (r *Tokenizer) tellApart(word []byte, typed string) []byte {
	switch string(word) {
	case "us":
		if !r.isShouted(typed) && r.afterGiver() {
			return append(word[:0], "we"...)
		}
	case "it":
		if r.isShouted(typed) {
			return append(word[:0], "i.t"...)
		}
	case "am":
		if r.isShouted(typed) { // 10 a.m.
			return append(word[:0], "a.m"...)
		}
	case "bc", "cos":
		return r.spellOut(word, typed, "because")
	case "u":
		return r.spellOut(word, typed, "you")
	case "ur":
		return r.spellOut(word, typed, "your")
	case "wat":
		return r.spellOut(word, typed, "what")
	}
	return word
}

// isShouted reports whether a word of two letters is written as an abbreviation.
func (r *Tokenizer) isShouted(typed string) bool {
	return !r.loud && isCapital(typed[0]) && isCapital(typed[1]) || strings.Contains(typed, ".")
}

// spellOut returns what a word of chat stands for, unless it is written as a name:
// BC, Ur, the Wat, a U-boat.
func (r *Tokenizer) spellOut(word []byte, typed, full string) []byte {
	if typed[0] >= utf8.RuneSelf || r.isWrittenAsName(typed) || r.afterNumber() {
		return word
	}
	return append(word[:0], full...)
}

// isWrittenAsName reports whether a word has a capital that is not the sentence's.
func (r *Tokenizer) isWrittenAsName(typed string) bool {
	return !r.loud && isCapital(typed[0]) && (len(r.tokens) > 0 || len(typed) > 1 && isCapital(typed[1]))
}

// afterNumber reports whether the last token is a number.
func (r *Tokenizer) afterNumber() bool {
	return len(r.tokens) > 0 && AllDigits(r.Folded(len(r.tokens)-1))
}

// afterGiver reports whether the last token is a word behind which us is the
// pronoun.
func (r *Tokenizer) afterGiver() bool {
	if len(r.tokens) == 0 {
		return true
	}
	switch string(r.Folded(len(r.tokens) - 1)) {
	case "tell", "tells", "give", "gives", "gave", "let", "lets", "show", "shows", "help", "helps",
		"teach", "teaches", "ask", "asks", "make", "makes", "send", "remind", "reminds", "of", "for",
		"with", "both", "join":
		return true
	}
	return false
}
