package check

import (
	"footnote/knowledge/analysis"
)

// hedged reports, as hints, what every cited paragraph hedges and the answer states as a
// fact.
func (c *sourceCheck) hedged(in claim) {
	from := 0
	for _, passage := range in.topic.Body {
		text := analysis.FoldText(passage.Text)
		from = in.find(text, from)
		for _, s := range statements(text) {
			h := c.source.hedgeOf(s, in.paragraphs(passage.Cites))
			if h.word != "" && !h.isKept(s) {
				c.hint(in, from+s.start, "paragraph %d hedges this (%q) and the answer does not: %q", h.paragraph, h.word, opening(s.text))
			}
		}
		from += len(text)
	}
}
