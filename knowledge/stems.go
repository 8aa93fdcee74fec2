package knowledge

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// stem returns what a folded word is compared by: its base form in American
// spelling, without its ending.
func stem(word string) string {
	if s, ok := ownStems[word]; ok {
		return s
	}
	if base, ok := irregular[word]; ok {
		word = base
	}
	if !isLower(word) {
		return strings.TrimSuffix(word, "s") // the 1990s
	}
	word = american(word)
	if s, ok := ownStems[word]; ok {
		return s
	}
	if hasNoEnding(word) {
		return word
	}
	// The second argument keeps the words of the package's stop list in step
	// with their relatives.
	if s := english.Stem(word, true); s != "" {
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

// isLower reports whether a word is of the letters a to z, which is all that
// the stemmer knows.
func isLower(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}

// ownStems are words that Snowball would join with others that mean something
// else: organization with organ, university with universe, past with paste.
// Each line has a stem and the words that share it.
var ownStems = wordsOfStems(`
	add: add adds added adding
	advertis: advertisement advertisements
	animal: animal animals
	apartment: apartment apartments
	authority: authority authorities
	authoriz: authorize authorizes authorized authorizing authorization authorizations
	capitalist: capitalist capitalists capitalism
	customer: customer customers
	department: department departments departmental
	directorate: directorate directorates
	emergency: emergency emergencies
	evening: evening evenings
	executive: executive executives
	experiment: experiment experiments experimental experimented
	express: express expresses expressed
	formal: formal formally
	former: former formerly
	importance: important importance importantly
	informant: informant informants informer informers
	internal: internal internally
	international: international internationally
	internment: internment internments interned
	interval: interval intervals
	lateral: lateral laterally
	logistics: logistics logistic logistical
	marketing: marketing
	negative: negative negatives negatively
	objective: objective objectives
	officer: officer officers
	operative: operative operatives
	organic: organic organics organically
	organiz: organization organizations organize organizes organized organizing organizer organizers organizational
	paste: paste pastes pasted pasting
	physician: physician physicians
	relative: relative relatives
	secretary: secretary secretaries secretariat
	several: several
	signature: signature signatures
	subjective: subjective subjectively
	terminal: terminal terminals
	universal: universal universally
	universe: universe universes
	university: university universities
	witness: witness witnesses witnessed
`)

// wordsOfStems reads a table of lines such as "stem: word word".
func wordsOfStems(table string) map[string]string {
	stems := make(map[string]string)
	for line := range strings.Lines(table) {
		stem, words, _ := strings.Cut(strings.TrimSpace(line), ":")
		for word := range strings.FieldsSeq(words) {
			stems[word] = stem
		}
	}
	return stems
}

// basesOf reads a table of lines such as "base: form form".
func basesOf(table string) map[string]string { return wordsOfStems(table) }

// set reads a list of words.
func set(words string) map[string]bool {
	s := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		s[word] = true
	}
	return s
}
