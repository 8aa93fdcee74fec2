package unanswered

import (
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/eval"
	"footnote/knowledge/legible"
	"footnote/knowledge/router"
)

// Look is what a curator wants to know of a question that failed.
type Look struct {
	Nearest []*knowledge.Topic // best first, at most router.MaxSuggestions; without those of a refused answer
	Right   []*knowledge.Topic // those that would have been right, where a question set says so
	Why     []string           // plain lines: what came of it, what was expected, what decided

	// Phrasing is what to add to a topic: what the message asks, without greetings and
	// thanks, where it asks one thing; else all of it.
	Phrasing string
}

// Look says what a router makes of a question. It takes longer than asking it.
func (c Case) Look(rt *router.Router) Look {
	f := eval.Explain(rt, c.Result)
	return Look{Nearest: c.nearest(f), Right: f.Right, Why: c.why(f), Phrasing: phrasing(c.Text)}
}

// nearest returns the topics by their scores, and then what else was offered.
func (c Case) nearest(f eval.Failure) []*knowledge.Topic {
	var near, refused []*knowledge.Topic
	if near = f.Decision.Answers(); c.IsRefused() {
		near, refused = nil, near
	}
	for _, n := range f.Why.Nearest {
		near = append(near, n.Topic)
	}
	var all []*knowledge.Topic
	for _, t := range append(near, f.Decision.Suggestions...) {
		if !slices.Contains(all, t) && !slices.Contains(refused, t) && len(all) < router.MaxSuggestions {
			all = append(all, t)
		}
	}
	return all
}

// why says why a question failed.
func (c Case) why(f eval.Failure) []string {
	lines := []string{outcome(f.Decision)}
	if c.IsRefused() {
		lines = append(lines, "you said that this answer is not right")
	}
	if c.Judged {
		lines = append(lines, "expected: "+f.Expected())
		if stands := f.Stands(); stands != "" {
			lines = append(lines, "right: "+stands)
		}
	}
	if strange := unknown(f.Why.Words); len(strange) > 0 {
		lines = append(lines, "words that no topic has: "+strings.Join(strange, ", "))
	}
	if f.Decision.Outcome != router.OutcomeAbout { // of which no topic is asked
		lines = append(lines, f.Decided()...)
	}
	for i, line := range lines {
		lines[i] = legible.Line(line)
	}
	return lines
}

// outcome says what came of a question.
func outcome(d router.Decision) string {
	switch n := len(d.Suggestions); {
	case d.Outcome == router.OutcomeAnswer:
		return "it is answered with " + names(d.Answers())
	case d.Outcome == router.OutcomeAbout:
		return "it is taken for a question about the bot or the text itself"
	case d.Outcome == router.OutcomeChoices:
		return fmt.Sprintf("it has no answer: %s, and none is sure enough", comeClose(n, names(d.Suggestions)))
	case n > 0:
		return "it has no answer: nothing comes close; the nearest are offered, " + names(d.Suggestions)
	default:
		return "it has no answer, and nothing is near enough to be offered"
	}
}

func comeClose(n int, names string) string {
	if n == 1 {
		return names + " comes close"
	}
	return names + " come close"
}

func names(topics []*knowledge.Topic) string {
	ids := make([]string, len(topics))
	for i, t := range topics {
		ids[i] = t.ID
	}
	return strings.Join(ids, ", ")
}

// unknown returns the words of a question that stand for nothing in the pack, but for
// those that were not to be looked up.
func unknown(words []router.Word) []string {
	var all []string
	for _, w := range words {
		if len(w.Terms) == 0 && !slices.Contains(notSought, w.How) && !slices.Contains(all, w.Typed) {
			all = append(all, w.Typed)
		}
	}
	return all
}

// notSought is how words were taken that no topic was asked for.
var notSought = []string{"passed over", "set aside", "said too often"}
