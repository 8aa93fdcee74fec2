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
		problems.Add(name, line, "is not valid UTF-8; save the file as UTF-8")
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
			problems.Add(name, n, "section %q starts at paragraph %d, but %s says %d; one paragraph stands on one line, and a heading is named there as it is here", line, next, knowledge.SourceFile, first)
		case !isHeading && next <= s.Paragraphs():
			m.paragraphs = append(m.paragraphs, line)
		}
	}
	if n := len(m.paragraphs); n < s.Paragraphs() {
		problems.Add(name, 0, "has %d paragraphs, one a line, but %s counts %d", n, knowledge.SourceFile, s.Paragraphs())
	}
	return m
}

// Paragraphs returns the paragraphs of the source's text as answers are held to them, with
// one form of spaces and quotation marks: paragraph n is the one with index n-1. The
// error is a knowledge.Problems where the text and the pack's sections disagree.
func Paragraphs(name string, src []byte, s knowledge.Source) ([]string, error) {
	var problems knowledge.Problems
	m := readManuscript(name, src, s, &problems)
	if len(problems) > 0 {
		return nil, problems
	}
	return m.paragraphs, nil
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
