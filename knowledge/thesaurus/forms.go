package thesaurus

import (
	"strings"

	"footnote/knowledge/english"
)

// endings are what a form may end with, and what its word ends with instead. The first
// that leads to a word decides, so the more special stand first. They are those of
// WordNet's own Morphy, and two of adverbs.
var endings = []struct{ form, word string }{
	{"ies", "y"}, {"ches", "ch"}, {"shes", "sh"}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"oes", "o"}, {"men", "man"}, {"s", ""},
	{"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""},
	{"est", "e"}, {"est", ""}, {"er", "e"}, {"er", ""},
	{"ily", "y"}, {"ly", ""},
}

// leastBase is the fewest letters that are left of a form.
const leastBase = 2

// findForm finds a word, or the one that it is a form of.
func (t *wordnet) findForm(word string) (i int, ok bool) {
	if i, ok := t.find(word); ok {
		return i, true
	}
	if base, ok := english.Base(word); ok {
		return t.find(base)
	}
	for _, e := range endings {
		base, ok := strings.CutSuffix(word, e.form)
		if !ok || len(base) < leastBase || e.form == "s" && base[len(base)-1] == 's' {
			continue
		}
		if i, ok := t.find(base + e.word); ok {
			return i, true
		}
		if i, ok := t.find(undoubled(base)); ok && e.word == "" {
			return i, true
		}
	}
	return 0, false
}

// undoubled returns a word without the last of two letters that are the same: stopped.
func undoubled(base string) string {
	if n := len(base); n > leastBase && base[n-1] == base[n-2] {
		return base[:n-1]
	}
	return base
}
