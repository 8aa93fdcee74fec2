package markdown

import (
	"fmt"
	"regexp"
	"strings"
)

// item is a line of a list: how far it is indented, its sign, and its text.
var item = regexp.MustCompile(`^( *)(?:[-*]|(\d{1,10})\.) +(\S.*)`)

// list writes the list that a text begins with, and returns how many bytes that is; 0 if
// it begins with none.
func (w *writer) list(s string, depth int) int {
	n := 0
	var open []level
	for line := range strings.Lines(s) {
		at := item.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
		if at == nil {
			break
		}
		open = w.listItem(open, level{len(at[1]), at[2] != ""}, at[2])
		w.text(at[3], true, depth+1)
		n += len(line)
	}
	for len(open) > 0 {
		open = w.closeList(open)
	}
	return n
}

// level is a list within a list.
type level struct {
	indent   int
	numbered bool
}

func (l level) tag() string {
	if l.numbered {
		return "ol"
	}
	return "ul"
}

// listItem begins an item: of a list that is open, or of another.
func (w *writer) listItem(open []level, l level, number string) []level {
	for len(open) > 0 && (open[len(open)-1].indent > l.indent || open[len(open)-1].indent == l.indent && open[len(open)-1] != l) {
		open = w.closeList(open)
	}
	switch {
	case len(open) > 0 && open[len(open)-1] == l:
		w.WriteString("</li><li>")
	case l.numbered:
		fmt.Fprintf(w, `<ol start="%s"><li>`, number)
		open = append(open, l)
	default:
		w.WriteString("<ul><li>")
		open = append(open, l)
	}
	return open
}

func (w *writer) closeList(open []level) []level {
	last := len(open) - 1
	w.WriteString("</li></" + open[last].tag() + ">")
	return open[:last]
}
