package check

import "footnote/knowledge"

// names reports the names, numbers and years of a claim that are not among those
// known to its topic.
func (c *sourceCheck) names(in claim, known knownNames) {
	words := wordsOf(in.text)
	for i, w := range words {
		switch {
		case known.holds(w):
		case w.isNumber():
			c.number(in, words, i)
		case !w.isCapital() || w.bare() == "i" || honorifics[w.bare()] || c.full.spells(in.text, words[i:], known):
		case !opensSentence(in.text, words, i):
			c.report(in, w.start, "name %q is in no cited paragraph", w.text)
		default:
			c.opener(in, words, i)
		}
	}
}

// opener reports the first word of a sentence where it is a name. Every such word has a
// capital, so more than that has to speak for a name; where nothing speaks for it or
// against it, it is a hint.
func (c *sourceCheck) opener(in claim, words []word, i int) {
	w := words[i]
	switch {
	case c.plain.holds(w):
	case w.isAcronym() || w.isPossessive() || c.capitals.holds(w):
		c.report(in, w.start, "name %q is in no cited paragraph", w.text)
	case looksPlain(words, i):
	case joinsNext(in.text, words, i):
		c.report(in, w.start, "name %q is in no cited paragraph", w.text)
	default:
		c.hint(in, w.start, "%q opens a sentence and is in no cited paragraph: is it a name?", w.text)
	}
}

// namesKnownTo gathers the names of a topic's cited paragraphs and of the source's name.
func (c *sourceCheck) namesKnownTo(t *knowledge.Topic) knownNames {
	known := knownNames{c.sourceNames}
	for _, citation := range t.Citations {
		known = append(known, c.paragraphNames[citation.Paragraph-1])
	}
	return known
}
