package check

import (
	"strings"

	"footnote/knowledge"
)

// sourceCheck is what the checks against the source share.
type sourceCheck struct {
	pack           *knowledge.Pack
	manuscript     manuscript
	runs           map[string]bool  // every run of tooLong words that can be said otherwise
	plain          plainWords       // of source and answers
	capitals       capitalWords     // of source and answers
	full           fullNames        // of the source
	sourceNames    paragraphNames   // of its title and site
	paragraphNames []paragraphNames // of each paragraph
	source         statedSource
	found          *Findings
}

func (c *sourceCheck) report(in claim, offset int, format string, args ...any) {
	c.found.Problems.Add(in.topic.At.File, in.line(offset), format, args...)
}

func (c *sourceCheck) hint(in claim, offset int, format string, args ...any) {
	c.found.hint(in.topic.At.File, in.line(offset), format, args...)
}

// opening returns the first few words of a text.
func opening(s string) string {
	const few = 6
	words := strings.Fields(s)
	if len(words) <= few {
		return s
	}
	return strings.Join(words[:few], " ") + " ..."
}
