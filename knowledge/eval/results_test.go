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
// shows as a diff. The questions are of our own making, and so are the packs of a first
// hour, which list nothing of what is outside. Of these the router was made on hens,
// lighthouse, observatory and couriers; on bakery, railway and delta it was tried.
func TestResults(t *testing.T) {
	type set struct{ pack, questions, results string }
	sets := []set{
		{"../mss", "../testdata/questions.jsonl", "results.txt"},
		{"../mss", "../testdata/seen.jsonl", "results-seen.txt"},
		{"../mss", "../testdata/students.jsonl", "results-students.txt"},
		{"../mss", "../testdata/unsaid.jsonl", "results-unsaid.txt"},
	}
	for _, name := range []string{"hens", "lighthouse", "observatory", "couriers", "bakery", "railway", "delta"} {
		pack := "../testdata/packs/" + name
		sets = append(sets, set{pack, pack + "/questions.jsonl", "results-" + name + ".txt"})
	}
	for _, set := range sets {
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
	questions, err := ReadQuestions(name, f)
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
