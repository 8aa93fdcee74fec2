package check

import "strings"

// rows returns the lines of a table, without comments and empty ones.
func rows(table string) []string {
	var all []string
	for line := range strings.Lines(table) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

// wordSet reads a table of single words.
func wordSet(table string) map[string]bool {
	set := make(map[string]bool)
	for _, row := range rows(table) {
		for w := range strings.FieldsSeq(row) {
			set[w] = true
		}
	}
	return set
}
