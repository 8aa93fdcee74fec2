package check

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

//go:embed openers.txt
var openerTable string

// commonOpeners are words that open sentences and are no names.
var commonOpeners = wordSet(openerTable)

// sentenceEnd finds what may stand between a sentence and the next.
var sentenceEnd = regexp.MustCompile(`(?:[.!?:;]["')]*|["(])\s*$`)

// opensSentence reports whether a word is the first of a sentence or a quotation.
func opensSentence(text string, words []word, i int) bool {
	if i == 0 {
		return true
	}
	between := text[words[i-1].end():words[i].start]
	return sentenceEnd.MatchString(between) && !(between == ". " && words[i-1].isAbbreviated())
}

// looksPlain reports whether a word with a capital looks like an adverb or like what an
// instruction begins with: Normally, Stir 50 grams.
func looksPlain(words []word, i int) bool {
	bare := words[i].bare()
	return strings.HasSuffix(bare, "ly") || i+1 < len(words) && words[i+1].isNumber()
}

// plainWords are words that are written without a capital somewhere, so that they are
// no names where they open a sentence, by their stems.
type plainWords map[string]bool

func (ps plainWords) holds(w word) bool {
	bare := w.bare()
	return commonOpeners[bare] || english.IsFunctionWord(bare) || ps[english.Stem(bare)]
}

// capitalWords are the names of a source and of its pack, in all their forms.
type capitalWords map[string]bool

// holds reports whether the word is a name elsewhere, or is a country's or a people's.
func (cs capitalWords) holds(w word) bool {
	isName := func(root string) bool { return cs[root] || isOfPeople[root] }
	return slices.ContainsFunc(nameForms(w.bare()), isName)
}

// sortWords returns the words that a source and a pack's answers write without a
// capital, and those that have one within a sentence.
func sortWords(p *knowledge.Pack, m manuscript) (plainWords, capitalWords) {
	plain, capitals := make(plainWords), make(capitalWords)
	add := func(text string) {
		words := wordsOf(text)
		for i, w := range words {
			switch {
			case !w.isCapital():
				plain[english.Stem(w.bare())] = true
			case !opensSentence(text, words, i):
				for _, form := range nameForms(w.bare()) {
					capitals[form] = true
				}
			}
		}
	}
	for _, paragraph := range m.paragraphs {
		add(paragraph)
	}
	for _, t := range p.Topics {
		add(analysis.FoldText(t.Title))
		add(analysis.FoldText(t.Answer()))
	}
	return plain, capitals
}
