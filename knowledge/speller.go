package knowledge

import (
	"iter"
	"math/bits"
	"slices"
)

// Bounds of the correction. Under four letters nearly every word is one slip
// from another; from eight on, two slips still leave little doubt.
const (
	minSpelled  = 4
	minTwoSlips = 8
	minSure     = 6 // the least of letters in which a changed one is a slip

	// mostTwoSlips is up to how many words are also filed without two letters.
	mostTwoSlips = 10000
)

// speller finds the word of the pack that was meant. It files each word under
// itself and under what is left of it without one of its letters: two words one
// slip apart share such a remainder.
type speller struct {
	words []spelling
	start []uint32 // of a place in filed
	filed []int32  // words, by the place of what is left of them
}

// spelling is a word of the pack.
type spelling struct {
	word  string
	id    int32
	count int32 // how often the pack has the stem
}

func newSpeller(lx *lexicon, counts []int32) *speller {
	sp := &speller{}
	for word, id := range lx.surfaces {
		if len(word) >= minSpelled-1 && isLower(word) && counts[id] > 0 {
			sp.words = append(sp.words, spelling{word, id, counts[id]})
		}
	}
	letters := 0
	for _, w := range sp.words {
		letters += len(w.word)
	}
	sp.start = make([]uint32, 1<<bits.Len(uint(letters/2))+1)
	for _, h := range sp.remainders() {
		sp.start[sp.place(h)+1]++
	}
	for i := range len(sp.start) - 1 {
		sp.start[i+1] += sp.start[i]
	}
	sp.filed = make([]int32, sp.start[len(sp.start)-1])
	next := slices.Clone(sp.start)
	for word, h := range sp.remainders() {
		place := sp.place(h)
		sp.filed[next[place]] = word
		next[place]++
	}
	return sp
}

// remainders yields each word's number with the hashes that it is filed under.
func (sp *speller) remainders() iter.Seq2[int32, uint32] {
	return func(yield func(int32, uint32) bool) {
		for i, w := range sp.words {
			two := len(sp.words) <= mostTwoSlips && len(w.word) >= minTwoSlips
			for h := range remaindersOf(w.word, two) {
				if !yield(int32(i), h) {
					return
				}
			}
		}
	}
}

// place returns where a hash is filed, beside others.
func (sp *speller) place(hash uint32) uint32 { return hash & uint32(len(sp.start)-2) }

// remaindersOf yields the hashes of a word, of what is left without a letter,
// and, if asked, without two.
func remaindersOf(word string, two bool) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for skip := -1; skip < len(word); skip++ {
			if !yield(hashWithout(word, skip, -1)) {
				return
			}
			for second := skip + 1; two && skip >= 0 && second < len(word); second++ {
				if !yield(hashWithout(word, skip, second)) {
					return
				}
			}
		}
	}
}

// hashWithout hashes a word without the letters at two places.
func hashWithout(word string, skip, second int) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		if i != skip && i != second {
			h = (h ^ uint32(word[i])) * 16777619
		}
	}
	return h
}

// correct returns the stem of the word that was meant, the fewest slips before
// the same first letter, the most frequent and the first by alphabet. It is
// doubtful where a short word differs by one letter changed: tides for times is
// no slip.
func (sp *speller) correct(typed string) (id int32, doubtful, ok bool) {
	if len(typed) < minSpelled || !isLower(typed) {
		return 0, false, false
	}
	best, bestRank := spelling{}, 0
	for h := range remaindersOf(typed, len(typed) >= minTwoSlips && len(typed) <= maxCached) {
		place := sp.place(h)
		for _, i := range sp.filed[sp.start[place]:sp.start[place+1]] {
			w := sp.words[i]
			rank := nearness(typed, w.word)
			if rank > bestRank || rank == bestRank && rank > 0 && w.before(best) {
				best, bestRank = w, rank
			}
		}
	}
	doubtful = len(typed) < minSure && len(typed) == len(best.word) && !swapped(typed, best.word)
	return best.id, doubtful, bestRank > 0
}

func (w spelling) before(other spelling) bool {
	return w.count > other.count || w.count == other.count && w.word < other.word
}

// nearness ranks how likely one word was typed for another, 0 if not at all.
func nearness(typed, word string) int {
	n := slips(typed, word)
	same := 0
	if typed[0] == word[0] {
		same = 1
	}
	switch {
	case n <= 1:
		return 3 + same
	case n == 2 && same == 1 && min(len(typed), len(word)) >= minTwoSlips:
		return 1
	}
	return 0
}

// swapped reports whether two words have the same letters.
func swapped(a, b string) bool {
	var sum int
	for i := range len(a) {
		sum += int(a[i])*int(a[i]) - int(b[i])*int(b[i])
	}
	return sum == 0
}

// slips counts the letters that were added, left out, changed or swapped with
// their neighbour, up to 3.
func slips(a, b string) int {
	if len(a) > maxCached || len(b) > maxCached || len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return 3
	}
	var rows [3][maxCached + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			d := last[j]
			if a[i] != b[j] {
				d++
			}
			d = min(d, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], 3)
}
