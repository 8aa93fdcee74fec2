package eval

import (
	"fmt"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// Change is a question that is answered otherwise than before.
type Change struct {
	Was, Is Result
	Of      Difference
}

// Difference is what is otherwise about an answer.
type Difference string

// What a student notices most stands first.
const (
	OfOutcome Difference = "outcome" // an answer, choices or nothing in place of another of these
	OfTopic   Difference = "topic"   // other topics answer
	OfWords   Difference = "words"   // the same topics answer, and say something else
	OfOffers  Difference = "offers"  // without an answer, other topics are offered
)

// Verdict says whether a change has made the answer right or wrong, "" where it is as
// right as before.
func (c Change) Verdict() string {
	switch was, is := c.Was.Right(), c.Is.Right(); {
	case is && !was:
		return "became right"
	case was && !is:
		return "became wrong"
	}
	return ""
}

// Compare returns the questions that two packs answer otherwise, in the order asked. Both
// reports must be of the same questions.
func Compare(was, is Report) []Change {
	var changes []Change
	for i, old := range was.Results {
		if of := difference(old.Decision, is.Results[i].Decision); of != "" {
			changes = append(changes, Change{old, is.Results[i], of})
		}
	}
	return changes
}

// difference returns what is otherwise about a decision, "" for nothing that shows. What
// is offered beside an answer does not count.
func difference(was, is router.Decision) Difference {
	switch {
	case was.Outcome != is.Outcome:
		return OfOutcome
	case !slices.Equal(idsOf(was.Answers()), idsOf(is.Answers())):
		return OfTopic
	case was.Said != is.Said || !slices.EqualFunc(was.Answers(), is.Answers(), saysTheSame):
		return OfWords
	case was.Outcome != router.OutcomeAnswer && !slices.Equal(idsOf(was.Suggestions), idsOf(is.Suggestions)):
		return OfOffers
	}
	return ""
}

func idsOf(topics []*knowledge.Topic) []string {
	ids := make([]string, len(topics))
	for i, t := range topics {
		ids[i] = t.ID
	}
	return ids
}

// saysTheSame reports whether readers are shown the same of two topics.
func saysTheSame(a, b *knowledge.Topic) bool {
	shown := func(t *knowledge.Topic) string {
		note := knowledge.Note{}
		if t.Note != nil {
			note = *t.Note
		}
		return fmt.Sprintf("%#v %#v %#v %#v", t.Title, t.Body, t.Citations, note)
	}
	return shown(a) == shown(b)
}
