package check

import (
	"os"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

// TestGolden checks a pack that has every kind of fault, and two topics without one.
func TestGolden(t *testing.T) {
	p, err := knowledge.Load(os.DirFS("testdata/ferry"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("testdata/ferry.txt")
	if err != nil {
		t.Fatal(err)
	}
	found := Voices(p)
	found.Add(AgainstSource(p, "ferry.txt", text))
	knowledgetest.Golden(t, "testdata/ferry.golden", []byte(shown(found)+"\n"))
}

// TestPacksWithoutText checks what needs no text: packs that list no voices have nothing
// to be held to.
func TestPacksWithoutText(t *testing.T) {
	for _, name := range []string{"hens", "lighthouse"} {
		p, err := knowledge.Load(os.DirFS("../testdata/packs/" + name))
		if err != nil {
			t.Fatal(err)
		}
		if found := Voices(p); len(found.Problems)+len(found.Hints) > 0 {
			t.Errorf("%s: %s", name, shown(found))
		}
	}
}
