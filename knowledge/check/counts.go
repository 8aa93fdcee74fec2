package check

import (
	"regexp"
	"slices"

	"footnote/knowledge/english"
)

// leastRead is the least number that is taken to be read in the source even where it is
// spelled out: smaller ones a curator may well have counted.
const leastRead = 20

// number reports a number that is in no cited paragraph. One that is small and spelled
// out may be the curator's count: it is a problem only where a cited paragraph counts the
// same differently, a hint elsewhere, and neither where the answer lists as many.
func (c *sourceCheck) number(in claim, words []word, i int) {
	w := words[i]
	n := w.spelledNumber()
	switch {
	case n == 0 || n >= leastRead || c.countsOtherwise(in, words[i+1:]):
		c.report(in, w.start, "number %q is in no cited paragraph", w.text)
	case in.lists(n, w.end()):
	default:
		c.hint(in, w.start, "number %q is in no cited paragraph: counted?", w.text)
	}
}

// counted is the most words behind a number in which what it counts is looked for.
const counted = 3

// countsOtherwise reports whether a cited paragraph has a small number of what the words
// begin with.
func (c *sourceCheck) countsOtherwise(in claim, words []word) bool {
	what := stemsAtStart(words)
	for _, paragraph := range c.manuscript.cited(in.topic) {
		read := wordsOf(paragraph)
		for i, w := range read {
			if n := w.value(); n > 1 && n < leastRead && slices.ContainsFunc(stemsAtStart(read[i+1:]), func(stem string) bool {
				return slices.Contains(what, stem)
			}) {
				return true
			}
		}
	}
	return false
}

// stemsAtStart returns the stems of the first few words, function words left out.
func stemsAtStart(words []word) []string {
	var stems []string
	for _, w := range words[:min(counted, len(words))] {
		if bare := w.bare(); !english.IsFunctionWord(bare) {
			stems = append(stems, english.Stem(bare))
		}
	}
	return stems
}

var (
	listed      = regexp.MustCompile(`[,;] (?:and |or )?| and | or `)
	sentenceGap = regexp.MustCompile(`[.!?]["')]* `)
)

// lists reports whether a claim cites n paragraphs, or enumerates n things in a sentence
// from the one on that the offset stands in.
func (c claim) lists(n, offset int) bool {
	if len(c.topic.Citations) == n {
		return true
	}
	for _, sentence := range sentenceGap.Split(c.text[offset:], -1) {
		if len(listed.FindAllString(sentence, -1)) == n-1 {
			return true
		}
	}
	return false
}
