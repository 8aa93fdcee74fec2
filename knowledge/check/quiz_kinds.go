package check

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// kinds is what an answer may be taken for: one kind, or several where its form leaves
// that open, as a single word at the beginning may be a name.
type kinds uint8

const (
	aDate kinds = 1 << iota
	aSum
	aNumber
	aName
	aPhrase
)

// String names the kinds.
func (k kinds) String() string {
	var names []string
	for i, name := range []string{"a date", "a sum of money", "a number", "a name", "a phrase"} {
		if k&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, " or ")
}

var (
	yearPattern  = regexp.MustCompile(`^[12]\d{3}$`)
	moneyPattern = regexp.MustCompile(`(?i)[$€£¥]|\b(?:dollars?|euros?|pounds?|yuan|cents?)\b`)
	monthNames   = wordSet("january february march april may june july august september october november december")
)

// commonKinds returns the kinds that all answers of a question may be taken for.
func commonKinds(q knowledge.QuizQuestion) kinds {
	common := aDate | aSum | aNumber | aName | aPhrase
	for _, a := range q.Answers() {
		common &= kindsOf(a)
	}
	return common
}

// kindsOf returns what an answer may be taken for. A number among several words is one
// of many words of a phrase.
func kindsOf(answer string) kinds {
	text := analysis.FoldText(answer)
	c := countWords(text)
	switch {
	case moneyPattern.MatchString(text):
		return aSum
	case c.dates > 0 && c.dates == c.all:
		return aDate
	case c.numbers == 0:
		return c.nameOrPhrase(text)
	case c.all-c.numbers > 2:
		return aNumber | aPhrase
	default:
		return aNumber
	}
}

// wordCounts counts the words of an answer, function words left out.
type wordCounts struct{ all, dates, numbers, capitals int }

func countWords(text string) (c wordCounts) {
	for _, w := range wordsOf(text) {
		bare := w.bare()
		switch {
		case monthNames[bare] && w.isCapital() || yearPattern.MatchString(w.text):
			c.dates++
			c.capitals++
		case english.IsFunctionWord(bare):
			continue
		case w.isNumber():
			c.numbers++
		case w.isCapital():
			c.capitals++
		}
		c.all++
	}
	if c.dates < c.all { // a year or a month among others is a number, or a part of a name
		for _, w := range wordsOf(text) {
			if yearPattern.MatchString(w.text) {
				c.numbers++
			}
		}
	}
	return c
}

// nameOrPhrase tells by capitals. The first letter of an answer says nothing where a word
// stands alone, or apart from the others, as in "Tourism from China".
func (c wordCounts) nameOrPhrase(text string) kinds {
	words := wordsOf(text)
	isOpen := len(words) > 0 && !english.IsFunctionWord(words[0].bare())
	isApart := len(words) == 1 || len(words) > 1 && english.IsFunctionWord(words[1].bare())
	switch {
	case c.capitals == 0 || c.capitals < c.all:
		return aPhrase
	case isOpen && isApart:
		return aName | aPhrase
	default:
		return aName
	}
}

// similarLengths reports whether no answer shows by its length. Short ones may differ.
func similarLengths(q knowledge.QuizQuestion) bool {
	const short = 12
	shortest := utf8.RuneCountInString(q.Right)
	longest := shortest
	for _, w := range q.Wrong {
		n := utf8.RuneCountInString(w)
		shortest, longest = min(shortest, n), max(longest, n)
	}
	return longest <= 2*shortest || longest-shortest <= short
}
