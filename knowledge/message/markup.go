package message

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WithoutMarkup returns what of a Discord message is to be read, without its mark-up. Links,
// custom emoji and mentions are dropped. So is what somebody else said (quoted lines)
// or what the writer took back (struck out), unless nothing else stands there. Signs of
// bold, code, spoilers and headings are dropped, and what they mark is kept. It returns
// "" for a message that has no words, and a text without mark-up as it is. It never
// fails, and is safe for concurrent use.
func WithoutMarkup(text string) string {
	if !mayHaveMarks(text) {
		return worded(text)
	}
	text = spacer.Replace(text)
	if own := stripped(withoutQuoted(text), false); own != "" {
		return own
	}
	return stripped(text, true)
}

// unmarked returns a message without mark-up, or as it is if no words were left.
func unmarked(text string) string {
	if plain := WithoutMarkup(text); plain != "" {
		return plain
	}
	return text
}

// mayHaveMarks reports whether a text has a sign that mark-up is made of. Most have
// none.
func mayHaveMarks(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '<', '>', '*', '_', '~', '|', '`', '[', '\\', '@', '#', 0xC2, 0xE2, 0xEF: // the last begin unseen spaces
			return true
		case ':':
			if strings.HasPrefix(text[i:], "://") {
				return true
			}
		}
	}
	return false
}

// worded returns a text that has a letter, a digit or an emoji, and "" for any other.
func worded(text string) string {
	isWord := func(r rune) bool {
		return isWordRune(r) || r >= utf8.RuneSelf && unicode.IsSymbol(r)
	}
	if strings.ContainsFunc(text, isWord) {
		return text
	}
	return ""
}

// spacer makes spaces of what is seen as none, but for the soft hyphen, which is
// seen as nothing.
var spacer = strings.NewReplacer("\u200B", " ", "\u2060", "", "\uFEFF", "", "\u00AD", "")

// stripped returns a text without mark-up, with what is struck out or without.
func stripped(text string, struck bool) string {
	m := marks{text: text, struck: struck}
	var b strings.Builder
	b.Grow(len(text))
	for m.at < len(text) {
		if n := m.length(); n > 0 {
			b.WriteByte(standsFor(text[m.at : m.at+n]))
			m.at += n
			continue
		}
		switch c := text[m.at]; {
		case c == '\\' && m.at+1 < len(text) && isSign(text[m.at+1]): // shown as the sign itself
			m.at++
			b.WriteByte(text[m.at])
		case c == '*':
		case c == '~' || c == '|' || c == '`' && !isInside(text, m.at):
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
		}
		m.at++
	}
	return worded(strings.TrimSpace(b.String()))
}

// standsFor returns what is read in place of a mark: the end of a line for a custom
// emoji, since people end sentences with it, and where the mark ends one.
func standsFor(mark string) byte {
	if strings.HasPrefix(mark, "<:") || strings.HasPrefix(mark, "<a:") || strings.HasSuffix(mark, "\n") {
		return '\n'
	}
	return ' '
}

// withoutQuoted drops the lines that quote somebody else.
func withoutQuoted(text string) string {
	if !strings.Contains(text, ">") {
		return text
	}
	var b strings.Builder
	for l := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimLeft(l, " "), ">>> ") {
			break // it quotes all that follows
		}
		if quoteSign.FindString(l) == "" {
			b.WriteString(l)
		}
	}
	return b.String()
}

// isSign reports whether a backslash before a sign only takes its meaning from it.
func isSign(c byte) bool { return c < utf8.RuneSelf && !isWordRune(rune(c)) && c > ' ' }
