package cite

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/mss"
)

// answer is drawn from the text itself, from somebody whom it quotes, and from both.
const answer = `---
title: Who raises the queen?
---
Bees do,[^2] says the keeper.[^5] Both say more.[^7][^2]

[^2]: the article
[^5]: Ada Holm
[^7]: Ada Holm; the article
`

// load reads the source of a file of testdata, and an answer drawn from it.
func load(t testing.TB, file string) *knowledge.Pack {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p, err := knowledge.Load(fstest.MapFS{
		"source.yaml":      {Data: append(source, "sections: [{name: All, paragraphs: 1-9}]\n"...)},
		"topics/answer.md": {Data: []byte(answer)},
	})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return p
}

// packs returns the packs that are cited here, by name.
func packs(t testing.TB) map[string]*knowledge.Pack {
	t.Helper()
	files, err := filepath.Glob("testdata/sources/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sources: %v", err)
	}
	all := make(map[string]*knowledge.Pack)
	for _, file := range files {
		all[strings.TrimSuffix(filepath.Base(file), ".yaml")] = load(t, file)
	}
	if all["mss"], err = knowledge.Load(mss.FS); err != nil {
		t.Fatal(err)
	}
	return all
}

// answerOf returns the answer that is cited of a pack.
func answerOf(t testing.TB, p *knowledge.Pack) *knowledge.Topic {
	t.Helper()
	for _, id := range []string{"answer", "wray-cases"} {
		if topic, ok := p.Topic(id); ok {
			return topic
		}
	}
	t.Fatal("the pack has no answer to cite")
	return nil
}

// TestGolden shows every source and an answer from it in every style.
func TestGolden(t *testing.T) {
	all := packs(t)
	for _, name := range sorted(all) {
		var b strings.Builder
		for _, s := range Styles() {
			for _, of := range []struct {
				what   string
				answer *knowledge.Topic
			}{{"the source", nil}, {"an answer", answerOf(t, all[name])}} {
				c := s.Cite(all[name].Source, of.answer)
				b.WriteString("== " + s.Title + ", " + of.what + "\n" + s.Copied(c) + "\n")
				if s.File && len(c.InText) > 0 {
					b.WriteString("(" + s.InText + ": " + fmt.Sprint(c.InText) + ")\n")
				}
				if c.Add != "" {
					b.WriteString("(add " + c.Add + ")\n")
				}
			}
		}
		knowledgetest.Golden(t, "testdata/"+name+".golden", []byte(b.String()))
	}
}

// TestFiles shows the files of all sources, as .ci/citeproc reads them back.
func TestFiles(t *testing.T) {
	all := packs(t)
	for name, file := range map[string]string{"bibtex": "testdata/all.bib", "ris": "testdata/all.ris"} {
		s, _ := Named(name)
		var b strings.Builder
		for _, pack := range sorted(all) {
			b.WriteString(s.Copied(s.Cite(all[pack].Source, answerOf(t, all[pack]))) + "\n")
		}
		knowledgetest.Golden(t, file, []byte(b.String()))
	}
}
