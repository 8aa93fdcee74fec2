package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/knowledge"
)

// surname returns the name by which a text refers to an author.
func surname(a knowledge.Author) string {
	if a.Organisation != "" {
		return a.Organisation
	}
	return a.Family
}

// inverted returns a name as lists sort it: King, Martin Luther, Jr.
func inverted(a knowledge.Author) string {
	if a.Organisation != "" {
		return a.Organisation
	}
	return joined(", ", a.Family, a.Given, a.Suffix)
}

// abbreviated returns an inverted name with initials, and what stands between them.
func abbreviated(a knowledge.Author, between string) string {
	if a.Organisation != "" {
		return a.Organisation
	}
	return joined(", ", a.Family, initials(a.Given, between), a.Suffix)
}

// initials abbreviates given names: Jean-Paul M. to J.-P. M.
func initials(given, between string) string {
	var all []string
	for _, name := range strings.Fields(strings.ReplaceAll(given, ".", ". ")) {
		var parts []string
		for _, part := range strings.Split(name, "-") {
			if r, size := utf8.DecodeRuneInString(part); size > 0 && unicode.IsLetter(r) {
				parts = append(parts, string(unicode.ToUpper(r))+".")
			}
		}
		if len(parts) > 0 {
			all = append(all, strings.Join(parts, "-"))
		}
	}
	return strings.Join(all, between)
}

// each writes every author with the same form.
func each[T any](authors []knowledge.Author, form func(knowledge.Author) T) []T {
	all := make([]T, len(authors))
	for i, a := range authors {
		all[i] = form(a)
	}
	return all
}

// series lists names with words before the last, such as " and " for two names and
// ", and " for more.
func series(names []string, two, more string) string {
	last := len(names) - 1
	switch last {
	case -1, 0:
		return strings.Join(names, "")
	case 1:
		return names[0] + two + names[1]
	}
	return strings.Join(names[:last], ", ") + more + names[last]
}

// firstInverted lists authors of whom the first stands in inverted order.
func firstInverted(authors []knowledge.Author) []string {
	names := each(authors, knowledge.Author.String)
	names[0] = inverted(authors[0])
	return names
}

// comma returns the comma that ends an inverted name before a second one, and nothing
// where the first is in its own order.
func comma(authors []knowledge.Author) string {
	if len(authors) > 0 && authors[0].Given != "" {
		return ","
	}
	return ""
}
