package eval

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// TestResults holds the quality of packs to committed tables, so that a change of it
// shows as a diff. The questions are of our own making, and so are the packs about a
// lighthouse and about hens, which list nothing of what is outside.
func TestResults(t *testing.T) {
	const lighthouse, hens = "../testdata/packs/lighthouse", "../testdata/packs/hens"
	for _, set := range []struct{ pack, questions, results string }{
		{"../mss", "../testdata/questions.jsonl", "results.txt"},
		{"../mss", "../testdata/seen.jsonl", "results-seen.txt"},
		{"../mss", "../testdata/students.jsonl", "results-students.txt"},
		{"../mss", "../testdata/unsaid.jsonl", "results-unsaid.txt"},
		{lighthouse, lighthouse + "/questions.jsonl", "results-lighthouse.txt"},
		{hens, hens + "/questions.jsonl", "results-hens.txt"},
	} {
		p, err := knowledge.Load(os.DirFS(set.pack))
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := writeResults(&got, Eval(router.New(p), questionsIn(t, set.questions))); err != nil {
			t.Fatal(err)
		}
		knowledgetest.Golden(t, "../testdata/"+set.results, got.Bytes())
	}
}

func questionsIn(t testing.TB, name string) []Question {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := ReadQuestions(f)
	if err != nil {
		t.Fatal(err)
	}
	return questions
}

// writeResults writes a report and each question that went wrong.
func writeResults(w io.Writer, report Report) error {
	if err := report.Write(w); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nnot right:\n")
	for _, r := range report.Failures() {
		fmt.Fprintf(w, "%s %q: %s", r.Question.Style, r.Question.Text, r.Decision.Outcome)
		if r.Decision.Topic != nil {
			fmt.Fprintf(w, " %s", r.Decision.Topic.ID)
		}
		fmt.Fprintln(w)
	}
	return nil
}
