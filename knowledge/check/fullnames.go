package check

import (
	"slices"
	"strings"
)

// fullNames are the names of more than one word that a source writes. A paragraph that
// has but the last of them, a surname, may be cited with the full name, where the source
// gives that surname to one name only.
type fullNames struct {
	spelled string                     // every name, as words between blanks
	given   map[string]map[string]bool // what stands before each last word
}

func fullNamesOf(m manuscript, plain plainWords) fullNames {
	full := fullNames{given: make(map[string]map[string]bool)}
	var spelled strings.Builder
	for _, text := range m.paragraphs {
		words := wordsOf(text)
		for i := 0; i < len(words); {
			name, used := nameAt(text, words[i:])
			i += max(1, used)
			for j := 1; j < len(name); j++ {
				full.add(name[j-1], name[j], plain)
			}
			spelled.WriteString(" " + strings.Join(bares(name), " ") + " |")
		}
	}
	full.spelled = spelled.String()
	return full
}

// add notes the name that stands before another, unless it is a title or opens a
// sentence: Attorney General Barr, When Barr.
func (full fullNames) add(given, last word, plain plainWords) {
	if offices[given.bare()] || honorifics[given.bare()] || plain.holds(given) {
		return
	}
	if full.given[last.bare()] == nil {
		full.given[last.bare()] = make(map[string]bool)
	}
	full.given[last.bare()][given.bare()] = true
}

// spells reports whether the words begin with a full name of the source's whose last
// word is known.
func (full fullNames) spells(text string, words []word, known knownNames) bool {
	name, _ := nameAt(text, words)
	for n := len(name); n > 1; n-- {
		last := name[n-1]
		if known.holds(last) && len(full.given[last.bare()]) == 1 &&
			strings.Contains(full.spelled, " "+strings.Join(bares(name[:n]), " ")+" ") {
			return true
		}
	}
	return false
}

// nameAt returns the words with capitals that the words begin with, initials left out,
// and how many words that takes.
func nameAt(text string, words []word) (name []word, used int) {
	if len(words) == 0 || !words[0].isCapital() {
		return nil, 0
	}
	for used = 1; joinsNext(text, words, used-1); used++ {
	}
	isInitial := func(w word) bool { return len(w.text) == 1 }
	return slices.DeleteFunc(slices.Clone(words[:used]), isInitial), used
}

// joinsNext reports whether a word and the next are parts of one name.
func joinsNext(text string, words []word, i int) bool {
	if i+1 >= len(words) || !words[i].isCapital() || !words[i+1].isCapital() || words[i].isPossessive() {
		return false
	}
	between := text[words[i].end():words[i+1].start]
	return between == " " || between == "-" || between == ". " && words[i].isAbbreviated()
}

func bares(words []word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.bare()
	}
	return all
}
