package lexicon

import (
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
	"footnote/knowledge/parallel"
)

// MaxWord is the most bytes of a word: longer ones are no words.
const MaxWord = 40

// Unknown is the id of a word that no topic has.
const Unknown = -1

// Lexicon numbers the stems of a pack, and knows every word of the pack by its
// folded form, so that a question's words need not be stemmed.
type Lexicon struct {
	Surfaces *Vocabulary
	Stems    *Vocabulary
	StemOf   []int32 // by surface
}

// New returns the lexicon of words, the most frequent first, and numbers
// their stems likewise: what most questions need lies close together, in the
// processor's nearest cache.
func New(surfaces *Vocabulary) *Lexicon {
	stems := make([]string, surfaces.Size())
	parallel.Do(len(stems), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			stems[i] = english.Stem(surfaces.Word(int32(i)))
		}
	})
	lx := &Lexicon{Surfaces: surfaces, Stems: NewVocabulary(), StemOf: make([]int32, len(stems))}
	for i, name := range stems {
		lx.StemOf[i] = lx.Stems.Add([]byte(name))
	}
	return lx
}

// Size returns how many stems there are.
func (lx *Lexicon) Size() int { return lx.Stems.Size() }

// Stem returns a stem's text.
func (lx *Lexicon) Stem(id int32) string { return lx.Stems.Word(id) }

// Find returns the stem of a folded word, Unknown where the pack does not have
// the word.
func (lx *Lexicon) Find(word []byte) int32 {
	n := lx.Surfaces.Find(word)
	if n == Unknown {
		return Unknown
	}
	return lx.StemOf[n]
}

// Functional returns for each stem whether it is a function word's.
func (lx *Lexicon) Functional() []bool {
	is := make([]bool, lx.Size())
	for word := range english.FunctionWords() {
		if id := lx.Stems.Find([]byte(english.Stem(word))); id != Unknown {
			is[id] = true
		}
	}
	return is
}

// minJoined and minPart bound the words that are taken for one word written
// apart: shorter ones meet by chance, as may be and maybe do.
const (
	minJoined = 7
	minPart   = 3
)

// Joined returns the stem of the known word that tokens i and i+1 make together,
// or Unknown: counter intelligence, MI 6.
func (lx *Lexicon) Joined(t *analysis.Tokenizer, i int) int32 {
	if both, cut, ok := t.WithNext(i); ok {
		return lx.joined(both, cut)
	}
	return Unknown
}

// joined returns the stem of a known word that is written in two, the second
// from a byte on, or Unknown.
func (lx *Lexicon) joined(word []byte, cut int) int32 {
	first, second := word[:cut], word[cut:]
	isCode := len(first) <= 5 && analysis.AllDigits(second) && !analysis.AllDigits(first)
	isLetter := len(first) == 1 && len(second) >= minPart && first[0] != 'a' && first[0] != 'i' // x ray, e mail
	if !isCode && !isLetter && (len(word) < minJoined || len(first) < minPart || len(second) < minPart) {
		return Unknown
	}
	id := lx.Find(word)
	if id == Unknown && word[len(word)-1] == 's' { // back doors, where the pack has backdoor
		id = lx.Find(word[:len(word)-1])
	}
	return id
}

// Sequence appends the stems of a text, Unknown for a word that is everyday and
// rare.
func (lx *Lexicon) Sequence(ids []int32, words []Token) []int32 {
	var room [2 * MaxWord]byte
	for i := 0; i < len(words); i++ {
		if words[i].Is(Aside) {
			continue
		}
		if words[i].Is(Rare) {
			ids = append(ids, Unknown)
			continue
		}
		surface := words[i].Surface()
		id := int32(Unknown)
		if i+1 < len(words) && !words[i+1].Is(Contracted|Rare) {
			both := append(room[:0], lx.Surfaces.Word(surface)...)
			cut := len(both)
			id = lx.joined(append(both, lx.Surfaces.Word(words[i+1].Surface())...), cut)
		}
		if id == Unknown {
			id = lx.StemOf[surface]
		} else {
			i++
		}
		ids = append(ids, id)
	}
	return ids
}
