package bot

import (
	"path/filepath"
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

func TestEscapeAnswer(t *testing.T) {
	for _, tt := range []struct {
		text   string
		inLine bool
		want   string
	}{
		{"a *b* _c_ [d]", false, `a \*b\* \_c\_ \[d\]`},
		{"# a\n> b\n-# c", false, "\\# a\n\\> b\n\\-# c"},
		{"# a\n# b", true, "# a\n\\# b"},
		{"- a_b\n  * c\n1. d", false, "- a\\_b\n  * c\n1. d"},
		{"* a", true, `\* a`},
		{"\n* a_b", true, "\n* a\\_b"},
		{"x:\n```txt\na_b\n# c\n```\nd_e", false, "x:\n```txt\na_b\n# c\n```\nd\\_e"},
		{"```x", false, "\\`\\`\\`x"},
		{"see https://a.example/b_c_d, e_f", false, `see https://a.example/b_c_d, e\_f`},
		{"see [a b](https://a.example/b_(c)) e_f", false, `see [a b](https://a.example/b_(c)) e\_f`},
		{"see [sic](x_y)", false, `see \[sic\](x\_y)`},
		{"<https://a.example/b_c> #1", true, "<https://a.example/b_c> #1"},
		{"", false, ""},
	} {
		if got := escapeAnswer(tt.text, tt.inLine); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestCutWhole(t *testing.T) {
	const link, address, code = "[a b](<https://a.example/b c>)", "https://a.example/bc", "```\nbuzz buzz\n```"
	for _, tt := range []struct {
		text string
		most int
		want string
	}{
		{"bees hum", 8, "bees hum"},
		{"bees hum loudly", 10, "bees hum…"},
		{"bees " + link + " hum", 5 + len(link) + 4, "bees " + link + " hum"},
		{"bees " + link + " hum", 5 + len(link) + 3, "bees…"},
		{"bees " + link + " hum loudly", 5 + len(link) + 6, "bees " + link + " hum…"},
		{"bees " + link, 20, "bees…"},
		{"bees " + address + " hum", 20, "bees…"},
		{"bees " + address + " hum", 5 + len(address) + 1, "bees…"},
		{"bees\n" + code + "\nhum", 12, "bees…"},
		{address + " hum", 10, "…"},
	} {
		got := cutWhole(tt.text, tt.most)
		if got != tt.want || length(got) > tt.most {
			t.Errorf("cutWhole(%q, %d): got %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
}

// TestGoldenMarkdown shows an answer with a list, a code block and links.
func TestGoldenMarkdown(t *testing.T) {
	rt := packOf(t, map[string]string{"dance": `---
title: How do bees dance?
---
They dance,[^1] as https://bees.example/a_b_c says:

- in *circles*[^2]
- in eights,
  and far[^3]

` + "```text\n 8_8 [^1]\n```" + `
[^2] See [more of it](https://bees.example/d_e).[^4]

[^1]: the article
[^2]: the article
[^3]: the keeper
[^4]: the keeper
`})
	knowledgetest.Golden(t, filepath.Join("testdata", "markdown.golden"), []byte(drawn(newMaker(rt, false).topic(topicOf(t, rt, "dance")), rt.Pack.Source)))
}

// A reply that is too long keeps its links and its source whole.
func TestLongReplyKeepsLinks(t *testing.T) {
	p := embedded(t).Pack.Source
	link := "[more](<https://bees.example/" + strings.Repeat("x", 300) + ">)"
	for n := range 400 {
		got := content(reply{text: strings.Repeat("b", 1450+n) + " " + link + " bees"}, p)
		if strings.Contains(got, "[more]") != strings.Contains(got, link) || !strings.HasSuffix(got, sourceLine(p)) || length(got) > maxContent {
			t.Fatalf("%d: got %q", n, got)
		}
	}
}
