package eval

import (
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// RightFor reports whether the topics, which answer a message together, answer the
// question: everything that must be said is in their titles and answers, and a right
// paragraph is cited.
func (q Question) RightFor(topics ...*knowledge.Topic) bool {
	if len(topics) == 0 || !q.InScope {
		return false
	}
	var said strings.Builder
	cites := false
	for _, t := range topics {
		said.WriteString(analysis.StraightQuotes(t.Title + "\n" + t.Answer() + "\n"))
		cites = cites || slices.ContainsFunc(t.Citations, func(c knowledge.Citation) bool {
			return slices.Contains(q.paras, c.Paragraph)
		})
	}
	for _, must := range q.must {
		if !must.MatchString(said.String()) {
			return false
		}
	}
	return cites
}
