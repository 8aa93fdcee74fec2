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
)

var (
	// whole is what may not be cut within.
	whole = regexp.MustCompile(codeBlock + "|" + webLink + "|" + webAddress)

	// kept is what an answer may hold of Markdown: that, and the signs of lists.
	kept = regexp.MustCompile(`(?m)^ *(?:[-*]|\d{1,2}\.) |` + whole.String())

	// lineSign makes a heading or a quotation of a line, or small print.
	lineSign = regexp.MustCompile(`(?m)^[#>-]`)
)

// escapeAnswer makes plain text of an answer show as it is, and leaves its lists, code
// blocks and links. A text may go on in the middle of a line.
func escapeAnswer(s string, inLine bool) string {
	var b strings.Builder
	done := 0
	for _, at := range kept.FindAllStringIndex(s, -1) {
		if at[0] == 0 && inLine && !whole.MatchString(s[:at[1]]) {
			continue // a sign in the middle of a line begins no list
		}
		b.WriteString(escapeLines(s[done:at[0]], inLine || done > 0))
		b.WriteString(s[at[0]:at[1]])
		done = at[1]
	}
	b.WriteString(escapeLines(s[done:], inLine || done > 0))
	return b.String()
}

// escapeLines escapes lines, of which the first may go on in the middle of one.
func escapeLines(s string, inLine bool) string {
	s = escaper.Replace(s)
	first := ""
	if inLine {
		n := strings.IndexByte(s, '\n') + 1
		if n == 0 {
			return s
		}
		first, s = s[:n], s[n:]
	}
	return first + lineSign.ReplaceAllString(s, `\$0`)
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
