package check

import (
	"strings"
	"unicode"
)

// listHead returns the index of the paragraph that introduces paragraph i as an entry of
// a list, -1 where it is none. A paragraph that ends in a colon introduces the next one,
// and those behind it for as long as they begin alike: with a mark or a number, without a
// capital, or with a word in -ing.
func (m manuscript) listHead(i int) int {
	head := i - 1
	for ; head >= 0 && !strings.HasSuffix(m.paragraphs[head], ":"); head-- {
		if shape := beginning(m.paragraphs[head]); shape == other || shape != beginning(m.paragraphs[i]) {
			return -1
		}
	}
	return head
}

// shape is how an entry of a list begins.
type shape int

const (
	other shape = iota
	marked
	numbered
	small
	doing
)

func beginning(paragraph string) shape {
	first, _, _ := strings.Cut(paragraph, " ")
	initial := []rune(first + " ")[0]
	switch {
	case unicode.IsDigit(initial):
		return numbered
	case unicode.IsLower(initial):
		return small
	case !unicode.IsLetter(initial) && initial != '"' && initial != '\'':
		return marked
	case strings.HasSuffix(first, "ing"):
		return doing
	}
	return other
}
