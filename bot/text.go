package bot

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// length counts a text in UTF-16 code units.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += units(r)
	}
	return n
}

// units counts one character; what UTF-16 cannot hold is replaced by one unit.
func units(r rune) int { return max(1, utf16.RuneLen(r)) }

// cut shortens a text to so many UTF-16 code units, at a space where there is
// one near, and shows that it did.
func cut(s string, most int) string {
	if len(s) <= most || length(s) <= most { // no character has fewer bytes than units
		return s
	}
	n, end := 1, 0 // one for the ellipsis
	for i, r := range s {
		n += units(r)
		if n > most {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	head := s[:end]
	if space := strings.LastIndexAny(head, " \n"); space > len(head)*3/4 {
		head = head[:space]
	}
	return strings.TrimRight(head, " \n\\") + "…"
}

// escaper takes the meaning from whatever Discord would read as its own: Markdown,
// mentions, dates and custom emoji.
var escaper = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "~", `\~`, "|", `\|`, "`", "\\`", "[", `\[`, "]", `\]`,
	"<", `\<`, "@everyone", `\@everyone`, "@here", `\@here`)

// lineSign makes a heading, a quotation or an item of a list of a line, or small print.
var lineSign = regexp.MustCompile(`(?m)^([ \t]*)([#>-])|^([ \t]*\d+)(\. )`)

// escape makes plain text show as it is.
func escape(s string) string { return lineSign.ReplaceAllString(escaper.Replace(s), `$1$3\$2$4`) }

// oneLine puts a text on one line, and cuts it to so many UTF-16 code units.
func oneLine(s string, most int) string {
	return cut(strings.Join(strings.Fields(s), " "), most)
}

// count says how many there are of something.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
