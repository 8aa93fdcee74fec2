package edit

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// addInBrackets adds an entry behind the last one of a list in brackets: beside it, or,
// where it has a line of its own, on a line below it.
func (f fields) addInBrackets(list *yaml.Node, phrasing string) []insertions {
	word := entryInBrackets(phrasing)
	if len(list.Content) == 0 {
		at := f.byteOf(list)
		if !strings.HasPrefix(f.src[at:], "[") {
			return nil
		}
		return []insertions{{{at + len("["), word}}}
	}
	last := list.Content[len(list.Content)-1]
	end, ok := f.endOf(last)
	if !ok {
		return nil
	}
	beside := insertions{{end, ", " + word}}
	line := f.lineOf(last)
	before := f.src[f.begin[line-1]:f.byteOf(last)]
	if strings.Trim(before, " ") != "" {
		return []insertions{beside}
	}
	return []insertions{f.onNextLine(line, end, before+word), beside}
}

// onNextLine adds an entry on a line below the last one, which ends at a byte. The comma
// between them may stand there, a comment behind it too, and the closing bracket.
func (f fields) onNextLine(line, end int, entry string) insertions {
	rest := strings.TrimSpace(f.src[end:f.lineEnd(line)])
	behind, comma := strings.CutPrefix(rest, ",")
	behind = strings.TrimSpace(behind)
	if behind != "" && !strings.HasPrefix(behind, "#") { // the closing bracket
		return insertions{{end, "," + f.ending(line) + entry}}
	}
	if comma {
		return insertions{f.below(line, entry+",")}
	}
	return insertions{{end, ","}, f.below(line, entry)}
}

// endOf returns the byte behind a text that stands on one line.
func (f fields) endOf(n *yaml.Node) (int, bool) {
	at, end := f.byteOf(n), f.lineEnd(f.lineOf(n))
	if at >= end {
		return 0, false
	}
	rest := f.src[at:end]
	switch mark := rest[0]; mark {
	case '"', '\'':
		n := quotedLength(rest, mark)
		return at + n, n > 0
	default:
		return at + len(n.Value), strings.HasPrefix(rest, n.Value)
	}
}

// quotedLength returns how many bytes a text in quotation marks takes at the start of a
// line, 0 where it does not end there.
func quotedLength(s string, mark byte) int {
	for i := 1; i < len(s); i++ {
		switch {
		case mark == '"' && s[i] == '\\':
			i++
		case mark == '\'' && strings.HasPrefix(s[i:], "''"):
			i++
		case s[i] == mark:
			return i + 1
		}
	}
	return 0
}
