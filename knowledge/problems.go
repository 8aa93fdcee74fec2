package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge/legible"
)

// Problem is one thing wrong with a pack.
type Problem struct {
	File string // slash-separated, relative to the pack
	Line int    // counted from 1; 0 when the file as a whole is meant
	Text string
}

// String gives the problem as file:line: text, the form that editors jump to. It is one
// line and safe to show, whatever the pack holds.
func (p Problem) String() string {
	file, text := shortened(p.File), shortened(p.Text)
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", file, text)
	}
	return fmt.Sprintf("%s:%d: %s", file, p.Line, text)
}

// maxShown is the most of a problem's text that is shown, in bytes: it may quote a file.
const maxShown = 500

// shortened returns the beginning of a text, on one line and safe to show.
func shortened(s string) string {
	if len(s) > maxShown {
		s = strings.ToValidUTF8(s[:maxShown], "") + "…"
	}
	return legible.Line(s)
}

// Problems is every Problem found, as one error. It is never empty when it is
// returned as an error.
type Problems []Problem

// Error gives one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Add appends a problem.
func (ps *Problems) Add(file string, line int, format string, args ...any) {
	*ps = append(*ps, Problem{file, line, fmt.Sprintf(format, args...)})
}

// Sort orders the problems by file and line, as a reader works through them.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
}

// err returns the sorted problems, or nil where there are none.
func (ps Problems) err() error {
	if len(ps) == 0 {
		return nil
	}
	ps.Sort()
	return ps
}
