package analysis

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// FoldText gives text one form of spaces, quotation marks and letters, so that
// two texts compare equal when a reader would call them verbatim the same.
func FoldText(s string) string {
	return FoldSpace(StraightQuotes(norm.NFKC.String(s)))
}

// FoldSpace makes one space of each run of white space, and none at either end.
func FoldSpace(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// StraightQuotes makes the typographer's apostrophe and quotation marks equal
// to the typewriter's.
func StraightQuotes(s string) string {
	return quoteStraightener.Replace(s)
}

var quoteStraightener = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)
