package check

import (
	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// AgainstSource holds every answer to the text of the source: quotations are
// verbatim and short, nothing longer is taken over without quotation marks,
// names and numbers stand in a cited paragraph, what the source hedges is hedged, the
// right answers of quiz questions are held and the wrong ones not, and every paragraph is
// cited by some topic, or to be cited by a draft. The text is named in problems that lie in
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
	c.quiz(t, known)
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

// uncited reports the paragraphs that no topic cites. Of those that a draft is to cite
// another check tells.
func (c *sourceCheck) uncited() {
	cited := make(map[int]bool)
	for _, t := range c.pack.Topics {
		for _, citation := range t.Citations {
			cited[citation.Paragraph] = true
		}
	}
	for _, d := range c.pack.Drafts {
		for _, n := range d.Paragraphs {
			cited[n] = true
		}
	}
	for n, paragraph := range c.manuscript.paragraphs {
		if !cited[n+1] {
			c.found.Problems.Add(knowledge.SourceFile, 0, "paragraph %d is cited by no topic: %q", n+1, opening(paragraph))
		}
	}
}
