package cite

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// keyWords is how many words of a name or a title go into a key.
const keyWords = 3

// key names the work among others: wren2021, or by its title where no author is known.
// It holds Latin letters and digits alone, which every program takes.
func (w work) key() string {
	name := w.title
	if len(w.authors) > 0 {
		name = surname(w.authors[0])
	}
	var words []string
	for _, word := range strings.Fields(name) {
		word = strings.Map(latin, norm.NFD.String(strings.ToLower(word)))
		if word != "" && word != "the" && word != "a" && word != "an" && len(words) < keyWords {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		words = []string{"source"}
	}
	return strings.Join(words, "") + year(w.date, "")
}

// latin keeps letters and digits of ASCII.
func latin(r rune) rune {
	if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return -1
	}
	return r
}
