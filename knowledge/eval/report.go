package eval

import (
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/about"
	"footnote/knowledge/router"
)

// resolvedWithin is how many suggestions count for resolved@3: a student looks
// at the first few buttons, not at all of them.
const resolvedWithin = 3

// Tally counts what became of the questions of one style.
type Tally struct {
	Style    string
	InScope  bool
	Asked    int
	Right    int // answered by a right topic
	Resolved int // right, or a right topic among the first three suggestions
	Answered int // answered at all, honest answers not counted
	Honest   int // out of scope, and answered by saying that the source does not tell
	Choices  int // offered several topics
}

// Wrong returns how many in-scope questions got an answer that is not right.
func (t Tally) Wrong() int { return t.Answered - t.Right }

// Report is how a pack does on a question set.
type Report struct {
	Styles  []Tally  // in the order of first appearance, in-scope ones first
	In, Out Tally    // over all in-scope and all out-of-scope questions
	Results []Result // of each question, in the order asked
}

// Result is one question and what became of it.
type Result struct {
	Question Question
	Decision router.Decision
	Resolved bool
}

// Right reports whether the question was answered rightly, or, out of scope,
// was answered honestly, or not at all where no honest answer is asked for.
func (r Result) Right() bool {
	answered := r.Decision.Outcome == router.OutcomeAnswer
	switch {
	case r.Question.InScope:
		return answered && r.Question.RightFor(r.Decision.Answers()...)
	case r.Question.Unsaid:
		return r.Honest()
	}
	return !answered || r.Honest()
}

// Honest reports whether a question out of scope was answered by saying that the source
// does not tell.
func (r Result) Honest() bool {
	return !r.Question.InScope && saysUnsaid(r.Question.Text, r.Decision.Answers()...)
}

// Eval asks a router every question and counts what comes of it.
func Eval(rt *router.Router, questions []Question) Report {
	r := Report{In: Tally{Style: "all", InScope: true}, Out: Tally{Style: "all"}}
	for _, q := range questions {
		res := ask(rt, q)
		total := &r.Out
		if q.InScope {
			total = &r.In
		}
		total.count(res)
		r.tally(q).count(res)
		r.Results = append(r.Results, res)
	}
	slices.SortStableFunc(r.Styles, func(a, b Tally) int {
		switch {
		case a.InScope == b.InScope:
			return 0
		case a.InScope:
			return -1
		default:
			return 1
		}
	})
	return r
}

func ask(rt *router.Router, q Question) Result {
	res := Result{Question: q, Decision: about.Ask(rt, about.Discord, q.Text)}
	near := res.Decision.Suggestions[:min(resolvedWithin, len(res.Decision.Suggestions))]
	res.Resolved = res.Right() || slices.ContainsFunc(near, func(t *knowledge.Topic) bool { return q.RightFor(t) })
	return res
}

// tally returns the tally of a question's style, made where it is new.
func (r *Report) tally(q Question) *Tally {
	for i, t := range r.Styles {
		if t.Style == q.Style && t.InScope == q.InScope {
			return &r.Styles[i]
		}
	}
	r.Styles = append(r.Styles, Tally{Style: q.Style, InScope: q.InScope})
	return &r.Styles[len(r.Styles)-1]
}

func (t *Tally) count(r Result) {
	t.Asked++
	if r.Right() && t.InScope {
		t.Right++
	}
	if r.Resolved && t.InScope {
		t.Resolved++
	}
	switch {
	case r.Honest():
		t.Honest++
	case r.Decision.Outcome == router.OutcomeAnswer:
		t.Answered++
	case r.Decision.Outcome == router.OutcomeChoices:
		t.Choices++
	}
}

// Failures returns what was not right, in the order asked.
func (r Report) Failures() []Result {
	return slices.DeleteFunc(slices.Clone(r.Results), Result.Right)
}

// RightRate returns the share of in-scope questions answered rightly, 1 where
// none was asked.
func (r Report) RightRate() float64 { return share(r.In.Right, r.In.Asked, 1) }

// FalseRate returns the share of out-of-scope questions that got a false answer, 0
// where none was asked.
func (r Report) FalseRate() float64 { return share(r.Out.Answered, r.Out.Asked, 0) }

func share(part, whole int, none float64) float64 {
	if whole == 0 {
		return none
	}
	return float64(part) / float64(whole)
}
