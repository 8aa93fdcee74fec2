package check

import "footnote/knowledge"

// quiz holds a topic's quiz questions to the cited paragraphs: the right answer stands
// there or in the topic's answer, the wrong ones do not, and of question and explanation
// the names are known and the words are the curator's own.
func (c *sourceCheck) quiz(t *knowledge.Topic, known knownNames) {
	answer := newTold(t.Answer())
	var cited []told
	for _, p := range c.manuscript.cited(t) {
		cited = append(cited, newTold(p))
	}
	for _, q := range t.Quiz {
		c.quizAnswers(t, q, answer, cited)
		for _, claim := range []claim{
			newClaim(t, knowledge.Line{Text: q.Question, Number: q.At.Question}),
			newClaim(t, knowledge.Line{Text: q.Right, Number: q.At.Right}),
			newClaim(t, knowledge.Line{Text: q.Explanation, Number: q.At.Explanation}),
		} {
			c.takenOver(claim)
			c.names(claim, known)
		}
	}
}

func (c *sourceCheck) quizAnswers(t *knowledge.Topic, q knowledge.QuizQuestion, answer told, cited []told) {
	right := quizStems(q.Right)
	held := answer.union.holds(right)
	for _, p := range cited {
		held = held || p.union.holds(right)
		for i, w := range q.Wrong {
			if p.tells(w, q.Right) {
				c.found.Problems.Add(t.At.File, q.At.Wrong[i], "wrong answer %q is held by the words of a cited paragraph", w)
			}
		}
	}
	if !held {
		c.found.Problems.Add(t.At.File, q.At.Right, "right answer %q is held neither by the words of the topic's answer nor by those of a cited paragraph", q.Right)
	}
}
