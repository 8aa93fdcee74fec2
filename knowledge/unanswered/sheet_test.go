package unanswered

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"footnote/knowledge"
	"footnote/knowledge/edit"
	"footnote/knowledge/eval"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/mss"
	"footnote/knowledge/router"
)

func routerOf(t *testing.T, fsys fs.FS) *router.Router {
	t.Helper()
	pack, err := knowledge.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return router.New(pack)
}

// pasted are questions to the embedded pack as people type them.
const pasted = `is the mss on tiktok
who makes the best candles in town?
mss on tiktok??
- the mss tiktok account
who is the mayor of spokane
Hey everyone, can someone tell me who makes candles? thanks
when was the mss founded
who made you
who makes candles
who makes candles
mss
asdf
`

// TestSort groups pasted questions, and leaves out what is answered.
func TestSort(t *testing.T) {
	questions, err := FromLines("paste", strings.NewReader(pasted))
	if err != nil {
		t.Fatal(err)
	}
	s := Sort(routerOf(t, mss.FS), questions)
	var got []string
	for _, g := range s.Open {
		got = append(got, fmt.Sprint(g.Times, " ", len(g.Cases), " ", g.Cases[0].Text))
	}
	for _, c := range s.Answered {
		got = append(got, fmt.Sprint("answered: ", c.Times, " ", c.Text))
	}
	want := []string{
		"3 2 who makes candles", "3 3 is the mss on tiktok", "1 1 who makes the best candles in town?", "1 1 who is the mayor of spokane",
		"1 1 mss", "1 1 asdf", "answered: 1 when was the mss founded", "answered: 1 who made you",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestSheetOfSet holds what a curator is shown of a question set, which says what is
// right, to a golden file.
func TestSheetOfSet(t *testing.T) {
	const lines = `{"id": "1", "q": "who makes honey", "in_scope": true, "must": ["bees"], "paras": [4]}
{"id": "2", "q": "what do wasps build", "in_scope": true, "must": ["paper"], "paras": [1]}
{"id": "3", "q": "who makes honey for money", "in_scope": false}
{"id": "4", "q": "what wasps build", "in_scope": true, "must": ["paper"], "paras": [1]}
{"id": "5", "q": "who was the second president", "in_scope": false}
`
	set, err := eval.ReadQuestions("set", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	rt := routerOf(t, knowledgetest.FS(nil))
	knowledgetest.Golden(t, "testdata/set.golden", written(rt, Sort(rt, FromSet(set))))
}

// written writes a sheet as a curator would read it.
func written(rt *router.Router, s Sheet) []byte {
	var b bytes.Buffer
	for _, g := range s.Open {
		fmt.Fprintf(&b, "times: %d\n", g.Times)
		for _, c := range g.Cases {
			fmt.Fprintf(&b, "  %d %s\n", c.Times, c.Text)
		}
		look := g.Cases[0].Look(rt)
		fmt.Fprintf(&b, "phrasing: %s\nnearest: %s\nright: %s\n  %s\n\n", look.Phrasing, names(look.Nearest), names(look.Right), strings.Join(look.Why, "\n  "))
	}
	for _, c := range s.Answered {
		fmt.Fprintf(&b, "answered: %d %s: %s\n", c.Times, c.Text, outcome(c.Result.Decision))
	}
	fmt.Fprintf(&b, "right: %d\n", s.Right)
	return b.Bytes()
}

// TestTaught adds a question to a topic as the studio does: it and what is like it are
// answered from then on, and listed no more.
func TestTaught(t *testing.T) {
	files := knowledgetest.FS(nil)
	questions, err := FromLines("paste", strings.NewReader("where does the queen sleep at night\nqueen sleep place\n"))
	if err != nil {
		t.Fatal(err)
	}
	before := Sort(routerOf(t, files), questions)
	if len(before.Open) == 0 || len(before.Answered) != 0 {
		t.Fatalf("got %+v", before)
	}
	phrasing := before.Open[0].Cases[0].Look(routerOf(t, files)).Phrasing
	change, err := edit.Ask(files, "hive", phrasing)
	if err != nil {
		t.Fatal(err)
	}
	files[change.File] = &fstest.MapFile{Data: change.Is}
	after := Sort(routerOf(t, files), questions)
	if len(after.Answered) == 0 || after.Answered[0].Text != phrasing || after.Answered[0].Result.Decision.Topic.ID != "hive" {
		t.Errorf("%s: got %+v", phrasing, after)
	}
}

// TestRefused holds an answer that a curator refused to open the question, first of all and
// without that answer's topic near it, and any other answer to leave it answered.
func TestRefused(t *testing.T) {
	rt := routerOf(t, knowledgetest.FS(nil))
	for _, tt := range []struct {
		refused []string
		open    string
	}{
		{nil, "who was president"},
		{[]string{"hive"}, "who was president"},
		{[]string{"hive", "honey"}, "who makes honey"},
	} {
		s := Sort(rt, []Question{
			{Question: eval.Question{Text: "who was president"}, Times: 3},
			{Question: eval.Question{Text: "who makes honey"}, Times: 1, Refused: tt.refused},
		})
		if got := s.Open[0].Cases[0].Text; got != tt.open || len(s.Open)+len(s.Answered) != 2 {
			t.Errorf("%q: got %s first, want %s, of %+v", tt.refused, got, tt.open, s)
		}
		look := s.Open[0].Cases[0].Look(rt)
		if said := slices.Contains(look.Why, "you said that this answer is not right"); said != (tt.open == "who makes honey") || said && slices.ContainsFunc(look.Nearest, func(t *knowledge.Topic) bool { return t.ID == "honey" }) {
			t.Errorf("%q: got %+v", tt.refused, look)
		}
	}
}

// BenchmarkSort sorts as many questions as may be pasted at once.
func BenchmarkSort(b *testing.B) {
	pack, err := knowledge.Load(mss.FS)
	if err != nil {
		b.Fatal(err)
	}
	rt := router.New(pack)
	var lines strings.Builder
	for i := range maxLines {
		fmt.Fprintf(&lines, "who paid agent %d of bureau %d\n", i, i%3000)
	}
	questions, err := FromLines("paste", strings.NewReader(lines.String()))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Sort(rt, questions)
	}
}
