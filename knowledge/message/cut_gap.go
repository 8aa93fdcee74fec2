package message

import (
	"strings"
	"unicode"
)

// gapOf returns how far the sign c, which is text[at:next], parts two words.
func (r *reader) gapOf(c rune, at, next int) gap {
	switch c {
	case '\n':
		return line
	case '?', '？', '؟':
		return question
	case ';':
		if strings.EqualFold(r.text[max(0, at-2):min(next+2, len(r.text))], "tl;dr") {
			return space
		}
		return stop
	case '!', '。', '！', '；':
		return stop
	case '.':
		return r.point(at, next)
	case ',', '(', ')', '[', ']', '…', '，', '、':
		return comma
	case ':', '：':
		return colon
	case '–', '—', '―':
		return dash
	case '-':
		if at > 0 && r.text[at-1] == ' ' {
			return dash
		}
	}
	if c >= 0x2190 && (unicode.IsSymbol(c) || c >= 0x1F000) {
		return emoji
	}
	return space
}

// point tells a full stop from the point of an abbreviation or an initial, and from
// three in a row.
func (r *reader) point(at, next int) gap {
	if next < len(r.text) && r.text[next] == '.' || at > 0 && r.text[at-1] == '.' {
		return comma
	}
	if n := len(r.words); n > 0 && r.words[n-1].to == at {
		w := r.words[n-1]
		if w.class.is(shortening) || at-w.from == 1 && w.capital && r.text[w.from] != 'I' {
			return space
		}
	}
	return stop
}

// isMarker reports whether a word numbers what follows: "1) ...", "Q7. ...".
func isMarker(text string, from, to int, g gap) bool {
	if to >= len(text) || to-from > 3 {
		return false
	}
	digits := from
	if g == line && (text[from]|0x20 == 'q' || to-from == 1) {
		digits++
	}
	for ; digits < to; digits++ {
		if !isDigit(text[digits]) {
			return false
		}
	}
	switch text[to] {
	case ')':
		return from == 0 || text[from-1] != '('
	case '.', ':':
		return g == line && to+1 < len(text) && text[to+1] == ' '
	}
	return false
}
