package check

import (
	"cmp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// claim is a topic's text with the lines that it stands on.
type claim struct {
	topic  *knowledge.Topic
	text   string
	starts []int // where each line starts in text
	lines  []int // the line's number in the file
}

func newClaim(t *knowledge.Topic, lines ...knowledge.Line) claim {
	c := claim{topic: t}
	for _, l := range lines {
		if c.text != "" {
			c.text += " "
		}
		c.starts = append(c.starts, len(c.text))
		c.lines = append(c.lines, l.Number)
		c.text += analysis.FoldText(l.Text)
	}
	return c
}

// line returns the line of the file that an offset of the text stands on.
func (c claim) line(offset int) int {
	i, found := slices.BinarySearchFunc(c.starts, offset, cmp.Compare[int])
	if !found {
		i--
	}
	return c.lines[max(i, 0)]
}

// find returns where a part of the claim stands, from an offset on; that offset where it
// is not found.
func (c claim) find(part string, from int) int {
	return from + max(0, strings.Index(c.text[min(from, len(c.text)):], part))
}

// paragraphs returns the paragraphs of the topic's citations with the given indexes, of
// all where there are none.
func (c claim) paragraphs(cites []int) []int {
	var all []int
	for i, citation := range c.topic.Citations {
		if len(cites) == 0 || slices.Contains(cites, i) {
			all = append(all, citation.Paragraph)
		}
	}
	return all
}
