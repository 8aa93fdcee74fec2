package discord

import (
	"strings"
	"unicode"
)

// gist cuts a text that came from outside to something a log can show.
func gist(s string) string {
	const most = 300
	s = strings.Join(strings.Fields(harmless(s)), " ")
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

// maxLogged is the most of one text that a log shows, in bytes: a stack fits.
const maxLogged = 32 << 10

// harmless returns a text, not too long, with a replacement for each character that is
// not shown: those that move a cursor, and those that turn the order of letters round.
func harmless(s string) string {
	if len(s) > maxLogged {
		s = s[:maxLogged] + "…"
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || unicode.IsGraphic(r) {
			return r
		}
		return unicode.ReplacementChar
	}, s)
}
