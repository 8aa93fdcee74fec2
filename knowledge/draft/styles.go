package draft

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How headings look in texts that do not mark them.
var (
	numberedHeading = regexp.MustCompile(`^(?:(?i:chapter|part|section|book|act|appendix|lesson|unit)[ \t]+[\dIVXLC]+\b.{0,80}|(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVXLC]{1,6}\.)[ \t]+\p{Lu}.{0,80})$`)
	bareNumber      = regexp.MustCompile(`^(?:(?i:chapter|part|section|book|act|appendix|lesson|unit)[ \t]+)?[\dIVXLC]+[.:]?$`)
	boldHeading     = regexp.MustCompile(`^(\*\*|__)[^*_]{1,100}(\*\*|__)$`)
	byline          = regexp.MustCompile(`^(?i:by|von|par)\s+\p{Lu}`)
)

const (
	longestHeading = 80 // characters of a heading in capitals
	longestShort   = 60 // of one that is only short
	mostWords      = 9
	longestTitle   = 120
)

// isNumbered reports whether a piece looks like "2. Hives" or "Chapter II: Hives". A short
// one may end with a full stop.
func isNumbered(s string) bool {
	return numberedHeading.MatchString(s) && (!closes(s) || strings.HasSuffix(s, ".") && utf8.RuneCountInString(s) <= longestShort)
}

// isBareNumber reports whether a heading is but a number, "Chapter II.", and its name
// stands below.
func isBareNumber(s string) bool { return bareNumber.MatchString(s) }

// isBold reports whether all of a piece is emphasised.
func isBold(s string) bool { return boldHeading.MatchString(s) }

// isCapitals reports whether a piece is in capitals, "THE HIVES".
func isCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			letters++
		}
	}
	return letters > 2 && utf8.RuneCountInString(s) <= longestHeading && !listEntry.MatchString(s)
}

// isShort reports whether a piece is as short as a heading, and ends as none but
// headings do.
func isShort(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return utf8.RuneCountInString(s) <= longestShort && len(strings.Fields(s)) <= mostWords &&
		(unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.In(r, unicode.Lo)) && !closes(s) && !listEntry.MatchString(s)
}

// closes reports whether a text ends as a sentence or a part of it.
func closes(s string) bool { return endsSentence(s) || strings.HasSuffix(s, ",") }

// isTitle reports whether the first piece of a text looks like its title.
func isTitle(s string) bool {
	return utf8.RuneCountInString(s) <= longestTitle && !isNumbered(s) && !listEntry.MatchString(s) &&
		(isCapitals(s) || !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, ",") && !strings.HasSuffix(s, ";"))
}

// isByline reports whether a piece names an author, "by Ann Keeper".
func isByline(s string) bool {
	return byline.MatchString(s) && utf8.RuneCountInString(s) <= longestShort && !closes(s)
}
