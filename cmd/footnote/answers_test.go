package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// twoAsked asks two things of the test pack.
const twoAsked = "where do bees live? and who makes honey?"

func TestAskJSONSeveral(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	got := run(t, "", "ask", "--json", "--pack", pack, twoAsked)
	want := `{"question":"` + twoAsked + `","outcome":"answer","topic":"hive","title":"Where do bees live?",` +
		`"answer":"Bees live in hives.","citations":[{"paragraph":1,"section":"Hives","voice":"the article"}],` +
		`"suggestions":[],"source":{"title":"On Bees","site":"bees.example","url":"https://bees.example/on-bees"},` +
		`"answers":[{"topic":"hive","title":"Where do bees live?","answer":"Bees live in hives.",` +
		`"citations":[{"paragraph":1,"section":"Hives","voice":"the article"}]},` +
		`{"topic":"honey","title":"Who makes honey?","answer":"Bees make honey, the keeper says.",` +
		`"citations":[{"paragraph":2,"section":"Honey","voice":"the keeper"}]}]}`
	if got.out != want+"\n" {
		t.Errorf("got  %swant %s", got.out, want)
	}
	text := run(t, "", "ask", "--pack", pack, twoAsked)
	for _, part := range []string{"**Where do bees live?**\nBees live in hives.¹\n\n**Who makes honey?**\n", "says.²\n-# ¹ ¶1, Hives: the article\n-# ² ¶2, Honey: the keeper\n"} {
		if !strings.Contains(text.out, part) {
			t.Errorf("the text lacks %q:\n%s", part, text.out)
		}
	}
}

// TestEvalJSON: one decision a question, with its id, in the order of the set, and the
// bounds still decide.
func TestEvalJSON(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	set := `{"id":"b","q":"where do\nbees live?","in_scope":true,"must":["hives"],"paras":[1]}
{"id":"","q":"zebra","in_scope":false}

{"id":"a","q":"` + twoAsked + `","in_scope":true,"must":["wasps"],"paras":[2]}
`
	if err := os.WriteFile("set.jsonl", []byte(set), 0o600); err != nil {
		t.Fatal(err)
	}
	got := run(t, "", "eval", "--json", "--pack", pack, "set.jsonl")
	lines := strings.Split(strings.TrimSuffix(got.out, "\n"), "\n")
	want := []struct {
		id, question, outcome string
		answers               int
	}{{"b", "where do\nbees live?", "answer", 0}, {"", "zebra", "none", 0}, {"a", twoAsked, "answer", 2}}
	if got.status != exitOK || len(lines) != len(want) {
		t.Fatalf("got %d, %d lines: %s%s", got.status, len(lines), got.out, got.err)
	}
	for i, line := range lines {
		var a answer
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		if a.ID == nil || *a.ID != want[i].id || a.Question != want[i].question || a.Outcome != want[i].outcome || len(a.Answers) != want[i].answers {
			t.Errorf("line %d: got %s", i+1, line)
		}
	}
	if got := run(t, set, "eval", "--json", "--min-right", "0.9", "--pack", pack, "-"); got.status != exitFailed || strings.Count(got.out, "\n") != 3 {
		t.Errorf("below a bound: got %d %s%s", got.status, got.out, got.err)
	}
	if got := run(t, "", "eval", "--json", "--failures", filepath.Join(pack, "none")); got.status != exitUsage {
		t.Errorf("with --failures: got %d %s", got.status, got.err)
	}
}

// TestTerminalPicks: a number opens what the list above has, and nothing else does.
func TestTerminalPicks(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	const honey = "**Who makes honey?**"
	for _, tt := range []struct{ typed, last string }{
		{"where do bees live?\n1\n", honey},
		{"where do bees live?\n 1. \n", honey},
		{"where do bees live?\n2\n", "**The text does not say**"},
		{"where do bees live?\n0\n", "**The text does not say**"},
		{"1\n", "**The text does not say**"},
		{"where do bees live?\n1\n1\n", "**The text does not say**"}, // honey points to nothing
		{"where do bees live?\nwho makes honey?\nwhere do bees live?\n1\n", honey},
	} {
		got := run(t, tt.typed, "--pack", pack)
		last := got.out[strings.LastIndex(got.out, "\n\n")+2:]
		if got.status != exitOK || !strings.HasPrefix(last, tt.last) {
			t.Errorf("%q: got %d, last %q, want %q", tt.typed, got.status, last, tt.last)
		}
		if n := strings.Count(got.out, "Source: "); n != strings.Count(tt.typed, "\n") {
			t.Errorf("%q: %d replies", tt.typed, n)
		}
	}
}
