package eval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// Failure is a question that went wrong, and what a curator wants to know of it: what
// was expected, where the right topic stands, and which words decided.
type Failure struct {
	Result
	Right []*knowledge.Topic // the topics that would have answered it rightly, each alone
	Close []*knowledge.Topic // where there is none: those that cite a right paragraph
	Why   router.Explanation
}

// Explain says why a question went wrong.
func Explain(rt *router.Router, res Result) Failure {
	f := Failure{Result: res, Why: rt.Explain(res.Question.Text)}
	for _, t := range rt.Pack.Topics {
		switch {
		case res.Question.RightFor(t):
			f.Right = append(f.Right, t)
		case res.Question.cited(t):
			f.Close = append(f.Close, t)
		}
	}
	return f
}

// mostNamed is how many topics a line names: more are not read.
const mostNamed = 3

// Expected says what would have been right.
func (f Failure) Expected() string {
	q := f.Question
	switch {
	case q.Unsaid:
		return "an answer that says that the source does not tell"
	case !q.InScope:
		return "no answer, as the source does not tell"
	}
	expected := "an answer that cites " + anyOf(q.paras)
	for _, must := range q.must {
		expected += fmt.Sprintf(" and has %q", strings.TrimPrefix(must.String(), "(?i)"))
	}
	return expected
}

// anyOf names paragraphs of which one is enough.
func anyOf(paragraphs []int) string {
	names := make([]string, len(paragraphs))
	for i, n := range paragraphs {
		names[i] = "¶" + strconv.Itoa(n)
	}
	return strings.Join(names, " or ")
}

// Stands says where the right topic stands, "" for a question out of scope.
func (f Failure) Stands() string {
	switch {
	case !f.Question.InScope:
		return ""
	case len(f.Right) > 0:
		return f.places()
	case len(f.Close) == 0:
		return "no topic cites " + anyOf(f.Question.paras) + ": one is missing"
	}
	var lack []string
	for _, t := range f.Close[:min(mostNamed, len(f.Close))] {
		lack = append(lack, fmt.Sprintf("%s lacks %s", t.ID, strings.Join(f.Question.missing(t), ", ")))
	}
	return "no topic has all of that; of those that cite the paragraph, " + strings.Join(lack, "; ")
}

// places says where each right topic stands: among the answers, among what was offered,
// or by its score.
func (f Failure) places() string {
	var all []string
	for _, t := range f.Right[:min(mostNamed, len(f.Right))] {
		nearest := slices.IndexFunc(f.Why.Nearest, func(c router.Candidate) bool { return c.Topic == t })
		switch offered := slices.Index(f.Decision.Suggestions, t); {
		case offered >= 0:
			all = append(all, fmt.Sprintf("%s is number %d of those offered", t.ID, offered+1))
		case nearest >= 0:
			all = append(all, fmt.Sprintf("%s scores as number %d, and is not offered", t.ID, nearest+1))
		default:
			all = append(all, fmt.Sprintf("%s is not among the nearest", t.ID))
		}
	}
	return strings.Join(all, "; ")
}

// Decided says which words decided: a line for each topic that came near, best first.
func (f Failure) Decided() []string {
	w := f.Why
	switch {
	case w.Exact && f.Decision.Topic != nil:
		return []string{"the question is a phrasing of " + f.Decision.Topic.ID + ", term for term"}
	case len(w.Nearest) == 0:
		return []string{"no topic has more of it than how it is asked"}
	}
	lines := []string{fmt.Sprintf("a confidence of %.2f; it answers from %.2f on, and offers from %.2f on", w.Confidence, w.AnswerFrom, w.ChoicesFrom)}
	for _, c := range w.Nearest {
		lines = append(lines, c.ID+", "+c.Sum.String())
	}
	return lines
}
