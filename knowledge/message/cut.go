package message

import (
	"unicode"

	"footnote/knowledge/english"
)

// cut cuts the text into words.
func (r *reader) cut() {
	g := line
	for at := 0; at < len(r.text); {
		c, size := runeAt(r.text, at)
		if !isWordRune(c) {
			g = max(g, r.gapOf(c, at, at+size))
			at += size
			continue
		}
		to := r.wordEnd(at)
		if isMarker(r.text, at, to, g) {
			g, at = stop, to+1
			continue
		}
		r.words = append(r.words, r.newWord(at, to, g))
		g, at = space, to
	}
}

func (r *reader) newWord(from, to int, g gap) word {
	w := word{from: from, to: to, gap: g, number: isDigit(r.text[from])}
	w.capital = 'A' <= r.text[from] && r.text[from] <= 'Z'
	w.id = vocabulary.find(r.text[from:to])
	w.class = vocabulary.classes[w.id]
	return w
}

// wordEnd returns where the word ends that begins at a byte. Apostrophes, hyphens and
// points hold together what they stand between: don't, well-known, u.s., 2.5.
func (r *reader) wordEnd(at int) int {
	for at < len(r.text) {
		c, size := runeAt(r.text, at)
		if isWordRune(c) {
			at += size
			continue
		}
		next, _ := runeAt(r.text, at+size)
		if !isWordRune(next) || !holds(c, next) {
			break
		}
		at += size
	}
	return at
}

// holds reports whether a sign holds together the letters around it. A point before
// a capital does not, as in "thanks.When": U.S. is two words.
func holds(c, next rune) bool {
	switch c {
	case '-', '\u2010', '\u2011', '&', '_':
		return true
	case '.':
		return !unicode.IsUpper(next)
	case ',':
		return '0' <= next && next <= '9'
	}
	return english.IsApostrophe(c)
}
