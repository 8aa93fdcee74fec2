package check

import (
	"bufio"
	"bytes"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// manuscript is the source's own text, numbered as its sections say. Packs do
// not contain it; checks read it to hold the answers to it.
type manuscript struct {
	paragraphs []string // paragraph n is paragraphs[n-1]
}

// readManuscript numbers the paragraphs of a text: one a line, empty lines, the
// title above the first and the sections' headings not counted, and what follows the
// last paragraph (a page's furniture) left out. It reports where text and sections
// disagree.
func readManuscript(name string, src []byte, s knowledge.Source, problems *knowledge.Problems) manuscript {
	var m manuscript
	if line, bad := knowledge.InvalidUTF8(src); bad {
		problems.Add(name, line, "is not valid UTF-8")
		return m
	}
	firsts := make(map[string]int, len(s.Sections))
	for _, sec := range s.Sections {
		firsts[analysis.FoldSpace(strings.ToLower(sec.Name))] = sec.First
	}
	title := analysis.FoldText(strings.ToLower(s.Title))
	lines := bufio.NewScanner(bytes.NewReader(src))
	lines.Buffer(nil, len(src)+1)
	for n := 1; lines.Scan(); n++ {
		line := analysis.FoldText(lines.Text())
		if line == "" || len(m.paragraphs) == 0 && strings.ToLower(line) == title {
			continue
		}
		first, isHeading := firsts[strings.ToLower(line)]
		switch next := len(m.paragraphs) + 1; {
		case isHeading && first != next:
			problems.Add(name, n, "section %q starts at paragraph %d, but %s says %d", line, next, knowledge.SourceFile, first)
		case !isHeading && next <= s.Paragraphs():
			m.paragraphs = append(m.paragraphs, line)
		}
	}
	if n := len(m.paragraphs); n < s.Paragraphs() {
		problems.Add(name, 0, "has %d paragraphs, but %s counts %d", n, knowledge.SourceFile, s.Paragraphs())
	}
	return m
}

// cited returns the paragraphs that a topic cites.
func (m manuscript) cited(t *knowledge.Topic) []string {
	var ps []string
	for _, c := range t.Citations {
		if c.Paragraph <= len(m.paragraphs) {
			ps = append(ps, m.paragraphs[c.Paragraph-1])
		}
	}
	return ps
}
