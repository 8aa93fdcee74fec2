package check

import (
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

// beeText is the source that soundPack answers from.
const beeText = `Bees live in hives, and a hive near U.S. farms may hold 5,000 of them or more in a summer.
Says the keeper, Ms. Ada Apis: “Bees make honey all summer long, and it’s never wasted on anybody who waits for it.”
Makers
The Bee Research Group (BRG) was founded in 1983 by seventeen Canadians.
Honey
Wasps, in China and elsewhere, make none.
Imprint`

// beePack cites every paragraph of beeText truly.
var beePack = map[string]string{
	"source.yaml": strings.NewReplacer("1-3", "1-2", `"4"`, "4", "- name: Honey", "- name: Makers\n    paragraphs: 3\n  - name: Honey").
		Replace(knowledgetest.Files["source.yaml"]),
	"synonyms.yaml": "- [brg, bee research group]\n",
	"topics/honey.md": `---
title: What do bees make, and when?
---
A keeper, Ada Apis, says "Bees make honey all summer long."[^2]
A group from Canada, founded by 17 people in 1983, looks into it;[^3] the
BRG is its short name.[^3] Chinese wasps make none.[^4]

[^2]: Ada Apis
[^3]: the article
[^4]: the article
`,
}

func TestAgainstSource(t *testing.T) {
	const honey = "topics/honey.md"
	for _, tt := range []struct{ file, from, to, want string }{
		{"", "", "", ""},
		{honey, `"Bees make honey all summer long."`, `“Bees make honey all summer long”`, ""},
		{honey, `"Bees make honey all`, `"bees make honey all`, "quotation is not verbatim"},
		{honey, `long."`, `long.`, "a quotation mark is never closed"},
		{honey, "make honey all", "make fresh honey all", `topics/honey.md:4: quotation is not verbatim in a cited paragraph: "Bees make fresh honey all summer long."`},
		{honey, "Bees make", "ees make", "quotation is not verbatim"},
		{honey, `[^2]` + "\nA", "\nA", "footnote [^2] is defined but not used"},
		{honey, `long."`, `long, and it's never wasted on anybody who waits for it."`, `quotation of 16 words, at most 14 may be quoted`},
		{honey, "looks into it", `looks into "honey"`, "2 quotations; a topic has room for one"},
		{honey, "looks into it", "says it's never wasted on anybody who waits for it", "topics/honey.md:5: 9 words in a row are the source's, without quotation marks: \"it's never wasted on anybody who waits for it\""},
		{honey, "looks into it", "says it's never wasted on anybody who\nwaits for it", "9 words in a row"},
		{honey, "looks into it", "says it's never wasted on anybody who", ""},
		{honey, "Ada Apis, says", "Eva Apis, says", `topics/honey.md:4: name "Eva" is in no cited paragraph`},
		{honey, "1983", "1984", `topics/honey.md:5: number "1984" is in no cited paragraph`},
		{honey, "17 people", "seventeen people", ""},
		{honey, "17 people", "eighteen people", `topics/honey.md:5: hint: number "eighteen" is in no cited paragraph: counted?`},
		{honey, "17 people", "eighteen Canadians", `topics/honey.md:5: number "eighteen" is in no cited paragraph`},
		{honey, "17 people", "5,000 people", `number "5,000" is in no cited paragraph`},
		{honey, "Canada", "Canadian towns", ""},
		{honey, "Canada", "Germany", `name "Germany" is in no cited paragraph`},
		{honey, "BRG", "Bee Research Group", ""},
		{honey, "BRG", "BBC", `name "BBC" is in no cited paragraph`},
		{honey, "Chinese wasps", "American wasps", `name "American" is in no cited paragraph`},
		{honey, "A group", "Wasps' group", ""},
		{honey, "A group", "Maya's group", `topics/honey.md:5: name "Maya's" is in no cited paragraph`},
		{honey, "What do bees make, and when?", "What does Maya make?", `topics/honey.md:2: name "Maya" is in no cited paragraph`},
		{"topics/hive.md", "in hives", "near American farms, 5000 to a hive", ""},
		{"topics/hive.md", "Bees live in hives", "Bees swarm", ""},
		{"topics/hive.md", "[^1]\n\n[^1]", "[^4]\n\n[^4]", "source.yaml: paragraph 1 is cited by no topic: \"Bees live in hives, and a ...\""},
		{"source.yaml", "paragraphs: 3\n  - name: Honey\n    paragraphs: 4", "paragraphs: 3-4\n  - name: Honey\n    paragraphs: 5", `bees.txt:5: section "Honey" starts at paragraph 4, but source.yaml says 5`},
		{"source.yaml", "  - name: Honey\n    paragraphs: 4", "  - name: Honey\n    paragraphs: 4\n  - name: Wax\n    paragraphs: 5-9", "bees.txt: has 5 paragraphs, one a line, but source.yaml counts 9"},
	} {
		pack := make(map[string]string)
		for name, text := range beePack {
			pack[name] = text
		}
		if tt.file != "" {
			text, ok := pack[tt.file]
			if !ok {
				text = knowledgetest.Files[tt.file]
			}
			if !strings.Contains(text, tt.from) {
				t.Fatalf("%s does not hold %q", tt.file, tt.from)
			}
			pack[tt.file] = strings.Replace(text, tt.from, tt.to, 1)
		}
		loaded, err := knowledge.Load(knowledgetest.FS(pack))
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = shown(AgainstSource(loaded, "bees.txt", []byte(beeText)))
		}
		if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) {
			t.Errorf("%s with %q for %q:\ngot  %s\nwant %s", tt.file, tt.to, tt.from, got, tt.want)
		}
	}
}
