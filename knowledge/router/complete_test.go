package router

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

func TestComplete(t *testing.T) {
	p := beeRouter(t, map[string]string{
		"topics/wasp.md": "---\ntitle: Do wasps live in hives?\nkeywords: [hornet]\nrelated: [honey]\n---\nNo.[^1]\n\n[^1]: the article\n",
	})
	for _, tt := range []struct {
		typed string
		want  []string
	}{
		{"", []string{"honey", "hive", "wasp"}},
		{"   ", []string{"honey", "hive", "wasp"}},
		{"who m", []string{"honey"}},
		{"Do W", []string{"wasp", "hive", "honey"}},
		{"hone", []string{"honey", "hive", "wasp"}},
		{"horn", []string{"wasp", "honey"}},
		{"living", []string{"hive", "wasp"}},
		{"wsps", []string{"wasp"}},
		{"waps", []string{"wasp"}},
		{"wassps", []string{"wasp"}},
		{"wisps", []string{"wasp"}},
		{"zebra", nil},
		{"?!", nil},
	} {
		var got []string
		for _, topic := range p.Complete(tt.typed, 25) {
			got = append(got, topic.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.typed, got, tt.want)
		}
	}
	if got := len(p.Complete("", 2)); got != 2 {
		t.Errorf("a page of two holds %d", got)
	}
}

// However much is typed, the work is bounded: what stands behind the longest title does
// not count.
func TestCompleteIsBounded(t *testing.T) {
	p := beeRouter(t, nil)
	var typed strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&typed, "w%d ", i)
	}
	if got := len(typedWords(p.index.lexicon, typed.String())); got != maxTyped {
		t.Errorf("%d words count, want %d", got, maxTyped)
	}
	if got := p.Complete(typed.String()+"hive", 25); len(got) > 0 {
		t.Errorf("got %v", got)
	}
}

// beeRouter returns the router of the sound pack, with files replaced.
func beeRouter(t *testing.T, changed map[string]string) *Router {
	t.Helper()
	p, err := knowledge.Load(knowledgetest.FS(changed))
	if err != nil {
		t.Fatal(err)
	}
	return New(p)
}
