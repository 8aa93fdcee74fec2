package knowledge

import (
	"math/bits"
	"slices"

	"footnote/knowledge/english"
)

// Bounds of the correction. Under four letters nearly every word is one slip
// from another; from eight on, two slips still leave little doubt.
const (
	minSpelled  = 4
	minTwoSlips = 8
	minSure     = 6 // the least of letters in which a changed one is a slip

	// mostTwoSlips is up to how many words are looked through for two slips.
	mostTwoSlips = 10000
)

// speller finds the word of the pack that was meant. It files each word under
// itself and under what is left of it without one of its letters: two words one
// slip apart share such a remainder. For two slips it looks through the words
// with the same first letter.
type speller struct {
	surfaces *vocabulary
	words    []spelling         // in the order of their first letters
	initial  [letters + 1]int32 // of each letter: its first word
	start    []uint32           // of a place in filed
	filed    []int32            // words, by the place of what is left of them
}

// letters is how many there are, from a to z.
const letters = 26

// spelling is a word of the pack.
type spelling struct {
	surface int32
	id      int32  // the stem
	count   int32  // how often the pack has the stem
	letters uint32 // a bit for each letter that the word has
}

func newSpeller(lx *lexicon, counts []int32) *speller {
	sp := &speller{surfaces: lx.surfaces}
	for n, id := range lx.stemOf {
		word := lx.surfaces.word(int32(n))
		if len(word) >= minSpelled-1 && english.IsLower(word) && counts[id] > 0 {
			sp.words = append(sp.words, spelling{int32(n), id, counts[id], lettersOf(word)})
			sp.initial[word[0]-'a'+1]++
		}
	}
	sp.sort()
	sp.file()
	return sp
}

// lettersOf returns a bit for each letter of a word.
func lettersOf(word string) uint32 {
	set := uint32(0)
	for i := range len(word) {
		set |= 1 << (word[i] - 'a')
	}
	return set
}

// sort puts the words in the order of their first letters, which initial counts.
func (sp *speller) sort() {
	for c := range letters {
		sp.initial[c+1] += sp.initial[c]
	}
	next := sp.initial
	sorted := make([]spelling, len(sp.words))
	for _, w := range sp.words {
		c := sp.surfaces.word(w.surface)[0] - 'a'
		sorted[next[c]] = w
		next[c]++
	}
	sp.words = sorted
}

// file files the words under what is left of them.
func (sp *speller) file() {
	size := 0
	for _, w := range sp.words {
		size += 1 + len(sp.surfaces.word(w.surface))
	}
	sp.start = make([]uint32, 1<<bits.Len(uint(size/8))+1)
	hashes := make([]uint32, 0, size)
	for _, w := range sp.words {
		hashes = sp.appendRemainders(hashes, w)
	}
	for _, h := range hashes {
		sp.start[sp.place(h)+1]++
	}
	for i := range len(sp.start) - 1 {
		sp.start[i+1] += sp.start[i]
	}
	sp.filed = make([]int32, size)
	next := slices.Clone(sp.start)
	for i, w := range sp.words {
		n := 1 + len(sp.surfaces.word(w.surface))
		for _, h := range hashes[:n] {
			place := sp.place(h)
			sp.filed[next[place]] = int32(i)
			next[place]++
		}
		hashes = hashes[n:]
	}
}

// appendRemainders appends the hashes that a word is filed under.
func (sp *speller) appendRemainders(hashes []uint32, w spelling) []uint32 {
	word := sp.surfaces.word(w.surface)
	for skip := -1; skip < len(word); skip++ {
		hashes = append(hashes, hashWithout(word, skip))
	}
	return hashes
}

// place returns where a hash is filed, beside others.
func (sp *speller) place(hash uint32) uint32 { return hash & uint32(len(sp.start)-2) }

// hashWithout hashes a word without the letter at a place; -1 for all of it.
func hashWithout(word string, skip int) uint32 {
	h := uint32(2166136261)
	for i := range max(0, skip) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	for i := skip + 1; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}

// correct returns the stem of the word that was meant, the fewest slips before
// the same first letter, the most frequent and the first by alphabet. It is
// doubtful where a short word differs by one letter changed: tides for times is
// no slip.
func (sp *speller) correct(typed string) (id int32, doubtful, ok bool) {
	if !maySpell(typed) {
		return 0, false, false
	}
	best, set := guess{}, lettersOf(typed)
	for skip := -1; skip < len(typed); skip++ {
		place := sp.place(hashWithout(typed, skip))
		for _, i := range sp.filed[sp.start[place]:sp.start[place+1]] {
			best.consider(sp.guess(typed, set, sp.words[i]))
		}
	}
	if best.rank == 0 && len(typed) >= minTwoSlips && len(sp.words) <= mostTwoSlips {
		c := typed[0] - 'a'
		for _, w := range sp.words[sp.initial[c]:sp.initial[c+1]] {
			best.consider(sp.guess(typed, set, w))
		}
	}
	doubtful = len(typed) < minSure && len(typed) == len(best.word) && !swapped(typed, best.word)
	return best.id, doubtful, best.rank > 0
}

// maySpell reports whether a word may be corrected at all.
func maySpell(word string) bool { return len(word) >= minSpelled && english.IsLower(word) }

// guess is what a word may have been typed for, and how likely; 0 if not at all.
type guess struct {
	spelling
	word string
	rank int
}

// mostChanged is how many letters two slips add to those of a word or take away.
const mostChanged = 4

// guess holds a typed word, of a set of letters, against a word of the pack.
func (sp *speller) guess(typed string, set uint32, w spelling) guess {
	if bits.OnesCount32(w.letters^set) > mostChanged {
		return guess{}
	}
	word := sp.surfaces.word(w.surface)
	return guess{w, word, nearness(typed, word)}
}

// consider takes the other guess if it is better.
func (g *guess) consider(other guess) {
	if other.rank > g.rank || other.rank == g.rank && other.rank > 0 &&
		(other.count > g.count || other.count == g.count && other.word < g.word) {
		*g = other
	}
}
