package lexicon

import (
	"math/bits"

	"footnote/knowledge/english"
)

// Bounds of the correction. Under four letters nearly every word is one slip
// from another; from eight on, two slips still leave little doubt.
const (
	minSpelled  = 4
	minTwoSlips = 8
	minSure     = 6 // the least of letters in which a changed one is a slip
)

// Corrector finds the word of the pack that was meant. It looks at all words, which
// takes some 10 ns each for most: what it finds is worth remembering.
type Corrector struct {
	words []spelling
}

// spelling is a word of the pack.
type spelling struct {
	word    string
	id      int32  // the stem
	count   int32  // how often the pack has the stem
	letters uint32 // a bit for each letter that the word has
}

// NewCorrector returns a corrector to the words of a lexicon whose stems count
// something; counts is by stem.
func NewCorrector(lx *Lexicon, counts []int32) *Corrector {
	c := &Corrector{}
	for n, id := range lx.StemOf {
		word := lx.Surfaces.Word(int32(n))
		if len(word) >= minSpelled-1 && english.IsLower(word) && counts[id] > 0 {
			c.words = append(c.words, spelling{word, id, counts[id], lettersOf(word)})
		}
	}
	return c
}

// lettersOf returns a bit for each letter of a word.
func lettersOf(word string) uint32 {
	set := uint32(0)
	for i := range len(word) {
		set |= 1 << (word[i] - 'a')
	}
	return set
}

// Correct returns the stem of the word that was meant, the fewest slips before
// the same first letter, the most frequent and the first by alphabet. It is
// doubtful where a short word differs by one letter changed: tides for times is
// no slip. ok is false where no word is near.
func (c *Corrector) Correct(typed string) (id int32, doubtful, ok bool) {
	if !maySpell(typed) {
		return 0, false, false
	}
	best, set := guess{}, lettersOf(typed)
	for i := range c.words {
		if w := &c.words[i]; mayMean(typed, set, w) {
			best.consider(guess{*w, nearness(typed, w.word)})
		}
	}
	doubtful = len(typed) < minSure && len(typed) == len(best.word) && !swapped(typed, best.word)
	return best.id, doubtful, best.rank > 0
}

// maySpell reports whether a word may be corrected at all.
func maySpell(word string) bool { return len(word) >= minSpelled && english.IsLower(word) }

// mostChanged is how many letters two slips add to those of a word or take away.
const mostChanged = 4

// mayMean reports whether a typed word, of a set of letters, may be two slips from a
// word of the pack.
func mayMean(typed string, set uint32, w *spelling) bool {
	return bits.OnesCount32(w.letters^set) <= mostChanged && len(w.word)-len(typed) <= 2 && len(typed)-len(w.word) <= 2
}

// guess is what a word may have been typed for, and how likely; 0 if not at all.
type guess struct {
	spelling
	rank int
}

// consider takes the other guess if it is better.
func (g *guess) consider(other guess) {
	if other.rank > g.rank || other.rank == g.rank && other.rank > 0 &&
		(other.count > g.count || other.count == g.count && other.word < g.word) {
		*g = other
	}
}
