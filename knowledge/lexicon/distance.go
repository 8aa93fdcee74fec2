package lexicon

import "slices"

// nearness ranks how likely one word was typed for another, 0 if not at all.
func nearness(typed, word string) int {
	n, _ := Distance(typed, word)
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

// swapped reports whether two words of one length, a slip or two apart, have the same
// letters. It adds them up, squared, which for so near words tells as much.
func swapped(a, b string) bool {
	var sum int
	for i := range len(a) {
		sum += int(a[i])*int(a[i]) - int(b[i])*int(b[i])
	}
	return sum == 0
}

// Distance counts the letters that were added, left out, changed or swapped with their
// neighbour between a typed word and another, up to 3: of all of the other, and of the
// beginning of it that is nearest. It is the optimal string alignment distance, in bytes.
func Distance(typed, word string) (whole, beginning int) {
	if len(typed) > MaxWord || len(word) > MaxWord {
		return 3, 3
	}
	var rows [3][MaxWord + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(word) + 1 {
		last[j] = j
	}
	for i := range len(typed) {
		row[0] = i + 1
		for j := range len(word) {
			d := last[j]
			if typed[i] != word[j] {
				d++
			}
			d = min(d, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && typed[i] == word[j-1] && typed[i-1] == word[j] {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
		}
		before, last, row = last, row, before
	}
	return min(last[len(word)], 3), min(slices.Min(last[:len(word)+1]), 3)
}
