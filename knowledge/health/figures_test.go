package health

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"text/tabwriter"

	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/eval"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

func paragraphsOf(t *testing.T, p *knowledge.Pack, name string) []string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	paragraphs, err := check.Paragraphs(name, text, p.Source)
	if err != nil {
		t.Fatal(err)
	}
	return paragraphs
}

// TestFigures holds what health says to what question sets get, which doc.go tells of:
// they get more right answers and fewer false ones.
func TestFigures(t *testing.T) {
	var table bytes.Buffer
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "right %\thealth\tquestions\tmore\tfalse %\thealth\tquestions\tmore\t")
	for _, name := range []string{"article", "hens", "lighthouse", "observatory", "couriers", "bakery", "railway", "delta"} {
		folder := "../testdata/packs/" + name
		questions := folder + "/questions.jsonl"
		if name == "article" {
			folder, questions = "../mss", "../testdata/questions.jsonl"
		}
		p, err := knowledge.Load(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		h, asked := Measure(p, nil), evaluated(t, p, questions)
		right, wrong := 100*h.Right.Rate(), 100*h.False.Rate()
		more, less := 100*asked.RightRate()-right, wrong-100*asked.FalseRate()
		fmt.Fprintf(w, "%s\t%.0f\t%.0f\t%+.0f\t\t%.0f\t%.0f\t%+.0f\t\n", name, right, right+more, more, wrong, wrong-less, -less)
		if more < 0 || less < 0 {
			t.Errorf("%s: %.1f more are right and %.1f fewer false", name, more, less)
		}
	}
	w.Flush()
	knowledgetest.Golden(t, "testdata/figures.golden", table.Bytes())
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	inDoc := strings.Join(strings.Fields(string(doc)), " ")
	for line := range strings.Lines(table.String()) {
		if row := strings.Join(strings.Fields(line), " "); !strings.Contains(inDoc, row) {
			t.Errorf("doc.go does not have the row %s", row)
		}
	}
}

func evaluated(t *testing.T, p *knowledge.Pack, name string) eval.Report {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := eval.ReadQuestions(name, f)
	if err != nil {
		t.Fatal(err)
	}
	return eval.Eval(router.New(p), questions)
}
