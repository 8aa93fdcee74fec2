package edit

import (
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/mss"
)

// TestMSS adds a phrasing to every topic of a pack that people have written, and to every
// kind that it lists as outside: each gets one line more, or one line longer.
func TestMSS(t *testing.T) {
	pack, err := knowledge.Load(mss.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range pack.Topics {
		c, err := Ask(mss.FS, topic.ID, asked)
		isOneLine(t, c, err)
	}
	for _, o := range pack.Outside {
		c, err := Outside(mss.FS, o.Kind, asked)
		isOneLine(t, c, err)
	}
}

func isOneLine(t *testing.T, c Change, err error) {
	t.Helper()
	var lost, added int
	for line := range strings.Lines(c.Diff()) {
		switch {
		case strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "+++ "):
		case line[0] == '-':
			lost++
		case line[0] == '+':
			added++
		}
	}
	if err != nil || added != 1 || lost > 1 {
		t.Errorf("got %v\n%s", err, c.Diff())
	}
}
