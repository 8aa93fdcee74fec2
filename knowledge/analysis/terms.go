package analysis

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
//  2. split: into words, numbers and emoji; U.S., R&D, MI-6, 5,200, C++ and .NET stay
//     whole, a hyphen parts two words but not a prefix from its word;
//  3. tell apart: US (the country) from us, and IT from it;
//  4. case, diacritics and apostrophes away, possessives off, don't -> do not;
//  5. numbers in words to digits: two hundred, 5 million, 1k;
//  6. spelling: irregular forms to their base, British to American;
//  7. stem: Snowball's English, but for the words that it wrongly joins.
//
// Scripts without letter case come through whole: a word that no topic knows is
// still a word that was asked for.
func Terms(text string) []string {
	var r Tokenizer
	r.Read(text)
	terms := make([]string, len(r.tokens))
	for i := range r.tokens {
		terms[i] = english.Stem(string(r.Folded(i)))
	}
	return terms
}

// MaxTerms is the most words that are read of one text: a Discord message ends
// at 2,000 characters, about 350 words, and what is not asked in the first 256
// words is not asked at all.
const MaxTerms = 256

// maxText is the most bytes that are read of one text: a question of maxTerms
// words of any language fits, and a wall of combining marks ends somewhere.
const maxText = 16 << 10

// token is one word of a text.
type token struct {
	typedFrom, typedTo int // in Tokenizer.text
	from, to           int // in Tokenizer.buf
}

// Tokenizer cuts texts into tokens. It keeps its buffers from text to text.
type Tokenizer struct {
	text   string
	buf    []byte // the folded words, one behind the other without a gap
	tokens []token
	aside  []bool // the tokens that the text sets aside (aside.go)
	loud   bool   // the text has no lower-case letter
	scaled bool   // it may have a number in words
}

// Typed returns a token as it was typed, and fold without its case and marks.
func (r *Tokenizer) Typed(i int) string  { return r.text[r.tokens[i].typedFrom:r.tokens[i].typedTo] }
func (r *Tokenizer) Folded(i int) []byte { return r.buf[r.tokens[i].from:r.tokens[i].to] }

// Len returns how many tokens the text has.
func (r *Tokenizer) Len() int { return len(r.tokens) }

// TypedRun returns tokens from to to, the last included, as they were typed.
func (r *Tokenizer) TypedRun(from, to int) string {
	return r.text[r.tokens[from].typedFrom:r.tokens[to].typedTo]
}

// IsContracted reports whether a token was one word with the one before it: the not
// of don't.
func (r *Tokenizer) IsContracted(i int) bool {
	return i > 0 && i < len(r.tokens) && r.tokens[i].typedFrom == r.tokens[i-1].typedFrom
}

// WithNext returns a token and the next one as one word, and where the next one
// begins in it. ok is false at the end and inside of a contraction.
func (r *Tokenizer) WithNext(i int) (word []byte, cut int, ok bool) {
	if i+1 >= len(r.tokens) || r.IsContracted(i+1) {
		return nil, 0, false
	}
	a, b := r.tokens[i], r.tokens[i+1]
	return r.buf[a.from:b.to], a.to - a.from, true
}

// Read cuts the text into at most maxTerms tokens.
func (r *Tokenizer) Read(text string) {
	if len(text) > maxText {
		text = text[:maxText]
	}
	if !isASCII(text) {
		text = norm.NFKC.String(strings.Map(visible, text))
	}
	r.text, r.buf, r.tokens, r.loud, r.scaled = text, r.buf[:0], r.tokens[:0], isLoud(text), false
	for at := 0; at < len(text) && len(r.tokens) < MaxTerms; {
		start := len(r.buf)
		from, to, ok := r.plainWord(at)
		if !ok {
			from, to = nextWord(text, at)
			r.buf = appendFolded(r.buf, text[from:to])
		}
		from, to = r.addSigns(from, to, start)
		r.add(from, to, start)
		at = to
	}
	if r.scaled {
		r.joinNumbers()
	}
}

// add appends the word text[from:to], which lies folded from start on, or the two
// words that it contracts.
func (r *Tokenizer) add(from, to, start int) {
	word := r.buf[start:]
	if len(word) == 0 {
		return // marks or apostrophes only, or the end
	}
	if len(word) <= len("cos") {
		r.buf = append(r.buf[:start], r.tellApart(word, r.text[from:to])...)
		word = r.buf[start:]
	}
	t := token{from, to, start, len(r.buf)}
	r.scaled = r.scaled || isScale(word)
	if n := negated(word); n > 0 {
		t.to = start + n
		r.tokens = append(r.tokens, t)
		r.buf = append(r.buf[:t.to], "not"...)
		t.from, t.to = t.to, len(r.buf)
	}
	r.tokens = append(r.tokens, t)
}

// visible gives signs that are typed for others their usual form, and drops signs that only say how a text is to be broken into lines, such as
// soft hyphens. Two of them belong to the words of some scripts.
func visible(r rune) rune {
	switch r {
	case '\u200B':
		return ' ' // people see a space, or none
	case '´':
		return '\'' // which NFKC would make a space and a mark
	}
	if unicode.Is(unicode.Cf, r) && r != '\u200C' && r != '\u200D' {
		return -1
	}
	return r
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

// AllDigits reports whether a word has nothing but digits.
func AllDigits(word []byte) bool {
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
