package knowledge

import (
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// YAML takes " #" for a comment. Where that cuts a text short it is a problem.
func TestCommentsBehindWords(t *testing.T) {
	const hive, honey = "topics/hive.md", "topics/honey.md"
	for _, tt := range []struct{ file, from, to, want string }{
		{hive, "Where do bees live?", "Who is #1?", `topics/hive.md:2: title ends before " #", which begins a comment; put it in quotes`},
		{hive, "- home of the bees", "- hive #1", `topics/hive.md:4: an entry of ask ends before " #"`},
		{hive, "- home of the bees", "- hive # is it?", `topics/hive.md:4: an entry of ask ends before " #"`},
		{hive, "keywords: [hive]", "keywords:\n  - hive #1", `topics/hive.md:6: an entry of keywords ends before " #"`},
		{honey, "Others say wasps do.", "Others say wasp #1 does.", `note: text ends before " #"`},
		{"outside.yaml", "good morning", "good morning #1", `outside.yaml:`},
		{hive, "Where do bees live?", `"Who is #1?"`, ""},
		{hive, "Where do bees live?", "'Who is #1?' # a comment", ""},
		{hive, "Where do bees live?", "Who is no.#1?", ""},
		{hive, "- home of the bees", "# a comment\n  - hive", ""},
		{hive, "keywords: [hive]", "keywords: [hive] # a comment", ""},
	} {
		_, err := Load(knowledgetest.FS(spoiled(t, tt.file, tt.from, tt.to)))
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s with %q for %q:\ngot  %v\nwant %s", tt.file, tt.to, tt.from, err, tt.want)
		}
	}
}
