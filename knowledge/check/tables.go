package check

import (
	"strings"

	"footnote/knowledge/english"
)

// wordSet reads a table of single words.
func wordSet(table string) map[string]bool {
	set := make(map[string]bool)
	for _, row := range english.Rows(table) {
		for w := range strings.FieldsSeq(row) {
			set[w] = true
		}
	}
	return set
}
