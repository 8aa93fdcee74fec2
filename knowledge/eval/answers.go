package eval

import (
	"slices"
	"strconv"
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
	return slices.ContainsFunc(topics, q.cited) && len(q.missing(topics...)) == 0
}

// cited reports whether a topic cites a right paragraph.
func (q Question) cited(t *knowledge.Topic) bool {
	return slices.ContainsFunc(t.Citations, func(c knowledge.Citation) bool { return slices.Contains(q.paras, c.Paragraph) })
}

// missing returns what must be said and is in no title or answer of the topics, as it
// is written in the question set.
func (q Question) missing(topics ...*knowledge.Topic) []string {
	var said strings.Builder
	for _, t := range topics {
		said.WriteString(analysis.StraightQuotes(t.Title + "\n" + t.Answer() + "\n"))
	}
	var missing []string
	for _, must := range q.must {
		if !must.MatchString(said.String()) {
			missing = append(missing, strconv.Quote(strings.TrimPrefix(must.String(), "(?i)")))
		}
	}
	return missing
}
