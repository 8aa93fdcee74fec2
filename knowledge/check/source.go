package check

import (
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// AgainstSource holds every answer to the text of the source: quotations are
// verbatim and short, nothing longer is taken over without quotation marks,
// names and numbers stand in a cited paragraph, what the source hedges is hedged, and
// every paragraph is cited by some topic. The text is named in problems that lie in
// itself.
func AgainstSource(p *knowledge.Pack, name string, source []byte) Findings {
	var found Findings
	m := readManuscript(name, source, p.Source, &found.Problems)
	if len(found.Problems) > 0 {
		return found // without its paragraphs in place, nothing can be held to it
	}
	c := newSourceCheck(p, m, &found)
	for _, t := range p.Topics {
		c.topic(t)
	}
	c.uncited()
	found.sort()
	return found
}

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

func newSourceCheck(p *knowledge.Pack, m manuscript, found *Findings) *sourceCheck {
	acronyms := acronymsOf(p.Synonyms)
	plain, capitals := sortWords(p, m)
	return &sourceCheck{
		pack:           p,
		manuscript:     m,
		runs:           runsOf(m),
		plain:          plain,
		capitals:       capitals,
		full:           fullNamesOf(m, plain),
		sourceNames:    namesOf(analysis.FoldText(p.Source.Title+"\n"+p.Source.Site), acronyms),
		paragraphNames: paragraphNamesOf(p, m, acronyms),
		source:         newStatedSource(m),
		found:          found,
	}
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
	c.hedged(answer)
	if quoted > 1 {
		c.found.Problems.Add(t.At.File, t.At.Body, "%d quotations; a topic has room for one", quoted)
	}
	for i, ask := range t.Ask {
		c.takenOver(newClaim(t, knowledge.Line{Text: ask, Number: t.At.Ask[i]}))
	}
	if t.Note != nil {
		c.takenOver(newClaim(t, knowledge.Line{Text: t.Note.Text, Number: t.At.Body}))
	}
}

func (c *sourceCheck) report(in claim, offset int, format string, args ...any) {
	c.found.Problems.Add(in.topic.At.File, in.line(offset), format, args...)
}

func (c *sourceCheck) hint(in claim, offset int, format string, args ...any) {
	c.found.hint(in.topic.At.File, in.line(offset), format, args...)
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
			c.found.Problems.Add(knowledge.SourceFile, 0, "paragraph %d is cited by no topic: %q", n+1, opening(paragraph))
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
