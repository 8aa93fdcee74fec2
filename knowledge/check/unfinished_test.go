package check

import (
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

func TestUnfinished(t *testing.T) {
	p, err := knowledge.Load(knowledgetest.FS(map[string]string{
		"topics/new.md":   "---\ndraft: true\n---\n<!-- Bees. -->\n",
		"topics/honey.md": "---\ntitle: Who makes honey?\n---\nBees.[^4] <!-- Bees make honey. -->\n\n[^4]: the article\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	found := Unfinished(p)
	const want = "topics/honey.md:4: hint: a comment, which is shown to nobody; delete it when the answer is written, since it may hold the text's own words\n" +
		"topics/new.md:2: hint: still to write: title and answer"
	if got := found.Hints.Error(); got != want || len(found.Problems) > 0 {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
