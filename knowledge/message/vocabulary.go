package message

import (
	_ "embed"
	"strings"

	"footnote/knowledge/english"
)

// class is what a word may do in a message.
type class uint32

const (
	interrogative class = 1 << iota // what, who, how
	auxiliary                       // is, did, can
	myself                          // I, my, we
	somebody                        // you, anyone
	pronoun                         // it, they, this
	knowing                         // know, forgot: what is known or not may follow
	bidding                         // explain, list
	filler                          // ok, lol, please
	weak                            // so, like, well: fillers where a question follows
	opener                          // sorry, quick: it opens a frame
	relating                        // in, when, according: it opens a part of a sentence
	joining                         // and, but
	light                           // say, happen: it needs another word to mean something
	reacting                        // wrong, more, true
	shortening                      // mr, dr: its point ends no sentence
	preposition                     // in, to: it may stand before which
	seeking                         // need, confused: what is needed may follow
	narrating                       // argued, heard: what was asked some other time may follow
	starting                        // my, please: with a capital, it starts a sentence
	schooling                       // exam, slide: what people write for
	functional                      // a function word of English
)

func (c class) is(any class) bool { return c&any != 0 }

var classNames = map[string]class{
	"interrogative": interrogative, "auxiliary": auxiliary, "myself": myself, "somebody": somebody,
	"pronoun": pronoun, "knowing": knowing, "bidding": bidding, "filler": filler, "weak": weak,
	"opener": opener, "relating": relating, "joining": joining, "light": light, "reacting": reacting,
	"shortening": shortening, "preposition": preposition, "seeking": seeking, "narrating": narrating,
	"starting": starting, "schooling": schooling,
}

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
	for _, row := range rows(wordLines) {
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

// longest is the most bytes of a word that a table may have.
const longest = 20

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
	return 0
}

// rows returns the lines of a table, without comments and empty ones.
func rows(table string) []string {
	var all []string
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}
