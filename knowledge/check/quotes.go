package check

import (
	"regexp"
	"slices"
	"strings"
)

// quotable is the most words of a quotation: "a phrase of under fifteen words" is what
// the design allows of somebody else's text.
const quotable = 14

// quotation finds quoted text, after foldText: in double quotation marks, or in
// single ones that cannot be apostrophes.
var quotation = regexp.MustCompile(`"([^"]*)"|(?:^|[\s(])'(\S[^'"]*\S)'(?:$|[\s.,;:!?)])`)

// quotations checks a claim's quotations and returns how many it has.
func (c *sourceCheck) quotations(in claim) int {
	found := quotation.FindAllStringSubmatchIndex(in.text, -1)
	for _, at := range found {
		start, end := at[2], at[3]
		if start < 0 {
			start, end = at[4], at[5]
		}
		c.quotation(in, start, in.text[start:end])
	}
	if strings.Count(in.text, `"`)%2 == 1 {
		c.report(in, strings.LastIndex(in.text, `"`), "a quotation mark is never closed")
	}
	return len(found)
}

func (c *sourceCheck) quotation(in claim, start int, quoted string) {
	if n := len(wordsOf(quoted)); n > quotable {
		c.report(in, start, "quotation of %d words, at most %d may be quoted: %q", n, quotable, quoted)
	}
	// A quotation's last point or comma belongs to the quoting sentence.
	phrase := strings.TrimRight(strings.TrimSpace(quoted), ".,;:!?")
	verbatim := func(paragraph string) bool { return containsPhrase(paragraph, phrase) }
	if !slices.ContainsFunc(c.manuscript.cited(in.topic), verbatim) {
		c.report(in, start, "quotation is not verbatim in a cited paragraph: %q", quoted)
	}
}

// containsPhrase reports whether whole words of the text read as the phrase.
func containsPhrase(text, phrase string) bool {
	if phrase == "" {
		return false
	}
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(phrase)
		if !joinsWord(text[:start], phrase) && !joinsWord(phrase, text[end:]) {
			return true
		}
		from = start + 1
	}
}

var (
	wordEnd   = regexp.MustCompile(`[\p{L}\p{N}]$`)
	wordStart = regexp.MustCompile(`^[\p{L}\p{N}]`)
)

// joinsWord reports whether a word runs on from the first text to the second.
func joinsWord(before, after string) bool {
	return wordEnd.MatchString(before) && wordStart.MatchString(after)
}
