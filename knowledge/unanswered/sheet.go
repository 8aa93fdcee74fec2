package unanswered

import (
	"cmp"
	"slices"

	"footnote/knowledge/eval"
	"footnote/knowledge/router"
)

// Case is a question and what becomes of it.
type Case struct {
	Question
	Result eval.Result
}

// Group is questions that are alike.
type Group struct {
	Cases []Case // the most asked first; all are like the first, and it is never empty
	Times int    // how often all of them were asked
}

// Sheet is what a curator works through.
type Sheet struct {
	// Open are not answered, or wrongly: first those with an answer that a curator refused,
	// then the most asked.
	Open []Group

	// Answered are those that have an answer, of which neither a question set nor a curator
	// says whether it is right; the most asked first.
	Answered []Case

	// Right is how many questions of a set are answered rightly.
	Right int
}

// Sort asks a router the questions, and groups those that it does not answer, or answers
// wrongly.
func Sort(rt *router.Router, questions []Question) Sheet {
	var s Sheet
	var open []Case
	for _, c := range asked(rt, questions) {
		switch {
		case c.Judged && c.Result.Right():
			s.Right++
		case c.isAnswered() && !c.IsRefused():
			s.Answered = append(s.Answered, c)
		default:
			open = append(open, c)
		}
	}
	times := func(c Case) int { return c.Times }
	mostFirst(open, times)
	refusedFirst(open, Case.IsRefused)
	mostFirst(s.Answered, times)
	s.Open = grouped(newWeigher(rt.Pack), open)
	return s
}

// asked asks the questions.
func asked(rt *router.Router, questions []Question) []Case {
	set := make([]eval.Question, len(questions))
	for i, q := range questions {
		set[i] = q.Question
	}
	cases := make([]Case, len(questions))
	for i, res := range eval.Eval(rt, set).Results {
		cases[i] = Case{questions[i], res}
	}
	return cases
}

// isAnswered reports whether a question that no set judges has an answer.
func (c Case) isAnswered() bool {
	outcome := c.Result.Decision.Outcome
	return !c.Judged && (outcome == router.OutcomeAnswer || outcome == router.OutcomeAbout)
}

// Answer names the answer of a question: the ids of its topics, or "" for what is said of
// the bot or of the text itself.
func (c Case) Answer() string { return names(c.Result.Decision.Answers()) }

// IsRefused reports whether a curator says that the answer of a question is not right.
func (c Case) IsRefused() bool { return c.isAnswered() && slices.Contains(c.Refused, c.Answer()) }

// refusedFirst puts what a curator has just refused where it is seen, and keeps the order
// else.
func refusedFirst[T any](all []T, refused func(T) bool) {
	rank := func(one T) int {
		if refused(one) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(rank(a), rank(b)) })
}

// grouped gathers cases around leaders.
func grouped(w weigher, cases []Case) []Group {
	var groups []Group
	var ls leaders
	for _, c := range cases {
		v := w.vector(c.Text)
		at := ls.nearest(v)
		if at < 0 {
			ls.add(v)
			at = len(groups)
			groups = append(groups, Group{})
		}
		groups[at].Cases = append(groups[at].Cases, c)
		groups[at].Times += c.Times
	}
	mostFirst(groups, func(g Group) int { return g.Times })
	refusedFirst(groups, func(g Group) bool { return g.Cases[0].IsRefused() })
	return groups
}
