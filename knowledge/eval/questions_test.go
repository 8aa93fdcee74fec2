package eval

import (
	"strings"
	"testing"

	"footnote/knowledge"
)

// What is wrong with a set is said in plain words, with its line and what to write, all
// of it at once.
func TestReadQuestionsRefuses(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "set: holds no question; write one a line"},
		{"\n\n", "set: holds no question"},
		{`{"q":"a","in_scope":false}` + "\nnonsense", "set:2: cannot be read from its character 2 on"},
		{`{"q":"a" "in_scope":false}`, `set:1: cannot be read from its character 10 on, at "\"in_scope\":false}"; see that every text is in quotation marks`},
		{`{"q":"a","in_scope":false`, "set:1: cannot be read from its character 25 on"},
		{`["a"]`, "set:1: is no question; write it as {"},
		{`{"q":"a","in_scop":true,"in_scope":false}`, `set:1: unknown field "in_scop"; a question has id, q, style, in_scope, must, paras, unsaid; did you mean in_scope?`},
		{`{"id":7,"q":"a","in_scope":false}`, `set:1: id is a number, 7; write it in quotation marks: "id": "7"`},
		{`{"id":["a"],"q":"a","in_scope":false}`, `set:1: id is a list, ["a"]; write a text in quotation marks`},
		{`{"q":{},"in_scope":false}`, `set:1: q is an object, {}; write a text in quotation marks`},
		{`{"q":"a","in_scope":"true"}`, `set:1: in_scope is a text, "true"; write true or false, without quotation marks`},
		{`{"q":"a","in_scope":true,"paras":4}`, `set:1: paras is a number, 4; write a list of paragraphs' numbers, without quotation marks: "paras": [4]`},
		{`{"q":"a","in_scope":true,"paras":["4"]}`, `set:1: paras is a list, ["4"]; write a list of paragraphs' numbers`},
		{`{"q":"a","in_scope":true,"paras":[1.5]}`, `set:1: paras is a list, [1.5]; write a list`},
		{`{"q":"a","in_scope":true,"paras":[1],"must":"bees"}`, `set:1: must is a text, "bees"; write a list of texts`},
		{`{"in_scope":false}`, "set:1: q is missing"},
		{`{"q":"a"}`, "set:1: in_scope is missing"},
		{`{"q":"a","in_scope":true}`, "set:1: paras is missing"},
		{`{"q":"a","in_scope":true,"paras":[]}`, "set:1: paras is missing"},
		{`{"q":"a","in_scope":true,"paras":[1],"unsaid":true}`, "set:1: unsaid is for questions out of scope"},
		{`{"q":"a","in_scope":true,"paras":[1],"must":["("]}`, `set:1: must: "(" is no regular expression: missing closing ); write \\( for a bracket`},
		{`{"q":"a","in_scope":false}` + "\n" + strings.Repeat("x", maxQuestionLine+1), "set:2: is longer than 1024 KiB"},
	} {
		_, err := ReadQuestions("set", strings.NewReader(tt.text))
		problems, ok := err.(knowledge.Problems)
		if !ok || len(problems) != 1 || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%.60q:\ngot  %v\nwant %s", tt.text, err, tt.want)
		}
		if err != nil && (strings.Contains(err.Error(), "json") || strings.Contains(err.Error(), "Go ")) {
			t.Errorf("%.60q: speaks of types: %v", tt.text, err)
		}
	}
	_, err := ReadQuestions("set", strings.NewReader("x\n\n{}\n"))
	if problems, _ := err.(knowledge.Problems); len(problems) != 3 || problems[2].Line != 3 {
		t.Errorf("all at once: got %v", err)
	}
}

func TestBeyond(t *testing.T) {
	questions, err := ReadQuestions("set", strings.NewReader("\uFEFF"+`{"id":"","q":"a","in_scope":true,"paras":[1,4],"style":null}`+"\n\n"+`{"q":"a","in_scope":true,"paras":[0,1,5]}`+"\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	err = Beyond("set", questions, beePack(t, nil).Source)
	const want = "set:3: paras: paragraph 0 is not there; the source has the paragraphs 1 to 4\n" +
		"set:3: paras: paragraph 5 is not there; the source has the paragraphs 1 to 4"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if err := Beyond("set", questions[:1], beePack(t, nil).Source); err != nil {
		t.Errorf("got %v", err)
	}
}

// FuzzReadQuestions reads any line: what is read is whole.
func FuzzReadQuestions(f *testing.F) {
	f.Add(sampleQuestion)
	f.Add(`{"id":7,"q":null,"in_scope":"x","must":[null],"paras":{}}`)
	f.Fuzz(func(t *testing.T, text string) {
		questions, err := ReadQuestions("set", strings.NewReader(text))
		if (err == nil) != (len(questions) > 0) {
			t.Fatalf("%d questions and %v", len(questions), err)
		}
		for _, q := range questions {
			for _, must := range q.must {
				if must == nil {
					t.Fatalf("%q: a pattern is missing", text)
				}
			}
		}
	})
}
