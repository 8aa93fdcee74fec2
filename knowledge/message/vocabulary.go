package message

import (
	_ "embed"
	"strings"

	"footnote/knowledge/english"
)

//go:embed words.txt
var wordLines string

// lexicon numbers the words of all tables.
type lexicon struct {
	ids     map[string]int
	words   []string // by number; the first stands for all words that no table has
	classes []class  // likewise
}

var vocabulary = newLexicon()

func newLexicon() *lexicon {
	l := &lexicon{ids: make(map[string]int), words: make([]string, 1), classes: make([]class, 1)}
	for _, row := range english.Rows(wordLines) {
		name, words, _ := strings.Cut(row, ":")
		for w := range strings.FieldsSeq(words) {
			l.classes[l.id(w)] |= classNames[name]
		}
	}
	for w := range english.FunctionWords() {
		l.classes[l.id(w)] |= functional
	}
	return l
}

// id returns the number of a word, a new one where it is new.
func (l *lexicon) id(word string) int {
	id, ok := l.ids[word]
	if !ok {
		id = len(l.classes)
		l.ids[word] = id
		l.words, l.classes = append(l.words, word), append(l.classes, 0)
	}
	return id
}

// find returns the number of a word as it was typed, 0 if no table has it: in any
// case, with any apostrophe or none, its letters drawn out or not.
func (l *lexicon) find(typed string) int {
	var room [2 * longest]byte
	word, apostrophe := appendFolded(room[:0], typed)
	if len(word) == 0 || len(word) > longest {
		return 0
	}
	if apostrophe {
		if id := l.ids[string(word)]; id != 0 {
			return id
		}
		word = without(word, '\'')
	}
	if id := l.ids[string(word)]; id != 0 {
		return id
	}
	if short := shrunk(word); len(short) < len(word) {
		return l.ids[string(short)]
	}
	full, _ := english.Chat(string(word))
	return l.ids[full] // tmrw
}
