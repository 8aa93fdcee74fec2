package router

import (
	"fmt"
	"strings"
)

// reasonsShown is how many reasons a line gives: the rest weigh
// little.
const reasonsShown = 8

// String explains the decision to a curator, in a few lines.
func (e Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "why: %s, %s\n", e.Decision.Outcome, e.ground())
	if len(e.Readings) > 0 {
		fmt.Fprintf(&b, "read as: %s\n", strings.Join(e.Readings, " | "))
	}
	fmt.Fprintf(&b, "words: %s\n", e.readAs())
	for i, c := range e.Nearest {
		fmt.Fprintf(&b, "%d. %s, %s\n", i+1, c.ID, c.Sum)
	}
	if e.Outside != nil {
		fmt.Fprintf(&b, "not in the source, %s\n", e.Outside)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// ground says in a clause what decided.
func (e Explanation) ground() string {
	switch {
	case e.Exact:
		return "as the question is a phrasing of the pack, term for term"
	case len(e.Nearest) == 0:
		return "as no topic has more of it than how it is asked"
	}
	if e.Negated {
		return "as it asks for what is not"
	}
	s := fmt.Sprintf("with a confidence of %.2f; it answers from %.2f on, and offers the nearest from %.2f on",
		e.Confidence, e.AnswerFrom, e.ChoicesFrom)
	if e.NamesMissing > 0 {
		s += fmt.Sprintf("; names in the question that the best does not have: %d, at %.2f each", e.NamesMissing, -namelessFails)
	}
	if e.ThingsCost > 0 {
		s += fmt.Sprintf("; things that the pack has nothing like: %+.2f", -e.ThingsCost)
	}
	if e.Outside != nil {
		s += fmt.Sprintf("; that it sounds like what the source does not answer: %+.2f", -e.OutsideCosts)
	}
	return s
}

// readAs shows each word, and what it was taken for where it was not known.
func (e Explanation) readAs() string {
	var words []string
	for _, w := range e.Words {
		switch {
		case w.Typed == "": // the second half of don't
		case w.How == senses[asKnown]:
			words = append(words, w.Typed)
		case len(w.Terms) == 0:
			words = append(words, fmt.Sprintf("%s (%s)", w.Typed, w.How))
		default:
			words = append(words, fmt.Sprintf("%s (%s: %s)", w.Typed, w.How, strings.Join(w.Terms, " ")))
		}
	}
	return strings.Join(words, ", ")
}

// String gives a score with its main reasons.
func (s Sum) String() string {
	var reasons []string
	for _, r := range s.Reasons[:min(reasonsShown, len(s.Reasons))] {
		reasons = append(reasons, fmt.Sprintf("%s %+.2f", r.Term, r.Weight))
	}
	if left := len(s.Reasons) - reasonsShown; left > 0 {
		reasons = append(reasons, fmt.Sprintf("and %d more", left))
	}
	return fmt.Sprintf("%.2f: %s", s.Score, strings.Join(reasons, ", "))
}
