package check

import (
	"strings"

	"footnote/knowledge/english"
)

// tooLong is the run of words from which text counts as taken over from the source when
// it does not stand in quotation marks.
const tooLong = 8

// runsOf returns every run of tooLong words of the source that can be said otherwise.
func runsOf(m manuscript) map[string]bool {
	runs := make(map[string]bool)
	for _, p := range m.paragraphs {
		words := wordsOf(p)
		for i := 0; i+tooLong <= len(words); i++ {
			if run := words[i : i+tooLong]; !isMostlyNames(run) {
				runs[runKey(run)] = true
			}
		}
	}
	return runs
}

// isMostlyNames reports whether a run of words leaves no choice of words, as lists of
// names, titles of office and legal names do: a third of it or more are names or titles
// and the others function words, or half of it and all others but one.
func isMostlyNames(run []word) bool {
	names, others := 0, 0
	for _, w := range run {
		switch bare := w.bare(); {
		case w.isCapital() || offices[bare]:
			names++
		case !english.IsFunctionWord(bare):
			others++
		}
	}
	return others == 0 && 3*names >= len(run) || others == 1 && 2*names >= len(run)
}

func runKey(words []word) string { return strings.Join(bares(words), " ") }

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
