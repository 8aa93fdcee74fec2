package check

import (
	"slices"
	"strings"
)

// acronym is a short form and what it stands for, as the pack's synonyms pair
// them, both by bareWords.
type acronym struct{ short, long string }

// acronymsOf returns the acronyms among groups of synonyms.
func acronymsOf(synonyms [][]string) []acronym {
	var all []acronym
	for _, group := range synonyms {
		for _, short := range group {
			for _, long := range group {
				if a := (acronym{bareWords(short), bareWords(long)}); a.isSound() {
					all = append(all, a)
				}
			}
		}
	}
	return all
}

func bareWords(s string) string {
	return strings.Join(bares(wordsOf(s)), " ")
}

// isSound reports whether the short form's letters are the initials of the long
// form's words, in any order and small words counted or not: "doj" stands for
// "justice department" too.
func (a acronym) isSound() bool {
	letters := []rune(a.short)
	words := strings.Fields(a.long)
	if len(words) < 2 || len(letters) < 2 || slices.Contains(letters, ' ') {
		return false
	}
	var all, main []rune
	for _, w := range words {
		initial := []rune(w)[0]
		all = append(all, initial)
		if !slices.Contains([]string{"of", "the", "and", "for"}, w) {
			main = append(main, initial)
		}
	}
	slices.Sort(letters)
	slices.Sort(all)
	slices.Sort(main)
	without := slices.DeleteFunc(slices.Clone(letters), func(r rune) bool { return r == 'o' })
	return slices.Equal(letters, all) || slices.Equal(letters, main) || slices.Equal(without, main)
}
