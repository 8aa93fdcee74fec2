package thesaurus

import "sort"

// wordnet is the table.
type wordnet struct {
	text   string   // all words, in the order of the alphabet
	words  []uint32 // where each starts in text, and one more
	first  []uint32 // where the senses of each start, and one more; its name mark on top
	senses []uint32 // a synset, and a bit that is set but for the most common of its part of speech
	marks  []byte   // of a synset
	above  relation
	beside relation
}

// nameMark marks, in first, a word that is only written with a capital.
const nameMark = 1 << 31

// Marks of a synset, as the generator sets them.
const (
	markGeneral = 1 << iota
	markThing
)

// relation leads from synsets to others.
type relation struct {
	starts []uint32 // by synset, and one more
	to     []Synset
}

func (r *relation) of(s Synset) []Synset { return r.to[r.starts[s]:r.starts[s+1]] }

func (t *wordnet) word(i int) string { return t.text[t.words[i]:t.words[i+1]] }

func (t *wordnet) isName(i int) bool { return t.first[i]&nameMark != 0 }

func (t *wordnet) sensesOf(i int) []uint32 {
	return t.senses[t.first[i]&^nameMark : t.first[i+1]&^nameMark]
}

// find finds a word as it stands.
func (t *wordnet) find(word string) (i int, ok bool) {
	return sort.Find(len(t.words)-1, func(i int) int {
		switch w := t.word(i); {
		case word < w:
			return -1
		case word > w:
			return 1
		}
		return 0
	})
}
