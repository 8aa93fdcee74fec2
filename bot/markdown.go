package bot

import (
	"regexp"
	"strings"
)

// Pieces of Markdown that mean something as a whole.
const (
	codeBlock  = "```(?s:.*?)```"
	webLink    = `\[(?:[^\]\\\n]|\\.)+\]\((?:<https?://[^<>\n]*>|https?://[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)\)`
	webAddress = `<https?://[^<>\s]*>|https?://[^\s<>]+`

	// What a pack may make a link of: a plain label, and an address that ends where it
	// seems to. Discord would read mentions and dates in a label too.
	listSign  = `^[ \t]*(?:[-*]|\d{1,2}\.) `
	address   = "https?://[^\\s()<>\\[\\]`]*(?:\\([^\\s()<>\\[\\]`]*\\)[^\\s()<>\\[\\]`]*)*"
	plainLink = "\\[[^\\]\\[\\\\\n<@`]+\\]\\((?:<" + address + ">|" + address + `)\)`
)

var (
	// whole is what may not be cut within.
	whole = regexp.MustCompile(codeBlock + "|" + webLink + "|" + webAddress)

	// kept is what an answer may hold of Markdown: the signs of lists, code blocks, and
	// links.
	kept = regexp.MustCompile("(?m)(" + listSign + ")|(" + codeBlock + ")|" + plainLink + "|" + webAddress)
)

// escapeAnswer makes plain text of an answer show as it is, and leaves its lists, code
// blocks and links. A text may go on in the middle of a line. Behind the sign of a list
// and behind a code block Discord begins a line anew.
func escapeAnswer(s string, inLine bool) string {
	if !mayKeep(s) {
		return escapeLines(s, inLine)
	}
	var b strings.Builder
	done := 0
	for _, at := range kept.FindAllStringSubmatchIndex(s, -1) {
		isSign, isCode := at[2] >= 0, at[4] >= 0
		if at[0] == 0 && inLine && isSign {
			continue // a sign in the middle of a line begins no list
		}
		b.WriteString(escapeLines(s[done:at[0]], inLine))
		b.WriteString(s[at[0]:at[1]])
		done, inLine = at[1], !isSign && !isCode
	}
	b.WriteString(escapeLines(s[done:], inLine))
	return b.String()
}

// mayKeep reports whether a text may hold any of that. Most answers do not, and this
// takes no time.
func mayKeep(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "```") {
		return true
	}
	for line := range strings.Lines(s) {
		if line = strings.TrimLeft(line, " "); line != "" && strings.IndexByte("-*0123456789", line[0]) >= 0 {
			return true
		}
	}
	return false
}

// escapeLines escapes lines, of which the first may go on in the middle of one.
func escapeLines(s string, inLine bool) string {
	if first, rest, more := strings.Cut(s, "\n"); inLine && more {
		return escaper.Replace(first) + "\n" + escape(rest)
	} else if inLine {
		return escaper.Replace(first)
	}
	return escape(s)
}

// cutWhole cuts a text like cut, and before a link or a code block rather than within.
func cutWhole(s string, most int) string {
	short := cut(s, most)
	if short == s {
		return s
	}
	end := len(strings.TrimSuffix(short, "…"))
	for _, at := range whole.FindAllStringIndex(s, -1) {
		if at[0] < end && end <= at[1] { // an ellipsis would become part of an address
			return strings.TrimRight(s[:at[0]], " \n\\") + "…"
		}
	}
	return short
}
