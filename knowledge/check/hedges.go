package check

import (
	_ "embed"
	"slices"
	"strings"

	"footnote/knowledge/english"
)

//go:embed hedges.txt
var hedgeTable string

// phrases are entries of the table: words, of which each may end in *.
type phrases struct {
	byFirst map[string][][]string // by the first word, where that is whole
	open    [][]string            // those whose first word ends in *
}

var (
	hedges       = phrasesOf("hedge")           // in a source, and in an answer
	attributions = phrasesOf("hedge", "answer") // in an answer
	noHedges     = phrasesOf("never")
	beforeNoun   = wordSet(strings.Join(entriesOf("before noun"), " "))
)

// entriesOf returns the entries of the table's rows that have the key.
func entriesOf(key string) []string {
	var all []string
	for _, row := range english.Rows(hedgeTable) {
		if entries, ok := strings.CutPrefix(row, key+":"); ok {
			all = append(all, strings.Split(strings.TrimRight(entries, ","), ",")...)
		}
	}
	return all
}

func phrasesOf(keys ...string) phrases {
	ps := phrases{byFirst: make(map[string][][]string)}
	for _, key := range keys {
		for _, entry := range entriesOf(key) {
			phrase := strings.Fields(entry)
			if strings.HasSuffix(phrase[0], "*") {
				ps.open = append(ps.open, phrase)
			} else {
				ps.byFirst[phrase[0]] = append(ps.byFirst[phrase[0]], phrase)
			}
		}
	}
	return ps
}

// in returns where a phrase begins among the words.
func (ps phrases) in(words []string) []int {
	var at []int
	for i := range words {
		if ps.begin(words[i:]) && !noHedges.begin(words[i:]) && !(i > 0 && noHedges.begin(words[i-1:])) {
			at = append(at, i)
		}
	}
	return at
}

// begin reports whether the words begin with a phrase.
func (ps phrases) begin(words []string) bool {
	begins := func(phrase []string) bool {
		return len(phrase) <= len(words) && slices.EqualFunc(phrase, words[:len(phrase)], meets)
	}
	return slices.ContainsFunc(ps.byFirst[words[0]], begins) || slices.ContainsFunc(ps.open, begins)
}

// meets reports whether an entry of the table, which may end in *, stands for a word.
func meets(entry, word string) bool {
	stem, isOpen := strings.CutSuffix(entry, "*")
	return entry == word || isOpen && strings.HasPrefix(word, stem)
}
