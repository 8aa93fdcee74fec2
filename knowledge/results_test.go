package knowledge

import (
	"bytes"
	"fmt"
	"os"
	"testing"
)

// TestResults holds the quality of the embedded pack to the committed table, so
// that a change of it shows as a diff. The questions are of our own making.
func TestResults(t *testing.T) {
	f, err := os.Open("testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := ReadQuestions(f)
	if err != nil {
		t.Fatal(err)
	}
	p, err := Load(os.DirFS("mss"))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	report := p.Eval(questions)
	if err := report.Write(&got); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&got, "\nnot right:\n")
	for _, r := range report.Failures {
		fmt.Fprintf(&got, "%s %q: %s", r.Question.Style, r.Question.Text, r.Decision.Outcome)
		if r.Decision.Topic != nil {
			fmt.Fprintf(&got, " %s", r.Decision.Topic.ID)
		}
		fmt.Fprintln(&got)
	}
	const name = "testdata/results.txt"
	if *update {
		if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("the results differ from %s; run go test ./knowledge -update and look at the diff. Got:\n%s", name, got.Bytes())
	}
}
