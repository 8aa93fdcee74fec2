package english

import (
	"testing"

	snowball "github.com/kljensen/snowball/english"
)

// FuzzHasNoEnding holds the short cut past the stemmer to what the stemmer does.
func FuzzHasNoEnding(f *testing.F) {
	for _, word := range []string{"a", "at", "yahoo", "sky", "bed", "music", "herring", "ion", "arsenal", "communism", "sayyid"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		if word == "" || !IsLower(word) || !hasNoEnding(word) {
			return
		}
		if got := snowball.Stem(word, true); got != word {
			t.Errorf("the stem of %q is %q", word, got)
		}
	})
}
