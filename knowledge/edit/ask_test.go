package edit

import (
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

const asked = "who makes the wax"

// around is a topic with a front matter, whose lines may have any ending.
func around(front string) string {
	return "---\n" + front + "---\nBees live in hives.[^1]\n\n[^1]: the article\n"
}

// TestAsk adds a phrasing to lists of all forms. Nothing else changes.
func TestAsk(t *testing.T) {
	for _, tt := range []struct{ name, front, want string }{
		{"below", "title: A\nask:\n  - b\n  - c\nkeywords: [d]\n", "title: A\nask:\n  - b\n  - c\n  - who makes the wax\nkeywords: [d]\n"},
		{"not indented", "title: A\nask:\n- b\nkeywords: [d]\n", "title: A\nask:\n- b\n- who makes the wax\nkeywords: [d]\n"},
		{"wide", "title: A\nask:\n    -   b\n", "title: A\nask:\n    -   b\n    -   who makes the wax\n"},
		{"comments", "# one\ntitle: \"A\" # two\nask: # three\n  # four\n  - \"b\" # five\n  # six\n\n# seven\nkeywords: [d]\n",
			"# one\ntitle: \"A\" # two\nask: # three\n  # four\n  - \"b\" # five\n  - who makes the wax\n  # six\n\n# seven\nkeywords: [d]\n"},
		{"quoted over two lines", "title: A\nask:\n  - \"b\n    c\"\nkeywords: [d]\n", "title: A\nask:\n  - \"b\n    c\"\n  - who makes the wax\nkeywords: [d]\n"},
		{"literal", "title: A\nask:\n  - |\n    b\n    c\nkeywords: [d]\n", "title: A\nask:\n  - |\n    b\n    c\n  - who makes the wax\nkeywords: [d]\n"},
		{"entry below its dash", "title: A\nask:\n  -\n    b\nkeywords: [d]\n", "title: A\nask:\n  -\n    b\n  - who makes the wax\nkeywords: [d]\n"},
		{"in brackets", "title: A\nask: [b, \"c, d\"]\n", "title: A\nask: [b, \"c, d\", who makes the wax]\n"},
		{"accents", "title: A\nask: [é, ü, 'ß''s']  # é\n", "title: A\nask: [é, ü, 'ß''s', who makes the wax]  # é\n"},
		{"a comma more", "title: A\nask: [b , ]\n", "title: A\nask: [b, who makes the wax , ]\n"},
		{"a line each", "title: A\nask: [\n  b,\n  \"c]\"\n]\n", "title: A\nask: [\n  b,\n  \"c]\",\n  who makes the wax\n]\n"},
		{"a line each, commas", "title: A\nask: [\n  b,\n  'c', # d\n]\n", "title: A\nask: [\n  b,\n  'c', # d\n  who makes the wax,\n]\n"},
		{"a line each, comment", "title: A\nask: [\n  b,\n  'c' # d\n]\n", "title: A\nask: [\n  b,\n  'c', # d\n  who makes the wax\n]\n"},
		{"a line each, closed", "title: A\nask: [b,\n      c]\n", "title: A\nask: [b,\n      c,\n      who makes the wax]\n"},
		{"brackets below the name", "title: A\nask:\n  [b]\n", "title: A\nask:\n  [b, who makes the wax]\n"},
		{"empty brackets", "title: A\nask: [ ]\n", "title: A\nask: [who makes the wax ]\n"},
		{"nothing", "title: A\nask:\nkeywords: [d]\n", "title: A\nask:\n  - who makes the wax\nkeywords: [d]\n"},
		{"no list", "title: \"A\" # b\nkeywords: [d]\n", "title: \"A\" # b\nask:\n  - who makes the wax\nkeywords: [d]\n"},
		{"no list, long title", "title: >-\n  A\n  b\nkeywords:\n- d\n", "title: >-\n  A\n  b\nkeywords:\n- d\nask:\n- who makes the wax\n"},
		{"indented", "  title: A\n  keywords: [d]\n", "  title: A\n  ask:\n    - who makes the wax\n  keywords: [d]\n"},
		{"name in quotation marks", "title: A\n\"ask\": [b]\n", "title: A\n\"ask\": [b, who makes the wax]\n"},
		{"a rule in a text", "title: A\nask:\n  - \"--- b\"\n", "title: A\nask:\n  - \"--- b\"\n  - who makes the wax\n"},
		{"draft", "# To write.\ndraft: true\ntitle:\nask:\n# Words.\nkeywords:\n", "# To write.\ndraft: true\ntitle:\nask:\n  - who makes the wax\n# Words.\nkeywords:\n"},
	} {
		for _, form := range []struct{ name, old, new string }{{"lf", "\n", "\n"}, {"crlf", "\n", "\r\n"}, {"bom", "---\nBees", "---\n\n\nBees"}} {
			put := func(s string) string { return strings.ReplaceAll(around(s), form.old, form.new) }
			was, want := put(tt.front), put(tt.want)
			if form.name == "bom" {
				was, want = bom+was, bom+want
			}
			pack := knowledgetest.FS(map[string]string{"topics/hive.md": was})
			c, err := Ask(pack, "hive", " who  makes the\twax ")
			if err != nil || string(c.Is) != want || string(c.Was) != was || c.File != "topics/hive.md" {
				t.Errorf("%s, %s: got %v\n%s\nwant\n%s", tt.name, form.name, err, c.Is, want)
			}
		}
	}
}

// TestQuotes adds phrasings that YAML would take for something else.
func TestQuotes(t *testing.T) {
	for _, tt := range []struct{ phrasing, below, inBrackets string }{
		{"who makes honey?", "who makes honey?", "who makes honey?"},
		{"bees: who", `"bees: who"`, `"bees: who"`},
		{"bees #1", `"bees #1"`, `"bees #1"`},
		{"bee#1", "bee#1", "bee#1"},
		{"wax, honey", "wax, honey", `"wax, honey"`},
		{"[wax]", `"[wax]"`, `"[wax]"`},
		{"wax]", "wax]", `"wax]"`},
		{"{wax}", `"{wax}"`, `"{wax}"`},
		{"- wax", `"- wax"`, `"- wax"`},
		{"? wax", `"? wax"`, `"? wax"`},
		{"1983", `"1983"`, `"1983"`},
		{"null", `"null"`, `"null"`},
		{"~", `"~"`, `"~"`},
		{"true", `"true"`, `"true"`},
		{"2021-05-04", `"2021-05-04"`, `"2021-05-04"`},
		{"no", "no", "no"},
		{"&wax", `"&wax"`, `"&wax"`},
		{"*wax", `"*wax"`, `"*wax"`},
		{"!wax", `"!wax"`, `"!wax"`},
		{"%wax", `"%wax"`, `"%wax"`},
		{"@wax", `"@wax"`, `"@wax"`},
		{"`wax`", "\"`wax`\"", "\"`wax`\""},
		{"|", `"|"`, `"|"`},
		{`say "wax"`, `say "wax"`, `say "wax"`},
		{`"wax" it is`, `'"wax" it is'`, `'"wax" it is'`},
		{`it's "wax"\: x`, `"it's \"wax\"\\: x"`, `"it's \"wax\"\\: x"`},
		{"'wax'", `"'wax'"`, `"'wax'"`},
		{"wer macht Bienenwachs? 🐝", "wer macht Bienenwachs? 🐝", "wer macht Bienenwachs? 🐝"},
		{"---", "---", "---"},
		{"<<", `"<<"`, `"<<"`},
		{"wax:", `"wax:"`, `"wax:"`},
	} {
		for _, list := range []struct{ before, want, after string }{{"ask:\n  - b", "\n  - " + tt.below, "\n"}, {"ask: [b", ", " + tt.inBrackets, "]\n"}} {
			front := "title: A\n" + list.before + list.after
			c, err := Ask(knowledgetest.FS(map[string]string{"topics/hive.md": around(front)}), "hive", tt.phrasing)
			if want := around("title: A\n" + list.before + list.want + list.after); err != nil || string(c.Is) != want {
				t.Errorf("%s: got %v\n%s\nwant\n%s", tt.phrasing, err, c.Is, want)
			}
		}
	}
}
