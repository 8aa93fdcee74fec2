package english

import (
	"strings"

	snowball "github.com/kljensen/snowball/english"
)

// Stem returns what a folded word is compared by: its base form in American
// spelling, without its ending.
func Stem(word string) string {
	if s, ok := ownStems[word]; ok {
		return s
	}
	if base, ok := irregular[word]; ok {
		word = base
	}
	if !IsLower(word) {
		return strings.TrimSuffix(word, "s") // the 1990s
	}
	word = american(word)
	if s, ok := ownStems[word]; ok {
		return s
	}
	if s, ok := byRule(word); ok {
		return s
	}
	return plainStem(word)
}

// plainStem is Snowball's stem.
func plainStem(word string) string {
	if hasNoEnding(word) {
		return word
	}
	// The second argument keeps the words of the package's stop list in step
	// with their relatives.
	if s := snowball.Stem(word, true); s != "" {
		return s
	}
	return word
}

// hasNoEnding reports whether a word ends as no suffix of Snowball's English does:
// it is its own stem. A third of words do, and the package, which makes runes of
// each suffix for each word, took a seventh of the time that a pack takes to load.
func hasNoEnding(word string) bool {
	before := byte(0)
	if len(word) > 1 {
		before = word[len(word)-2]
	}
	switch word[len(word)-1] {
	case 'a', 'b', 'f', 'h', 'j', 'k', 'o', 'p', 'q', 'u', 'v', 'w', 'x', 'z':
		return true
	case 'c':
		return before != 'i' // -ic
	case 'd':
		return before != 'e' // -ed
	case 'g', 't':
		return before != 'n' // -ing, -ant, -ent
	case 'm':
		return before != 's' // -ism
	case 'n':
		return before != 'o' // -ion
	case 'r':
		return before != 'e' && before != 'o' // -er, -ator
	}
	return false
}

// IsLower reports whether a word is of the letters a to z, which is all that
// the stemmer knows.
func IsLower(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}
