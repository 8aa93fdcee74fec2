package knowledge

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
