package check

import "footnote/knowledge"

// Unfinished hints at what its curators have not finished: drafts, and comments that were
// left in answers.
func Unfinished(p *knowledge.Pack) Findings {
	var found Findings
	for _, d := range p.Drafts {
		for _, left := range d.Left {
			found.hint(left.File, left.Line, "%s", left.Text)
		}
	}
	for _, t := range p.Topics {
		for _, line := range t.At.Comments {
			found.hint(t.At.File, line, "a comment, which is shown to nobody; delete it when the answer is written, since it may hold the text's own words")
		}
	}
	found.sort()
	return found
}
