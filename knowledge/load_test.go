package knowledge

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"footnote/knowledge/knowledgetest"
)

func loadSound(t *testing.T, changed map[string]string) *Pack {
	t.Helper()
	p, err := Load(knowledgetest.FS(changed))
	if err != nil {
		t.Fatalf("loading: %v", err)
	}
	return p
}

func TestLoadReadsEverything(t *testing.T) {
	p := loadSound(t, nil)
	if got, want := p.Source.Paragraphs(), 4; got != want {
		t.Errorf("paragraphs: got %d, want %d", got, want)
	}
	honey, ok := p.Topic("honey")
	if !ok {
		t.Fatal("topic honey is missing")
	}
	if got, want := honey.Answer(), "Bees make honey, says the keeper, all summer long."; got != want {
		t.Errorf("answer: got %q, want %q", got, want)
	}
	wantCitations := []Citation{{4, "Honey", "the article"}, {2, "Hives", "the keeper"}}
	if len(honey.Citations) != 2 || honey.Citations[0] != wantCitations[0] || honey.Citations[1] != wantCitations[1] {
		t.Errorf("citations: got %v, want %v", honey.Citations, wantCitations)
	}
	if honey.Note == nil || honey.Note.Link != "https://wasps.example/" {
		t.Errorf("note: got %v", honey.Note)
	}
	if len(p.Synonyms) != 1 || len(p.Outside) != 1 || len(p.Section("Hives")) != 1 {
		t.Errorf("synonyms %v, outside %v, section Hives %v", p.Synonyms, p.Outside, p.Section("Hives"))
	}
}

func TestCalled(t *testing.T) {
	p := loadSound(t, nil)
	for name, want := range map[string]string{"hive": "hive", "who MAKES honey?": "honey", "Hive": "", "": "", "bees": ""} {
		got, ok := p.Called(name)
		if ok != (want != "") || ok && got.ID != want {
			t.Errorf("%q: got %v", name, got)
		}
	}
}

// Voices may stand above the sections that say which paragraphs there are.
func TestLoadReadsVoices(t *testing.T) {
	p := loadSound(t, spoiled(t, "source.yaml", "note:", "voices:\n  2-3: [the keeper, the article]\n  4: [the article]\nnote:"))
	want := map[int][]string{2: {"the keeper", "the article"}, 3: {"the keeper", "the article"}, 4: {"the article"}}
	if got := p.Source.Voices; !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("got %v, want %v", got, want)
	}
	both := Citation{Voice: "the keeper; the article"}
	if got := both.Voices(); !slices.Equal(got, want[2]) {
		t.Errorf("voices of %q: got %q", both.Voice, got)
	}
}

func TestLoadTakesWindowsFiles(t *testing.T) {
	changed := make(map[string]string)
	for name, text := range knowledgetest.Files {
		changed[name] = "\uFEFF" + strings.ReplaceAll(text, "\n", "\r\n")
	}
	loadSound(t, changed)
}

// spoiled returns a topic's text with one part replaced.
func spoiled(t *testing.T, file, from, to string) map[string]string {
	t.Helper()
	text := knowledgetest.Files[file]
	if !strings.Contains(text, from) {
		t.Fatalf("%s does not hold %q", file, from)
	}
	return map[string]string{file: strings.Replace(text, from, to, 1)}
}

func TestLoadReportsProblems(t *testing.T) {
	const hive, honey = "topics/hive.md", "topics/honey.md"
	for _, tt := range []struct{ file, from, to, want string }{
		{hive, "title: Where do bees live?\n", "", "topics/hive.md:1: title is missing"},
		{hive, "Where do bees live?", strings.Repeat("x", 101), "topics/hive.md:2: title has 101 characters; at most 100 fit"},
		{hive, "Where do bees live?", "who makes honey?", "topics/honey.md:2: duplicate title: also in topics/hive.md"},
		{hive, "Where do bees live?", "[a, b]", "topics/hive.md:2: title is not plain text"},
		{hive, "- home of the bees", "- what: a hive", "topics/hive.md:4: an entry of ask is not plain text; with a colon in it, it goes in quotation marks: `- \"what: a hive\"`"},
		{hive, "- home of the bees", "- home of the bees\n    - bee housing", "topics/hive.md:4: an entry of ask goes on in the next line"},
		{hive, "- home of the bees", "-", "topics/hive.md:4: ask has an empty entry"},
		{hive, "keywords: [hive]", "keywords: hive", "topics/hive.md:5: keywords is not a list"},
		{hive, "keywords: [hive]", "title: Bees", `topics/hive.md:5: "title" is given twice`},
		{hive, "keywords: [hive]", "keywords: *hive", "topics/hive.md:5: a text that begins with * goes in quotation marks: `keywords: \"*hive\"`"},
		{"outside.yaml", "chitchat:\n", "chitchat:\n  - hello\n---\nmore:\n", "outside.yaml:3: a line `---` or `...` ends the fields before this one; delete it"},
		{hive, "keywords", "keyword", `topics/hive.md:5: unknown field "keyword"`},
		{hive, "[honey]", "[money]", `topics/hive.md:6: related topic "money" does not exist`},
		{hive, "[honey]", "[hive]", `topics/hive.md:6: related topic "hive" is the topic itself`},
		{hive, "[honey]", "[honey, honey]", `topics/hive.md:6: related topic "honey" is named twice`},
		{hive, "title: Where", "title: [Where", "topics/hive.md:"},
		{hive, "---\ntitle", "title", "topics/hive.md:1: is no topic: the first line is not ---"},
		{hive, "---\nBees", "Bees", "topics/hive.md:1: is no topic: no second --- ends the front matter"},
		{hive, "Bees live in hives.[^1]\n\n[^1]: the article\n", "", "topics/hive.md:8: the answer is empty"},
		{hive, "[^1]\n\n[^1]: the article", "", "topics/hive.md:8: the answer cites nothing"},
		{hive, "hives.[^1]", "hives.", "topics/hive.md:10: footnote [^1] is defined but not used"},
		{hive, "\n[^1]: the article", "", "topics/hive.md:8: footnote [^1] is used but not defined"},
		{hive, "[^1]: the article", "[^1]:", "topics/hive.md:10: footnote [^1] does not say whose words it cites"},
		{hive, "[^1]: the article", "[^1]: the article\n[^1]: the keeper", "topics/hive.md:11: footnote [^1] is defined twice"},
		{hive, "[^1]: the article", "[^1]: the article\n[^5]: the article", "topics/hive.md:11: footnote [^5] is outside the source's paragraphs 1 to 4"},
		{hive, "hives.[^1]", "hives.[^1][^0]", "topics/hive.md:8: footnote [^0] is outside"},
		{hive, "hives.[^1]", "hives.[^1][^one]", "topics/hive.md:8: footnote [^one] is not a paragraph's number"},
		{hive, "hives.[^1]", "hives.[^1] More [^1", "topics/hive.md:8: stray footnote mark"},
		{hive, "Bees live", "[^1] Bees live", "topics/hive.md:8: footnote [^1] stands before any text"},
		{hive, "in hives", "in \xff hives", "topics/hive.md:8: is not valid UTF-8"},
		{hive, "in hives", "in \x00 hives", "topics/hive.md:8: is not valid UTF-8"},
		{hive, "in hives", "in " + strings.Repeat("big ", 500) + "hives", "topics/hive.md:8: the reply has up to "},
		{honey, "text: Others", "words: Others", `topics/honey.md:5: unknown field "words"`},
		{honey, "https://wasps.example/", "wasps", `topics/honey.md:6: note: link "wasps" is not a web address`},
		{honey, "  link: https://wasps.example/\n", "", "topics/honey.md:5: note has no link to a web address"},
		{honey, "  text: Others say wasps do.\n", "", "note has no text"},
		{"source.yaml", "title: On Bees\n", "", "source.yaml:1: title is missing"},
		{"source.yaml", "https://bees.example/on-bees", "bees", `source.yaml:3: url "bees" is not a web address`},
		{"source.yaml", "1-3", "2-3", `source.yaml:6: section "Hives" starts at paragraph 2, not 1`},
		{"source.yaml", "1-3", "3-1", `source.yaml:7: paragraphs "3-1" ends before it starts`},
		{"source.yaml", "1-3", "many", `source.yaml:7: paragraphs "many" is not a range`},
		{"source.yaml", `"4"`, "6-7", `source.yaml:8: section "Honey" starts at paragraph 6, not 4`},
		{"source.yaml", "note:", "by: Bee\nnote:", `source.yaml:4: unknown field "by"`},
		{"source.yaml", "note:", "voices: {5: [the keeper]}\nnote:", `source.yaml:4: voices of paragraphs "5" are outside the source's paragraphs 1 to 4`},
		{"source.yaml", "note:", "voices:\n  0-2: [the keeper]\nnote:", `source.yaml:5: voices of paragraphs "0-2" are outside`},
		{"source.yaml", "note:", "voices:\n  0: [the keeper]\nnote:", `source.yaml:5: voices of paragraphs "0" are outside`},
		{"source.yaml", "note:", "voices:\n  3-2: [the keeper]\nnote:", `source.yaml:5: paragraphs "3-2" ends before it starts`},
		{"source.yaml", "note:", "voices:\n  all: [the keeper]\nnote:", `source.yaml:5: paragraphs "all" is not a range`},
		{"source.yaml", "note:", "voices:\n  1-3: [the keeper]\n  2: [the article]\nnote:", `source.yaml:6: voices of paragraph 2 are listed twice`},
		{"source.yaml", "note:", "voices:\n  1: [the keeper]\n  1: [the article]\nnote:", `source.yaml:6: "1" is given twice`},
		{"source.yaml", "note:", "voices:\n  1:\nnote:", `source.yaml:5: paragraph 1 has no voices; write [the article]`},
		{"source.yaml", "note:", "voices:\n  1: []\nnote:", `source.yaml:5: paragraph 1 has no voices`},
		{"source.yaml", "note:", "voices:\n  1: [\"\"]\nnote:", `source.yaml:5: voices of 1 has an empty entry`},
		{"source.yaml", "note:", "voices:\n  1: the keeper\nnote:", `source.yaml:5: voices of 1 is not a list`},
		{"source.yaml", "note:", "voices:\n  1: [the keeper, the keeper]\nnote:", `source.yaml:5: voice "the keeper" is listed twice for 1`},
		{"source.yaml", "note:", "voices:\n  1: [a; b]\nnote:", `source.yaml:5: voice "a; b" holds a ";"`},
		{"source.yaml", "note:", "voices: [the keeper]\nnote:", "source.yaml:4: voices is not a list of `name: value` pairs"},
		{"synonyms.yaml", "[bee, honeybee]", "[bee]", "synonyms.yaml:1: a group of synonyms needs two words or more"},
		{"synonyms.yaml", "- [bee, honeybee]", "bee: honeybee", "synonyms.yaml:1: the file is not a list"},
		{"outside.yaml", "  - good morning\n", "", `outside.yaml:1: "chitchat" has no phrasings`},
	} {
		_, err := Load(knowledgetest.FS(spoiled(t, tt.file, tt.from, tt.to)))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s with %q for %q:\ngot  %v\nwant %s", tt.file, tt.to, tt.from, err, tt.want)
		}
	}
}

// What the rest of a text that is no YAML lacks is not known: it is one problem.
func TestLoadReportsYAMLFaultsOnce(t *testing.T) {
	for _, tt := range []struct{ file, from, to, want string }{
		{"topics/hive.md", "title: Where", "title: \"Where", "topics/hive.md:2: a quotation mark is opened here and never closed"},
		{"topics/hive.md", "title: Where", "title: Where: at", "topics/hive.md:2: a text that holds a colon goes in quotation marks: `title: \"Where: at do bees live?\"`"},
		{"source.yaml", "title: On", "title: [On", "source.yaml:1: a list in [ ] is never closed, or a comma is missing in it; an entry that holds a quotation mark, a bracket or a colon goes in quotation marks"},
		{"synonyms.yaml", "honeybee]", "honeybee", "synonyms.yaml:1: a list in [ ] is never closed, or a comma is missing in it; an entry that holds a quotation mark, a bracket or a colon goes in quotation marks"},
	} {
		_, err := Load(knowledgetest.FS(spoiled(t, tt.file, tt.from, tt.to)))
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s with %q for %q:\ngot  %v\nwant %s", tt.file, tt.to, tt.from, err, tt.want)
		}
	}
}

func TestLoadReportsFiles(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"source.yaml", "", "source.yaml: is not there; `footnote init` makes a pack of a text"},
		{"topics/notes.txt", "hello", "topics/notes.txt: is no topic: its name does not end in .md"},
		{"topics/a hive.md", knowledgetest.Files["topics/hive.md"], "topics/a hive.md: is no topic: its name may hold"},
		{"topics/HIVE.md", strings.Replace(knowledgetest.Files["topics/hive.md"], "Where", "So where", 1), `duplicate id "hive"`},
		{"topics/more/hive.md", strings.Replace(knowledgetest.Files["topics/hive.md"], "Where", "So where", 1), `duplicate id "hive"`},
		{"synonym.yaml", "- [a, b]", "synonym.yaml: is no part of a pack"},
	} {
		_, err := Load(knowledgetest.FS(map[string]string{tt.name: tt.text}))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
	if _, err := Load(fstest.MapFS{"source.yaml": {Data: []byte(knowledgetest.Files["source.yaml"])}}); err == nil {
		t.Error("a pack without topics loads")
	}
}

func TestLoadRefusesTooManyTopics(t *testing.T) {
	p := &Pack{}
	for i := range MaxTopics + 1 {
		name := fmt.Sprint("t", i)
		p.Topics = append(p.Topics, &Topic{ID: name, Title: name})
	}
	var l loader
	l.checkTogether(p)
	if got, want := l.problems.err(), "topics: holds 65536 topics; at most 65535 fit"; got == nil || got.Error() != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// TestLoadReportsAllAtOnce spoils everything that can be spoilt together.
func TestLoadReportsAllAtOnce(t *testing.T) {
	_, err := Load(knowledgetest.FS(map[string]string{
		"source.yaml":    "title: T\nsite: s\nurl: u\nsections: [{name: A, paragraphs: 1-2}]\nby: me\n",
		"synonyms.yaml":  "- [one]\n- two\n",
		"outside.yaml":   "- x\n",
		"topics/a.md":    "---\ntitle: A?\nasks: [b]\nrelated: [z]\n---\nText.[^9] More.[^2]\n\n[^1]: the article\n",
		"topics/b.md":    "---\ntitle: A?\n---\n",
		"topics/c.txt":   "c",
		"topics/hive.md": "", "topics/honey.md": "",
	}))
	if err == nil {
		t.Fatal("the pack loads")
	}
	knowledgetest.Golden(t, "testdata/problems.golden", []byte(err.Error()+"\n"))
}
