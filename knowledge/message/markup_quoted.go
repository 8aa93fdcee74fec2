package message

import "strings"

// Quoted returns what the quoted lines of a Discord message say, which a question beside
// them may refer to. It is "" where there are none, or nothing else. It is safe for
// concurrent use.
func Quoted(text string) string {
	if !strings.Contains(text, ">") || strings.TrimSpace(withoutQuoted(text)) == "" {
		return ""
	}
	var quoted strings.Builder
	all := false
	for line := range strings.Lines(text) {
		all = all || strings.HasPrefix(strings.TrimLeft(line, " "), ">>> ")
		if sign := quoteSign.FindString(line); sign != "" || all {
			quoted.WriteString(line[len(sign):])
		}
	}
	return strings.TrimSpace(stripped(quoted.String(), true))
}
