package analysis

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// MaxTerms is the most words that are read of one text: a Discord message ends
// at 2,000 characters, about 350 words, and what is not asked in the first 256
// words is not asked at all.
const MaxTerms = 256

// maxText is the most bytes that are read of one text: a question of MaxTerms
// words of any language fits, and a wall of combining marks ends somewhere.
const maxText = 16 << 10

// Read cuts the text into at most MaxTerms tokens.
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

// visible gives signs that are typed for others their usual form, and drops those that
// only say how a text is to be broken into lines, such as soft hyphens. Two of them
// belong to the words of some scripts.
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
