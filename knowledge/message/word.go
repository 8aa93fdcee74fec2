package message

import (
	"unicode"
	"unicode/utf8"
)

// word is a word of a message.
type word struct {
	from, to int // in the text
	id       int // in the vocabulary, 0 where no table has it
	class    class
	gap      gap // what stands before it
	capital  bool
	number   bool
}

// gap is how far a word is parted from the one before: the greater, the farther.
type gap uint8

const (
	space gap = iota
	comma     // , ( ) and three points
	dash
	colon
	emoji
	stop // . ! ;
	question
	line
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
// points hold together what they stand between: don't, well-known, U.S., 2.5.
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
// a capital does not, as in "thanks.When", unless both sides are initials.
func holds(c, next rune) bool {
	switch c {
	case '-', '\u2010', '\u2011', '&', '_':
		return true
	case '.':
		return !unicode.IsUpper(next)
	case ',':
		return '0' <= next && next <= '9'
	}
	return isApostrophe(c)
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) && !isApostrophe(r) && !isJoiner(r)
}

// isJoiner reports whether a mark belongs to the emoji before it.
func isJoiner(r rune) bool { return '\uFE00' <= r && r <= '\uFE0F' || r == '\u20E3' }

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´', '′', '‛', 'ʻ':
		return true
	}
	return false
}

// runeAt decodes one sign, the plain ones without a call; 0 at the end.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}
