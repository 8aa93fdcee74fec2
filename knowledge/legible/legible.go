// Package legible tells the characters that readers see from those that act on what
// shows them: control characters and ANSI escapes, line breaks that only some programs
// know, marks that turn the order of letters round, and what shows as nothing. A pack
// that holds one does not load, and elsewhere they are shown by their numbers.
//
// It may import the standard library alone.
package legible

import (
	"fmt"
	"strings"
	"unicode"
)

// Legible reports whether a text may hold the character. Tab and line feed count; so do
// the joiners that emoji and some scripts need, and the marks of direction that change
// no order but their own.
func Legible(r rune) bool {
	switch {
	case r == '\n', r == '\t', ' ' <= r && r <= '~':
		return true
	case unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Co, unicode.Noncharacter_Code_Point):
		return false
	case unicode.Is(unicode.Cf, r):
		return unicode.Is(unicode.Join_Control, r) || isMark(r) || unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	default:
		return !isBlank(r)
	}
}

// isMark reports whether the character is a mark of direction: U+200E, U+200F, U+061C.
func isMark(r rune) bool { return r == '\u200e' || r == '\u200f' || r == '\u061c' }

// isBlank reports whether the character is a letter or symbol that shows as nothing.
func isBlank(r rune) bool {
	switch r {
	case '\u115f', '\u1160', '\u3164', '\uffa0', '\u2800': // fillers of Hangul, and a Braille cell
		return true
	default:
		return false
	}
}

// Find returns where the first character stands that is not legible, -1 without one.
func Find(s string) int {
	return strings.IndexFunc(s, func(r rune) bool { return !Legible(r) })
}

// Empty reports whether a text shows nothing.
func Empty(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.Is(unicode.M, r) && !unicode.IsSpace(r) })
}

// Shown returns the text with every character that is not legible replaced by its
// number, such as <U+001B>, and so harmless in a terminal and in a log.
func Shown(s string) string {
	if Find(s) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if Legible(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(Name(r))
		}
	}
	return b.String()
}

// Line is Shown for a text that belongs on one line.
func Line(s string) string { return strings.Join(strings.Fields(Shown(s)), " ") }

// Name names a character by its number.
func Name(r rune) string { return fmt.Sprintf("<U+%04X>", r) }
