package check

import (
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

func TestVoices(t *testing.T) {
	for _, tt := range []struct{ voices, want string }{
		{"", ""},
		{"voices: {1-4: [the article, the keeper]}", ""},
		{"voices: {1: [the article], 2-3: [the keeper], 4: [the article]}", ""},
		{"voices: {1: [the article], 2-3: [the article], 4: [the article]}",
			`topics/honey.md:11: footnote [^2]: paragraph 2 does not carry the voice "the keeper"; it has the article`},
		{"voices: {1-4: [the keeper, the vicar]}",
			`topics/hive.md:10: footnote [^1]: paragraph 1 does not carry the voice "the article"; it has the keeper; the vicar` + "\n" +
				`topics/honey.md:12: footnote [^4]: paragraph 4 does not carry the voice "the article"; it has the keeper; the vicar`},
		{"voices: {3: [the vicar]}", "source.yaml: hint: no voices are listed for 3 of 4 paragraphs, so footnotes to them are not checked: 1-2, 4"},
	} {
		p, err := knowledge.Load(knowledgetest.FS(map[string]string{"source.yaml": knowledgetest.Files["source.yaml"] + tt.voices + "\n"}))
		if err != nil {
			t.Fatal(err)
		}
		if got := shown(Voices(p)); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.voices, got, tt.want)
		}
	}
}

func TestVoicesOfOneFootnote(t *testing.T) {
	for _, tt := range []struct{ footnote, want string }{
		{"the keeper; the article", ""},
		{"the article ;the keeper", ""},
		{"the keeper; the vicar", `paragraph 2 does not carry the voice "the vicar"`},
		{"the keeper and the article", `paragraph 2 does not carry the voice "the keeper and the article"`},
		{"the keeper;", `footnote [^2] leaves a voice empty: "the keeper;"`},
	} {
		p, err := knowledge.Load(knowledgetest.FS(map[string]string{
			"source.yaml":     knowledgetest.Files["source.yaml"] + "voices: {1-4: [the article, the keeper]}\n",
			"topics/honey.md": strings.Replace(knowledgetest.Files["topics/honey.md"], "[^2]: the keeper", "[^2]: "+tt.footnote, 1),
		}))
		if err != nil {
			t.Fatal(err)
		}
		if got := shown(Voices(p)); (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.footnote, got, tt.want)
		}
	}
}

// shown gives findings one a line, problems first.
func shown(f Findings) string { return append(f.Problems, f.Hints...).Error() }
