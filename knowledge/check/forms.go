package check

import (
	_ "embed"
	"slices"
	"strings"

	"footnote/knowledge/english"
)

// nameSuffixes turn a place or a person into what comes from it, and an office into its
// plural: Canada, Canadian; Bali, Balinese; Marx, Marxist; Berlin, Berliner.
var nameSuffixes = []string{
	"ians", "ian", "nese", "lese", "vian", "nian", "ese", "eans", "ean", "ans", "an", "ish", "ists", "ist", "ites", "ite",
	"ics", "ic", "ers", "er", "ns", "es", "n", "s", "y", "a", "e", "i", "is", "o",
}

// plurals are the endings that a word without a capital may have as well.
var plurals = []string{"es", "s"}

// shortestRoot is the least of a name that is left when a suffix goes.
const shortestRoot = 4

// nameForms returns a name, and what is left of it without each suffix that it may
// have: two names mean the same where they share a form.
func nameForms(bare string) []string { return withoutEach(bare, nameSuffixes) }

func withoutEach(bare string, suffixes []string) []string {
	forms := []string{bare}
	for _, suffix := range suffixes {
		if root, ok := strings.CutSuffix(bare, suffix); ok && len(root) >= shortestRoot {
			forms = append(forms, root)
		}
	}
	return forms
}

//go:embed peoples.txt
var peopleTable string

// peoples are the rows of the table: each the words for one country and its people.
var peoples = peopleRows()

func peopleRows() [][]string {
	var all [][]string
	for _, row := range english.Rows(peopleTable) {
		all = append(all, strings.Split(row, ", "))
	}
	return all
}

// isOfPeople holds the forms of all single words of the table.
var isOfPeople = func() map[string]bool {
	forms := make(map[string]bool)
	for _, name := range slices.Concat(peoples...) {
		if !strings.Contains(name, " ") {
			for _, form := range nameForms(name) {
				forms[form] = true
			}
		}
	}
	return forms
}()
