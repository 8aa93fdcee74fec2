package english

import (
	_ "embed"
	"strings"
)

//go:embed stems.txt
var stemLines string

//go:embed irregular.txt
var irregularLines string

//go:embed british.txt
var britishLines string

// The tables, by word.
var (
	ownStems  = byWord(stemLines)
	irregular = byWord(irregularLines)
	isOwnStem = values(ownStems)
)

// Base returns the word that an irregular form is of: run for ran, mouse for mice. ok is
// false for what no table has.
func Base(form string) (base string, ok bool) {
	base, ok = irregular[form]
	return base, ok
}

// Rows returns the lines of a table, without comments and empty ones.
func Rows(table string) []string {
	var all []string
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

// byWord reads a table of lines such as "base: form form".
func byWord(table string) map[string]string {
	words := make(map[string]string)
	for _, row := range Rows(table) {
		base, forms, _ := strings.Cut(row, ":")
		for form := range strings.FieldsSeq(forms) {
			words[form] = base
		}
	}
	return words
}

func values(m map[string]string) map[string]bool {
	all := make(map[string]bool, len(m))
	for _, v := range m {
		all[v] = true
	}
	return all
}

// set reads a list of words.
func set(words string) map[string]bool {
	s := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		s[word] = true
	}
	return s
}
