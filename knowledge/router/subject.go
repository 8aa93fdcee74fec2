package router

import (
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// subjectFrom is the share of titles, one in so many, that have the subject's name.
const subjectFrom = 4

// subjectOf returns the name that most titles of a pack have: what "they" are in a
// question that names nobody. It is "" where few titles have one name.
func subjectOf(p *knowledge.Pack) string {
	counts := make(map[string]int)
	var t analysis.Tokenizer
	best := ""
	for _, topic := range p.Topics {
		t.Read(topic.Title)
		seen := make(map[string]bool)
		for i := range t.Len() {
			if name := string(t.Folded(i)); t.IsName(i) && !seen[name] {
				seen[name] = true
				counts[name]++
				if counts[name] > counts[best] || counts[name] == counts[best] && name < best {
					best = name
				}
			}
		}
	}
	if counts[best]*subjectFrom < len(p.Topics) {
		return ""
	}
	return best
}

// isAboutSubject reports whether a text has the name of the subject.
func (ix *index) isAboutSubject(text string) bool {
	return ix.subject != "" && slices.ContainsFunc(strings.Fields(text), func(word string) bool {
		return strings.EqualFold(word, ix.subject)
	})
}
