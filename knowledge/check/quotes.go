package check

import (
	"regexp"
	"slices"
	"strings"
)

const (
	// quotable is the most words of a quotation: "a phrase of under fifteen
	// words" is what the design allows of somebody else's text.
	quotable = 14

	// tooLong is the run of words from which text counts as taken over from
	// the source when it does not stand in quotation marks.
	tooLong = 8
)

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

// runsOf returns every run of tooLong words of the source.
func runsOf(m manuscript) map[string]bool {
	runs := make(map[string]bool)
	for _, p := range m.paragraphs {
		words := wordsOf(p)
		for i := 0; i+tooLong <= len(words); i++ {
			runs[runKey(words[i:i+tooLong])] = true
		}
	}
	return runs
}

func runKey(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.bare())
		b.WriteByte(' ')
	}
	return b.String()
}

// takenOver reports runs of words that stand in the source the same way and are
// not marked as quoted.
func (c *sourceCheck) takenOver(in claim) {
	for _, words := range unquoted(in.text) {
		for i := 0; i+tooLong <= len(words); i++ {
			end := i + tooLong
			if !c.runs[runKey(words[i:end])] {
				continue
			}
			for end < len(words) && c.runs[runKey(words[end+1-tooLong:end+1])] {
				end++
			}
			run := words[i:end]
			last := run[len(run)-1]
			c.report(in, run[0].start, "%d words in a row are the source's, without quotation marks: %q",
				len(run), in.text[run[0].start:last.start+len(last.text)])
			i = end - 1
		}
	}
}

// unquoted returns the words of a text outside its quotations, cut where a
// quotation stands between them.
func unquoted(s string) [][]word {
	var runs [][]word
	from := 0
	add := func(to int) {
		words := wordsOf(s[from:to])
		for i := range words {
			words[i].start += from
		}
		runs = append(runs, words)
	}
	for _, at := range quotation.FindAllStringIndex(s, -1) {
		add(at[0])
		from = at[1]
	}
	add(len(s))
	return runs
}
