package eval

import (
	"strings"
	"testing"

	"footnote/knowledge/router"
)

// A question that went wrong says what was expected, where the right topic stands, and
// which words decided.
func TestExplain(t *testing.T) {
	r := router.New(beePack(t, map[string]string{
		"topics/wax.md":   "---\ntitle: What is wax for?\n---\nCombs.[^3]\n\n[^3]: a\n",
		"topics/queen.md": "---\ntitle: What does the queen do?\n---\nLays.[^2]\n\n[^2]: a\n",
	}))
	for _, tt := range []struct{ question, expected, stands, decided string }{
		{`{"q":"Who makes honey?","in_scope":true,"paras":[1,3]}`, "an answer that cites ¶1 or ¶3", "hive ", "a phrasing of honey, term for term"},
		{`{"q":"Who makes honey?","in_scope":true,"must":["wasps","bees"],"paras":[4]}`, `an answer that cites ¶4 and has "wasps" and has "bees"`,
			`no topic has all of that; of those that cite the paragraph, honey lacks "wasps"`, "a phrasing of honey"},
		{`{"q":"is the wax a hive of honey","in_scope":true,"must":["queen"],"paras":[2]}`, `an answer that cites ¶2 and has "queen"`, "queen ", "a confidence of "},
		{`{"q":"zebra crossing","in_scope":true,"paras":[1]}`, "an answer that cites ¶1", "hive is not among the nearest", "no topic has more of it than how it is asked"},
		{`{"q":"where do bees live","in_scope":false}`, "no answer, as the source does not tell", "", "a phrasing of hive, term for term"},
		{`{"q":"where do bees live","in_scope":false,"unsaid":true}`, "an answer that says that the source does not tell", "", "a phrasing of hive"},
	} {
		questions, err := ReadQuestions("set", strings.NewReader(tt.question))
		if err != nil {
			t.Fatal(err)
		}
		f := Explain(r, Eval(r, questions).Results[0])
		if got := f.Expected(); got != tt.expected {
			t.Errorf("%s: expected: got %q, want %q", tt.question, got, tt.expected)
		}
		if got := f.Stands(); !strings.HasPrefix(got, tt.stands) || (got == "") != (tt.stands == "") {
			t.Errorf("%s: stands: got %q, want %q", tt.question, got, tt.stands)
		}
		if got := f.Decided(); !strings.Contains(got[0], tt.decided) {
			t.Errorf("%s: decided: got %q, want %q", tt.question, got, tt.decided)
		}
	}
	questions, err := ReadQuestions("set", strings.NewReader(`{"q":"a","in_scope":true,"paras":[3]}`))
	if err != nil {
		t.Fatal(err)
	}
	f := Explain(router.New(beePack(t, nil)), Result{Question: questions[0]})
	if got, want := f.Stands(), "no topic cites ¶3: one is missing"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
