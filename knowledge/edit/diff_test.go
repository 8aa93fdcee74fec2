package edit

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"footnote/knowledge/draft"
	"footnote/knowledge/knowledgetest"
)

// TestDiffs holds what a curator is shown before a click to a golden file.
func TestDiffs(t *testing.T) {
	pack := knowledgetest.FS(map[string]string{"topics/long.md": "---\ntitle: A\nask:\n  - b\n  - c\n  - d\n  - e\nkeywords: [f]\n---\nBees.[^1]\n\n[^1]: the article\n"})
	bare := knowledgetest.FS(map[string]string{"outside.yaml": ""})
	wax := func(c Change, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		back := c.Reversed()
		return fmt.Sprintf("%s %s\n%s\nand back: %s\n%s\n", c.Verb(), c.File, c.Diff(), back.Verb(), back.Diff())
	}
	topic := func(pack fs.FS, from ...draft.Excerpt) (Change, error) {
		return NewTopic(pack, Start{Question: "Who makes: wax?", From: from})
	}
	shown := []string{
		wax(Ask(pack, "long", asked)),
		wax(Ask(pack, "honey", asked+", and how")),
		wax(Outside(pack, "other insects", asked)),
		wax(Outside(bare, "other insects", asked)),
		wax(topic(pack, draft.Excerpt{Paragraph: 4, Text: "Bees make wax."})),
	}
	knowledgetest.Golden(t, "testdata/diffs.golden", []byte(strings.Join(shown, "\n")))
}
