package knowledge

import (
	"fmt"
	"strings"
)

// maxSlips is how many letters of a name may be wrong for it to be taken for another.
const maxSlips = 2

// DidYouMean returns a clause that names the known name which a misspelt one was meant
// for, "" where none is near.
func DidYouMean(name string, known ...string) string {
	best, fewest := "", maxSlips+1
	for _, k := range known {
		if n := slips(strings.ToLower(name), strings.ToLower(k)); n < fewest && 2*n < len(k) {
			best, fewest = k, n
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %s?", best)
}

// slips counts the letters that are added, left out or changed between two names. It
// looks no further where the lengths tell enough.
func slips(a, b string) int {
	if max(len(a)-len(b), len(b)-len(a)) > maxSlips {
		return maxSlips + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for j := range len(b) {
			changed := above
			if a[i] != b[j] {
				changed++
			}
			above = row[j+1]
			row[j+1] = min(changed, above+1, row[j]+1)
		}
	}
	return row[len(b)]
}
