package check

import (
	"cmp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// AgainstSource holds every answer to the text of the source: quotations are
// verbatim and short, nothing longer is taken over without quotation marks,
// names and numbers stand in a cited paragraph, and every paragraph is cited by
// some topic. The text is named in problems that lie in itself.
func AgainstSource(p *knowledge.Pack, name string, source []byte) knowledge.Problems {
	var found knowledge.Problems
	m := readManuscript(name, source, p.Source, &found)
	if len(found) > 0 {
		return found // without its paragraphs in place, nothing can be held to it
	}
	c := &sourceCheck{p, m, runsOf(m), plainWords(p, m), acronymsOf(p.Synonyms), &found}
	for _, t := range p.Topics {
		c.topic(t)
	}
	c.uncited()
	found.Sort()
	return found
}

// sourceCheck is what the checks against the source share.
type sourceCheck struct {
	pack       *knowledge.Pack
	manuscript manuscript
	runs       map[string]bool // every run of tooLong words in the source
	plain      map[string]bool // words that are written without a capital somewhere
	acronyms   []acronym
	problems   *knowledge.Problems
}

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

func (c *sourceCheck) topic(t *knowledge.Topic) {
	title := newClaim(t, knowledge.Line{Text: t.Title, Number: t.At.Title})
	answer := newClaim(t, t.At.Prose...)
	known := c.namesKnownTo(t)
	quoted := 0
	for _, claim := range []claim{title, answer} {
		quoted += c.quotations(claim)
		c.takenOver(claim)
		c.names(claim, known)
	}
	if quoted > 1 {
		c.problems.Add(t.At.File, t.At.Body, "%d quotations; a topic has room for one", quoted)
	}
	for i, ask := range t.Ask {
		c.takenOver(newClaim(t, knowledge.Line{Text: ask, Number: t.At.Ask[i]}))
	}
	if t.Note != nil {
		c.takenOver(newClaim(t, knowledge.Line{Text: t.Note.Text, Number: t.At.Body}))
	}
}

func (c *sourceCheck) report(in claim, offset int, format string, args ...any) {
	c.problems.Add(in.topic.At.File, in.line(offset), format, args...)
}

// uncited reports the paragraphs that no topic cites.
func (c *sourceCheck) uncited() {
	cited := make(map[int]bool)
	for _, t := range c.pack.Topics {
		for _, citation := range t.Citations {
			cited[citation.Paragraph] = true
		}
	}
	for n, paragraph := range c.manuscript.paragraphs {
		if !cited[n+1] {
			c.problems.Add(knowledge.SourceFile, 0, "paragraph %d is cited by no topic: %q", n+1, opening(paragraph))
		}
	}
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
