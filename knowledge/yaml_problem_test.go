package knowledge

import (
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// parserWords are words of the YAML parser's own, which no curator need know.
var parserWords = []string{"YAML", "scalar", "mapping", "anchor", "flow", "token", "sequence", "stream", "expected", "node", "indicator"}

// What is no YAML is one problem, on the line at fault, which says what to write instead.
func TestYAMLProblems(t *testing.T) {
	const indented = "the line is indented otherwise than the lines that it belongs with"
	const unclosed = "a list in [ ] is never closed, or a comma is missing in it"
	for _, tt := range []struct{ front, want string }{
		{"title: Bees: who are they?", "2: a text that holds a colon goes in quotation marks: `title: \"Bees: who are they?\"`"},
		{"title: Bees: \"who\"?", "2: a text that holds a colon goes in quotation marks: `title: 'Bees: \"who\"?'`"},
		{"title: A\nask:\n  - to: bee\n  - b: c: d", "5: a text that holds a colon goes in quotation marks: `- b: \"c: d\"`"},
		{"\ttitle: A", "2: the line is indented with a tab; write two spaces instead"},
		{"title: A\n\task: [a]", "3: the line is indented with a tab"},
		{"title: A\nask:\n\t- a", "4: the line is indented with a tab"},
		{"title: A\n  ask: [a]", "3: " + indented},
		{"title: A\nask:\n  - a\n - b", "5: " + indented},
		{"title: A\nask:\n  - a\n  keywords: [b]", "5: " + indented},
		{"title: A\nask:\n- a\nb", "5: the line lacks a colon behind a field's name"},
		{"title: A\nask\nkeywords: [c]", "3: the line lacks a colon behind a field's name"},
		{"title: A\nask: - a", "3: a list begins on the line below its name"},
		{"title: @bees", "2: a text that begins with @ goes in quotation marks: `title: \"@bees\"`"},
		{"title: *bees", "2: a text that begins with * goes in quotation marks"},
		{"title: | bees", "2: a text that begins with | goes in quotation marks"},
		{"title: ? bees", "2: a text that begins with ? goes in quotation marks"},
		{"title: , bees", "2: a text that begins with , goes in quotation marks"},
		{"title: {bees", "2: a text that begins with { goes in quotation marks: `title: \"{bees\"`"},
		{"title: \"Bees", "2: a quotation mark is opened here and never closed"},
		{"title: A\nask: \"a\n  b\nkeywords: [c]", "3: a quotation mark is opened here and never closed"},
		{"title: 'The bees's home'", "2: a quotation mark closes before the end of the text; put all of it in quotation marks of another kind: `title: \"The bees's home\"`"},
		{"title: \"Bees\" and honey", "2: a quotation mark closes before the end of the text; put all of it in quotation marks of another kind: `title: '\"Bees\" and honey'`"},
		{"title: [Bees", "2: " + unclosed},
		{"title: A\nask: [a, b\nkeywords: [c]", "3: " + unclosed},
		{"ask: ['don't', x]", "2: " + unclosed},
		{"title: \"a\\qb\"", "2: a backslash means something else between \"double\" quotation marks"},
		{"title:Bees", "2: the front matter is not a list of `name: value` pairs; a space is missing behind the colon: `title: Bees`"},
		{"Bees", "2: the front matter is not a list of `name: value` pairs"},
		{"title: A\n...\nask: [a]", "4: a line `---` or `...` ends the fields before this one; delete it"},
		{"title: " + strings.Repeat("long ", 30) + ": x", "2: a text that holds a colon goes in quotation marks"},
	} {
		_, err := Load(knowledgetest.FS(map[string]string{"topics/hive.md": "---\n" + tt.front + "\n---\nBees.[^1]\n\n[^1]: the article\n"}))
		problems, ok := err.(Problems)
		if !ok || len(problems) != 1 || !strings.HasPrefix(problems[0].String(), "topics/hive.md:"+tt.want) {
			t.Errorf("%q:\ngot  %v\nwant topics/hive.md:%s", tt.front, err, tt.want)
			continue
		}
		for _, word := range parserWords {
			if strings.Contains(problems[0].Text, word) {
				t.Errorf("%q: says %q: %s", tt.front, word, problems[0])
			}
		}
	}
}

// What a problem advises to write loads as it was meant.
func TestQuoted(t *testing.T) {
	for _, text := range []string{"Bees: who are they?", `Bees: "who"?`, `C:\bees: why?`, `it's "all": bees`, "# 1", "a", `\"`} {
		p := loadSound(t, spoiled(t, "topics/hive.md", "Where do bees live?", Quoted(text)))
		if hive, _ := p.Topic("hive"); hive.Title != text {
			t.Errorf("%q is read as %q", text, hive.Title)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	known := []string{"ask", "title", "keywords", "related"}
	for _, tt := range []struct{ name, want string }{
		{"asks", "; did you mean ask?"}, {"Title", "; did you mean title?"}, {"tilte", "; did you mean title?"},
		{"keyword", "; did you mean keywords?"}, {"as", "; did you mean ask?"}, {"by", ""}, {"", ""}, {"author", ""},
		{strings.Repeat("x", 100_000), ""},
	} {
		if got := DidYouMean(tt.name, known...); got != tt.want {
			t.Errorf("%.20q: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
