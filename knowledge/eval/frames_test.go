package eval

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// kept counts what becomes of questions within the frames of a kind.
type kept struct {
	kind                     string
	asked, right, out, false int
}

// turns is in how many turns the frames go round: each question is asked within one
// frame in so many, and each frame has its share of all questions.
const turns = 5

// underFrames asks each question within its frames. In scope those count that are
// answered rightly by themselves, out of scope all. It returns the counts by kind and
// over all, and the share of false answers to the questions by themselves.
func underFrames(rt *router.Router, questions []Question, frames []frame) (kinds []kept, all kept, plain float64) {
	all.kind = "all"
	var out, wrong int
	for n, q := range questions {
		right := ask(rt, q).Right()
		if q.InScope && !right {
			continue
		}
		if !q.InScope {
			out++
		}
		if !right {
			wrong++
		}
		for i := n % turns; i < len(frames); i += turns {
			f := frames[i]
			wrapped := q
			wrapped.Text = f.around(q.Text)
			right := ask(rt, wrapped).Right()
			all.count(q.InScope, right)
			at := slices.IndexFunc(kinds, func(k kept) bool { return k.kind == f.kind })
			if at < 0 {
				at, kinds = len(kinds), append(kinds, kept{kind: f.kind})
			}
			kinds[at].count(q.InScope, right)
		}
	}
	return kinds, all, share(wrong, out, 0)
}

func (k *kept) count(inScope, right bool) {
	if inScope {
		k.asked++
	} else {
		k.out++
	}
	switch {
	case inScope && right:
		k.right++
	case !inScope && !right:
		k.false++
	}
}

func writeKept(w io.Writer, kinds []kept, plain float64) {
	tw := newTable(w)
	fmt.Fprintln(tw, "kind\tasked\tstays right\tout of scope\tfalse answers\t")
	for _, k := range kinds {
		fmt.Fprintf(tw, "%s\t%d\t%.3f\t%d\t%.3f\t\n", k.kind, k.asked, share(k.right, k.asked, 1), k.out, share(k.false, k.out, 0))
	}
	fmt.Fprintf(tw, "no frame\t\t\t\t%.3f\t\n", plain)
	tw.Flush()
}

// TestFrames holds answers to what stands around a question: the share of right answers
// that stays right within frames, and how many more false ones there are than without.
func TestFrames(t *testing.T) {
	p, err := knowledge.Load(os.DirFS("../mss"))
	if err != nil {
		t.Fatal(err)
	}
	rt := router.New(p)
	questions := questionsIn(t, "../testdata/questions.jsonl")
	var got strings.Builder
	for _, name := range []string{"frames", "frames-second", "frames-third"} {
		kinds, all, plain := underFrames(rt, questions, framesIn(t, "../message/testdata/"+name+".txt"))
		fmt.Fprintf(&got, "%s\n", name)
		writeKept(&got, append(kinds, all), plain)
		for _, k := range kinds {
			if stays := share(k.right, k.asked, 1); stays < leastKept {
				t.Errorf("%s: of the right answers %.3f stay right within frames of kind %s", name, stays, k.kind)
			}
		}
		if stays := share(all.right, all.asked, 1); stays < leastKeptOfAll {
			t.Errorf("%s: of the right answers %.3f stay right", name, stays)
		}
		if more := share(all.false, all.out, 0) - plain; more > mostFalseMore {
			t.Errorf("%s: %.3f more false answers than to the plain questions", name, more)
		}
	}
	knowledgetest.Golden(t, "../testdata/results-frames.txt", []byte(got.String()))
}

// What frames may cost.
const (
	leastKept      = 0.95
	leastKeptOfAll = 0.97
	mostFalseMore  = 0.01
)
