package check

import (
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// stemSet is the words of a text by their stems, and numbers by what they are worth.
type stemSet map[string]bool

func (s stemSet) holds(all []string) bool {
	return !slices.ContainsFunc(all, func(stem string) bool { return !s[stem] })
}

// told is what a text tells, as quiz answers are held to it: word by word, statement by
// statement, and all together.
type told struct {
	text       string // folded, in small letters
	statements []stemSet
	union      stemSet
}

func newTold(text string) told {
	folded := analysis.FoldText(text)
	t := told{text: strings.ToLower(folded), union: make(stemSet)}
	for _, s := range statements(folded) {
		set := make(stemSet)
		for _, stem := range quizStems(s.text) {
			set[stem], t.union[stem] = true, true
		}
		t.statements = append(t.statements, set)
	}
	return t
}

// tells reports whether one statement has all words of an answer. One that differs from
// the right answer by function words alone, as before from after, is told word by word.
func (t told) tells(answer, right string) bool { return t.tellsOf(nil, answer, right) }

// tellsOf reports whether one statement has all words of an answer, and most of those of
// what is asked.
func (t told) tellsOf(asked []string, answer, right string) bool {
	stems := quizStems(answer)
	if slices.Equal(stems, quizStems(right)) && !strings.Contains(t.text, strings.ToLower(analysis.FoldText(answer))) {
		return false
	}
	return slices.ContainsFunc(t.statements, func(s stemSet) bool {
		return s.holds(stems) && hasMost(s, asked)
	})
}

// hasMost reports whether a statement has two thirds of the words that are asked about:
// by fewer, it tells of another matter.
func hasMost(s stemSet, asked []string) bool {
	n := 0
	for _, stem := range asked {
		if s[stem] {
			n++
		}
	}
	return 3*n >= 2*len(asked)
}

// quizStems returns the stems of a text's words, each once: of function words only where
// there is nothing else.
func quizStems(text string) []string {
	var stems, all []string
	for _, w := range wordsOf(analysis.FoldText(text)) {
		bare := w.bare()
		all = append(all, bare)
		switch {
		case w.value() > 0:
			stems = append(stems, strconv.Itoa(w.value()))
		case !english.IsFunctionWord(bare):
			stems = append(stems, english.Stem(bare))
		}
	}
	if len(stems) == 0 {
		stems = all
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// askedStems returns the stems that say what a question is about: all but those that
// every second question has.
func askedStems(q knowledge.QuizQuestion) []string {
	return slices.DeleteFunc(quizStems(q.Question), func(stem string) bool { return quizFrames[stem] })
}

// quizFrames say how something is asked, by their stems.
var quizFrames = wordSet(`accord articl call describ exampl hold name say tell text view word`)
