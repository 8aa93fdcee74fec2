package lexicon

import (
	"cmp"
	"slices"
)

// Vocabulary numbers words in the order in which they were added.
type Vocabulary struct {
	words   []string
	numbers map[string]int32
	rare    map[string]bool // words that were left out
}

func NewVocabulary() *Vocabulary { return &Vocabulary{numbers: make(map[string]int32)} }

// IsRare reports whether a word that the vocabulary does not have was left out as too
// rare.
func (v *Vocabulary) IsRare(word string) bool { return v.rare[word] }

func (v *Vocabulary) Size() int { return len(v.words) }

// Word returns a word by its number.
func (v *Vocabulary) Word(n int32) string { return v.words[n] }

// Find returns the number of a word, or unknown.
func (v *Vocabulary) Find(word []byte) int32 {
	if n, ok := v.numbers[string(word)]; ok {
		return n
	}
	return Unknown
}

// Add returns the number of a word, a new one where it has none.
func (v *Vocabulary) Add(word []byte) int32 {
	if n, ok := v.numbers[string(word)]; ok {
		return n
	}
	return v.append(string(word))
}

// append numbers a word that is new.
func (v *Vocabulary) append(word string) int32 {
	n := int32(len(v.words))
	v.words = append(v.words, word)
	v.numbers[word] = n
	return n
}

// ByFrequency returns the words in the order of their counts, without the rare ones,
// and the number that each has there, unknown for a rare one.
func (v *Vocabulary) ByFrequency(counts []Count) (sorted *Vocabulary, numbers []int32) {
	order, numbers := make([]int32, 0, len(counts)), make([]int32, len(counts))
	sorted = NewVocabulary()
	sorted.rare = make(map[string]bool)
	for n, c := range counts {
		if !c.isRare() {
			order = append(order, int32(n))
			continue
		}
		numbers[n] = Unknown
		if maySpell(v.words[n]) {
			sorted.rare[v.words[n]] = true
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(counts[b].All, counts[a].All), cmp.Compare(a, b))
	})
	for _, n := range order {
		numbers[n] = sorted.append(v.words[n])
	}
	return sorted, numbers
}
