package eval

import (
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

func TestRightFor(t *testing.T) {
	p := beePack(t, map[string]string{
		"topics/honey.md": "---\ntitle: Who makes honey?\n---\nThe bees’ own work, 5,000 at a time.[^2][^4]\n\n[^2]: a\n[^4]: b\n",
	})
	honey, _ := p.Topic("honey")
	for _, tt := range []struct {
		question string
		want     bool
	}{
		{`{"q":"x","in_scope":true,"must":[],"paras":[4]}`, true},
		{`{"q":"x","in_scope":true,"must":["bees' own"],"paras":[2,3]}`, true},
		{`{"q":"x","in_scope":true,"must":["bees’ own","WHO MAKES"],"paras":[2]}`, true},
		{`{"q":"x","in_scope":true,"must":["bees","wasps"],"paras":[2]}`, false},
		{`{"q":"x","in_scope":true,"must":["bees"],"paras":[1]}`, false},
		{`{"q":"x","in_scope":false,"must":[],"paras":[2]}`, false},
	} {
		questions, err := ReadQuestions("set", strings.NewReader(tt.question))
		if err != nil {
			t.Fatal(err)
		}
		if got := questions[0].RightFor(honey); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.question, got, tt.want)
		}
	}
}

// TestSaysUnsaid holds what counts as saying that a text does not tell what was asked.
func TestSaysUnsaid(t *testing.T) {
	for _, tt := range []struct {
		question, answer string
		want             bool
	}{
		{"what are the names of the keepers", "The article does not name them.", true},
		{"names of the keepers?", "The article does not say.", true}, // by the title
		{"when did they come", "Two came. It doesn’t really say when they came.", true},
		{"on what date", "The article gives neither the name nor the date.", true},
		{"who are the keepers", "Two of them live in the tower; they are not named.", false},
		{"how much honey is there", "Two keepers. The article names no keeper.", false},
		{"do bees sleep", "Bees do not sleep.", false},
		{"how long is a name", "No name is too long for a bee.", false},
	} {
		topic := &knowledge.Topic{Title: "What are the names of the keepers?", Body: []knowledge.Passage{{Text: tt.answer}}}
		if got := saysUnsaid(tt.question, topic); got != tt.want {
			t.Errorf("%s %s: got %v", tt.question, tt.answer, got)
		}
	}
}

func TestEvalCounts(t *testing.T) {
	p := router.New(beePack(t, nil))
	questions, err := ReadQuestions("set", strings.NewReader(`
{"id":"right","q":"Where do bees live?","in_scope":true,"must":["hives"],"paras":[1],"style":"plain"}
{"id":"wrong","q":"Who makes honey?","in_scope":true,"must":["wasps"],"paras":[4],"style":"plain"}
{"id":"none","q":"zebra crossing","in_scope":true,"must":[],"paras":[1],"style":"odd"}
{"id":"out","q":"zebra crossing","in_scope":false,"style":"far"}
{"id":"false","q":"where do bees live","in_scope":false,"style":"far"}
`))
	if err != nil {
		t.Fatal(err)
	}
	r := Eval(p, questions)
	if r.In.Asked != 3 || r.In.Right != 1 || r.In.Wrong() != 1 || r.In.none() != 1 {
		t.Errorf("in scope: got %+v", r.In)
	}
	if r.Out.Asked != 2 || r.Out.Answered != 1 {
		t.Errorf("out of scope: got %+v", r.Out)
	}
	if got, want := r.RightRate(), 1.0/3; got != want {
		t.Errorf("right: got %v, want %v", got, want)
	}
	if got, want := r.FalseRate(), 0.5; got != want {
		t.Errorf("false: got %v, want %v", got, want)
	}
	var failed []string
	for _, f := range r.Failures() {
		failed = append(failed, f.Question.ID)
	}
	if got, want := strings.Join(failed, " "), "wrong none false"; got != want {
		t.Errorf("failures: got %s, want %s", got, want)
	}
	var table strings.Builder
	if err := r.Write(&table); err != nil {
		t.Fatal(err)
	}
	knowledgetest.Golden(t, "testdata/report.golden", []byte(table.String()))
}

// beePack returns the sound pack, with files replaced.
func beePack(t *testing.T, changed map[string]string) *knowledge.Pack {
	t.Helper()
	p, err := knowledge.Load(knowledgetest.FS(changed))
	if err != nil {
		t.Fatal(err)
	}
	return p
}
