package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// changedPack copies the test pack and changes a file of it.
func changedPack(t *testing.T, name, from, to string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(testdata(t, "pack"))); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, name)
	text, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(text), from) {
		t.Fatalf("%s does not hold %q: %v", name, from, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), from, to, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestDiff(t *testing.T) {
	old := testdata(t, "pack")
	words := changedPack(t, "topics/honey.md", "Bees make honey", "Bees and wasps make honey")
	hidden := changedPack(t, "topics/hive.md", "title: Where do bees live?", "title: What is a zebra?")
	t.Chdir(t.TempDir())
	const set = `{"id":"1","q":"where do bees live?","in_scope":true,"must":["hives"],"paras":[1],"style":"natural"}
{"id":"2","q":"Who makes honey?","in_scope":true,"must":["wasps"],"paras":[2],"style":"natural"}
{"id":"3","q":"how do I bake bread","in_scope":false,"style":"general"}
`
	for _, tt := range []struct {
		old, new string
		want     int
		says     string
	}{
		{old, old, exitOK, "3 questions: 3 answered as before, 0 otherwise\nright before: 2, now: 2\n"},
		{old, words, exitOK, "3 questions: 2 answered as before, 1 otherwise (words 1)\nright before: 2, now: 3\n\n2 [natural] Who makes honey?\n    words, became right\n" +
			"    was: answer honey (wrong): Who makes honey? Bees make honey, the keeper says. [¶2: the keeper]\n"},
		{words, old, exitFailed, "    words, became wrong\n"},
		{old, hidden, exitFailed, "1 [natural] where do bees live?\n    outcome, became wrong\n    was: answer hive; offered: honey (right)\n    is:  "},
		{old, "no-such-folder", exitFailed, "loading pack: there is no folder no-such-folder"},
	} {
		got := run(t, set, "diff", tt.old, tt.new, "-")
		if got.status != tt.want || !strings.Contains(got.out+got.err, tt.says) {
			t.Errorf("got %d %s%s\nwant %d ... %s", got.status, got.out, got.err, tt.want, tt.says)
		}
	}
	got := run(t, set, "diff", "--json", old, words, "-")
	var line changeJSON
	if err := json.Unmarshal([]byte(got.out), &line); err != nil || strings.Count(got.out, "\n") != 1 {
		t.Fatalf("got %s, %v", got.out, err)
	}
	if line.ID != "2" || line.Change != "words" || line.Verdict != "became right" || line.Was.Right || !line.Is.Right || line.Is.Topics[0] != "honey" {
		t.Errorf("got %+v", line)
	}
	if got := run(t, set, "diff", old, "", "-"); got.status != exitUsage || !strings.Contains(got.err, "no folder is named") {
		t.Errorf("got %d %s", got.status, got.err)
	}
}
