package message

import (
	"regexp"
	"strings"
)

// Marks that are dropped as a whole, each where it begins.
var (
	// mention is <@1>, <@!1>, <@&1>, <#1>, <:smile:1>, <a:wave:1>, </ask:1>, <t:1:R>,
	// <id:guide>, or an address between angles.
	mention   = regexp.MustCompile(`^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|/[^<>\n]+:\d+|t:-?\d+(?::\w)?|id:\w+|(?:https?://|mailto:)[^<>\s]*)>`)
	linkEnd   = regexp.MustCompile(`^\]\((?:<https?://[^<>\n]*>|https?://[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: +"[^"\n]*")?\)`)
	address   = regexp.MustCompile(`^(?i:https?)://[^\s<>\]]*`)
	fence     = regexp.MustCompile("^```(?:[\\w+.#-]*\n)?")
	lineSign  = regexp.MustCompile(`^(?:#{1,3}|-#) +`)
	quoteSign = regexp.MustCompile(`^ *>+(?: |\n|$|\b)`)
	everybody = regexp.MustCompile(`^@(?:everyone|here)\b`)
)

// marks finds the marks of a text, from its beginning to its end.
type marks struct {
	text   string
	at     int
	struck bool // what is struck out is no mark
	fenced bool // a code block has begun
}

// length returns how many bytes the mark has that begins here, 0 if none does.
func (m *marks) length() int {
	s := m.text[m.at:]
	if n := m.lineMark(s); n > 0 {
		return n
	}
	switch s[0] {
	case '<':
		return len(mention.FindString(s))
	case '@':
		return len(everybody.FindString(s))
	case '[':
		if n := strings.IndexByte(s, ']'); n > 0 && linkEnd.MatchString(s[n:]) {
			return 1
		}
	case ']':
		return len(linkEnd.FindString(s))
	case '~':
		return m.struckOut(s)
	case '`':
		return m.fence(s)
	case 'h', 'H':
		return addressLength(s)
	case '_':
		if !isInside(m.text, m.at) {
			return 1
		}
	}
	return 0
}

// lineMark returns the length of the signs of quotations and headings where a line
// begins.
func (m *marks) lineMark(s string) int {
	if m.at > 0 && m.text[m.at-1] != '\n' {
		return 0
	}
	return len(quoteSign.FindString(s)) + len(lineSign.FindString(s))
}

// struckOut returns the length of what is struck out here.
func (m *marks) struckOut(s string) int {
	if m.struck || !strings.HasPrefix(s, "~~") {
		return 0
	}
	if n := strings.Index(s[1:], "~~"); n > 1 {
		return n + len("~~~")
	}
	return 0
}

// fence returns the length of the sign of a code block, with the name of its language
// where it begins one.
func (m *marks) fence(s string) int {
	n := len(fence.FindString(s))
	if n > 0 {
		m.fenced = !m.fenced
	}
	if n > 0 && !m.fenced {
		return len("```")
	}
	return n
}

// addressLength returns the length of the address at the start of s, without the signs
// of the sentence that it ends.
func addressLength(s string) int {
	found := address.FindString(s)
	for trimmed := ""; trimmed != found; {
		trimmed = found
		found = strings.TrimRight(found, `.,:;!?'"*_~|`+"`")
		if strings.Count(found, ")") > strings.Count(found, "(") {
			found = strings.TrimSuffix(found, ")")
		}
	}
	return len(found)
}

// isInside reports whether a sign stands between letters, as the apostrophe of don`t.
func isInside(text string, at int) bool {
	return at > 0 && at+1 < len(text) && isWordRune(rune(text[at-1])) && isWordRune(rune(text[at+1]))
}
