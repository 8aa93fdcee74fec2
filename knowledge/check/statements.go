package check

import (
	"slices"
	"strings"

	"footnote/knowledge/english"
)

// statement is one sentence, or the part of one up to a semicolon.
type statement struct {
	text  string
	start int // in the text that it was cut from
	words []statedWord
	stems []string // of the words, each once
}

// statedWord is a word of a statement.
type statedWord struct {
	bare    string
	stem    string // "" for function words, and for words of hedges and attributions
	clause  int    // which of the statement's clauses it stands in, counted from 0
	parted  bool   // something other than a blank stands before it
	capital bool
}

// statements cuts a text into its statements.
func statements(text string) []statement {
	var all []statement
	words := wordsOf(text)
	for i, first := 0, 0; i < len(words); i++ {
		if i+1 == len(words) || endsStatement(text, words, i) {
			all = append(all, newStatement(text[:words[i].end()], words[first:i+1]))
			first = i + 1
		}
	}
	return all
}

// endsStatement reports whether a statement ends behind a word: at a semicolon, or at a
// full stop that a capital follows.
func endsStatement(text string, words []word, i int) bool {
	between := text[words[i].end():words[i+1].start]
	return strings.Contains(between, ";") ||
		strings.ContainsAny(between, ".!?") && words[i+1].isCapital() && opensSentence(text, words, i+1)
}

func newStatement(text string, words []word) statement {
	s := statement{text: text[words[0].start:], start: words[0].start}
	all := bares(words)
	clause := 0
	for i, w := range words {
		stated := statedWord{bare: all[i], capital: w.isCapital()}
		if i > 0 {
			between := text[words[i-1].end():w.start]
			stated.parted = between != " "
			if beginsClause(between, all[i]) {
				clause++
			}
		}
		stated.clause = clause
		if !english.IsFunctionWord(all[i]) && !attributions.begin(all[i:]) {
			stated.stem = english.Stem(all[i])
		}
		s.words = append(s.words, stated)
		if stated.stem != "" && !s.has(stated.stem) {
			s.stems = append(s.stems, stated.stem)
		}
	}
	return s
}

// beginsClause reports whether a clause begins with a word, by what stands before it.
func beginsClause(between, word string) bool {
	return strings.ContainsAny(between, ":()–—") || strings.Contains(between, ",") && clauseOpeners[word]
}

var clauseOpeners = wordSet(`and but or though although while whereas which who whose where when so yet because since
	after before not rather considering`)

// has reports whether the statement uses a word of the stem.
func (s statement) has(stem string) bool {
	return slices.Contains(s.stems, stem)
}

// bares returns the statement's words, "" for names: May is no hedge, may is.
func (s statement) bares() []string {
	all := make([]string, len(s.words))
	for i, w := range s.words {
		if !w.capital || i == 0 {
			all[i] = w.bare
		}
	}
	return all
}
