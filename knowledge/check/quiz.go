package check

import (
	"fmt"
	"unicode/utf8"

	"footnote/knowledge"
)

// Quiz returns what is wrong with a pack's quiz questions as far as the pack itself
// tells: answers of different kinds, and wrong answers that the topic's answer holds or
// that another topic has as true. Whether the right answer is held it only hints at, and
// not where the source is at hand: AgainstSource knows the cited paragraphs as well.
func Quiz(p *knowledge.Pack, source bool) Findings {
	var found Findings
	c := quizCheck{p, &found, newTopicsTold(p)}
	for _, t := range p.Topics {
		for _, q := range t.Quiz {
			c.kinds(t, q)
			c.wrong(t, q)
			c.fair(t, q)
			if right := quizStems(q.Right); !source && !c.told[t].union.holds(right) {
				found.hint(t.At.File, q.At.Right, "right answer %q is not held by the words of the topic's answer; --source looks for it in the cited paragraphs", q.Right)
			}
		}
	}
	found.sort()
	return found
}

// quizCheck holds quiz questions to the answers of their pack.
type quizCheck struct {
	pack  *knowledge.Pack
	found *Findings
	told  map[*knowledge.Topic]told
}

// newTopicsTold reads what each topic's answer tells.
func newTopicsTold(p *knowledge.Pack) map[*knowledge.Topic]told {
	all := make(map[*knowledge.Topic]told, len(p.Topics))
	for _, t := range p.Topics {
		all[t] = newTold(t.Answer())
	}
	return all
}

// kinds reports answers that can be told apart without knowing anything.
func (c quizCheck) kinds(t *knowledge.Topic, q knowledge.QuizQuestion) {
	if common := commonKinds(q); common == 0 {
		c.found.Problems.Add(t.At.File, q.At.Right, "answers are of different kinds: %s", kindsShown(q))
	} else if common == aPhrase && !similarLengths(q) {
		c.found.Problems.Add(t.At.File, q.At.Right, "answers are of very different lengths; the longest may have twice the characters of the shortest")
	}
}

// wrong reports wrong answers that are true by the topic's answer, or by another topic.
func (c quizCheck) wrong(t *knowledge.Topic, q knowledge.QuizQuestion) {
	for i, w := range q.Wrong {
		if c.told[t].tells(w, q.Right) {
			c.found.Problems.Add(t.At.File, q.At.Wrong[i], "wrong answer %q is held by the words of the topic's answer", w)
		}
	}
	asked := askedStems(q)
	for _, other := range c.pack.Topics {
		if other == t {
			continue
		}
		for i, w := range q.Wrong {
			if c.told[other].tellsOf(asked, w, q.Right) {
				c.found.Problems.Add(t.At.File, q.At.Wrong[i], "wrong answer %q may be true as well by topic %q", w, other.ID)
			}
		}
	}
}

// fair hints at a right answer that shows without knowing anything.
func (c quizCheck) fair(t *knowledge.Topic, q knowledge.QuizQuestion) {
	const margin = 12 // characters that nobody sees
	longest := 0
	for _, w := range q.Wrong {
		longest = max(longest, utf8.RuneCountInString(w))
	}
	if n := utf8.RuneCountInString(q.Right); n > longest+margin && 2*n > 3*longest {
		c.found.hint(t.At.File, q.At.Right, "right answer %q stands out by its length", q.Right)
	}
	if question := newTold(q.Question); question.union.holds(quizStems(q.Right)) && !question.tells(q.Wrong[0], "") {
		c.found.hint(t.At.File, q.At.Question, "the question holds the words of its right answer %q", q.Right)
	}
}

// kindsShown lists the answers with their kinds.
func kindsShown(q knowledge.QuizQuestion) string {
	s := ""
	for i, a := range q.Answers() {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprintf("%q is %s", a, kindsOf(a))
	}
	return s
}
