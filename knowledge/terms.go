package knowledge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"footnote/knowledge/english"
)

// Terms returns the terms of a text, the stems that Lookup compares. There is
// one order of analysis, and every text goes through all of it, be it a
// question, a phrasing, a keyword or a synonym:
//
//  1. fold: Unicode NFKC, and curly apostrophes to straight ones;
//  2. split: into words and numbers; U.S., R&D, MI-6 and 5,200 stay whole, a
//     hyphen parts two words but not a prefix from its word;
//  3. tell apart: US (the country) from us, and IT from it;
//  4. case, diacritics and apostrophes away, possessives off, don't -> do not;
//  5. spelling: irregular forms to their base, British to American;
//  6. stem: Snowball's English, but for the words that it wrongly joins.
//
// Scripts without letter case come through whole: a word that no topic knows is
// still a word that was asked for.
func Terms(text string) []string {
	var r reader
	r.read(text)
	terms := make([]string, len(r.tokens))
	for i := range r.tokens {
		terms[i] = english.Stem(string(r.fold(i)))
	}
	return terms
}

// maxTerms is the most words that are read of one text: a Discord message ends
// at 2,000 characters, about 350 words, and what is not asked in the first 256
// words is not asked at all.
const maxTerms = 256

// maxText is the most bytes that are read of one text: a question of maxTerms
// words of any language fits, and a wall of combining marks ends somewhere.
const maxText = 16 << 10

// token is one word of a text.
type token struct {
	typedFrom, typedTo int // in reader.text
	from, to           int // in reader.buf
}

// reader cuts texts into tokens. It keeps its buffers from text to text.
type reader struct {
	text   string
	buf    []byte // the folded words, one behind the other without a gap
	tokens []token
	aside  []bool // the tokens that the text sets aside (contrast.go)
	loud   bool   // the text has no lower-case letter
}

// typed returns a token as it was typed, and fold without its case and marks.
func (r *reader) typed(i int) string { return r.text[r.tokens[i].typedFrom:r.tokens[i].typedTo] }
func (r *reader) fold(i int) []byte  { return r.buf[r.tokens[i].from:r.tokens[i].to] }

// read cuts the text into at most maxTerms tokens.
func (r *reader) read(text string) {
	if len(text) > maxText {
		text = text[:maxText]
	}
	if !isASCII(text) {
		text = strings.Map(visible, norm.NFKC.String(text))
	}
	r.text, r.buf, r.tokens, r.loud = text, r.buf[:0], r.tokens[:0], isLoud(text)
	for at := 0; at < len(text) && len(r.tokens) < maxTerms; {
		start := len(r.buf)
		from, to, ok := r.plainWord(at)
		if !ok {
			from, to = nextWord(text, at)
			r.buf = appendFolded(r.buf, text[from:to])
		}
		r.add(from, to, start)
		at = to
	}
}

// add appends the word text[from:to], which lies folded from start on, or the two
// words that it contracts.
func (r *reader) add(from, to, start int) {
	word := r.buf[start:]
	if len(word) == 0 {
		return // marks or apostrophes only, or the end
	}
	if len(word) <= len("cos") {
		r.buf = append(r.buf[:start], r.tellApart(word, r.text[from:to])...)
		word = r.buf[start:]
	}
	t := token{from, to, start, len(r.buf)}
	if n := negated(word); n > 0 {
		t.to = start + n
		r.tokens = append(r.tokens, t)
		r.buf = append(r.buf[:t.to], "not"...)
		t.from, t.to = t.to, len(r.buf)
	}
	r.tokens = append(r.tokens, t)
}

// visible drops signs that only say how a text is to be broken into lines, such as
// soft hyphens. Two of them belong to the words of some scripts.
func visible(r rune) rune {
	if unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D' {
		return -1
	}
	return r
}

// tellApart returns what a short word stands for: US and U.S. are the country, us
// is it too unless the word before makes it the pronoun; IT and I.T. are the trade,
// it is not; bc is because, BC and 500 bc are not.
func (r *reader) tellApart(word []byte, typed string) []byte {
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
func (r *reader) isShouted(typed string) bool {
	return !r.loud && isCapital(typed[0]) && isCapital(typed[1]) || strings.Contains(typed, ".")
}

// spellOut returns what a word of chat stands for, unless it is written as a name:
// BC, Ur, the Wat, a U-boat.
func (r *reader) spellOut(word []byte, typed, full string) []byte {
	if typed[0] >= utf8.RuneSelf || r.isWrittenAsName(typed) || r.afterNumber() {
		return word
	}
	return append(word[:0], full...)
}

// isWrittenAsName reports whether a word has a capital that is not the sentence's.
func (r *reader) isWrittenAsName(typed string) bool {
	return !r.loud && isCapital(typed[0]) && (len(r.tokens) > 0 || len(typed) > 1 && isCapital(typed[1]))
}

// afterNumber reports whether the last token is a number.
func (r *reader) afterNumber() bool {
	return len(r.tokens) > 0 && allDigits(r.fold(len(r.tokens)-1))
}

// afterGiver reports whether the last token is a word behind which us is the
// pronoun.
func (r *reader) afterGiver() bool {
	if len(r.tokens) == 0 {
		return true
	}
	switch string(r.fold(len(r.tokens) - 1)) {
	case "tell", "tells", "give", "gives", "gave", "let", "lets", "show", "shows", "help", "helps",
		"teach", "teaches", "ask", "asks", "make", "makes", "send", "remind", "reminds", "of", "for",
		"with", "both", "join":
		return true
	}
	return false
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

// isLoud reports whether a text is written in capitals throughout, so that
// they tell nothing.
func isLoud(s string) bool {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
	}
	return true
}
