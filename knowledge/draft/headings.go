package draft

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// takeTitle finds the title of the text and returns the pieces below it. A text that
// begins with the given title has it there, and is otherwise taken to begin below it.
func (t *Text) takeTitle(pieces []piece, given string) []piece {
	t.Title = given
	if len(pieces) < 2 {
		return pieces
	}
	first := pieces[0]
	text := headingText(first.text)
	switch {
	case given != "" && !strings.EqualFold(text, given):
		return pieces
	case given == "" && !isTitled(pieces):
		return pieces
	case given == "":
		t.Title = text
		t.assume("Its first line is taken for the title: %s. (If it is a section's heading: --title with the title.)", shown(text))
	}
	pieces = pieces[1:]
	if isByline(pieces[0].text) && len(pieces) > 1 {
		t.assume("Left out is the line %s, which seems to name the author.", shown(pieces[0].text))
		pieces = pieces[1:]
	}
	return pieces
}

// isTitled reports whether the first piece is a title: where Markdown marks headings, the
// only one of its level, and the highest; and else whatever looks like one.
func isTitled(pieces []piece) bool {
	first := pieces[0]
	if !slices.ContainsFunc(pieces, func(p piece) bool { return p.level > 0 }) {
		next := pieces[1].text
		apart := first.alone || utf8.RuneCountInString(first.text) < utf8.RuneCountInString(next) && !listEntry.MatchString(next)
		return isTitle(first.text) && (apart || isCapitals(first.text) || isNumbered(next) || isCapitals(next))
	}
	if first.level == 0 {
		return false
	}
	return !slices.ContainsFunc(pieces[1:], func(p piece) bool { return p.level > 0 && p.level <= first.level })
}

// markHeadings finds the headings of a text in which Markdown marks none: those that
// are numbered, bold or in capitals, where there are several, and else those that are
// only short.
func (t *Text) markHeadings(pieces []piece) {
	if slices.ContainsFunc(pieces, func(p piece) bool { return p.level > 0 }) {
		t.assume("Headings are the lines that are marked as such.")
		return
	}
	strong := mark(pieces, func(i int) bool { return isStrong(pieces, i) })
	if strong > 1 {
		t.assume("Headings are the lines that are numbered, bold or in capitals. " + remedy)
		return
	}
	if strong+mark(pieces, func(i int) bool { return isAbove(pieces, i) }) > 0 {
		t.assume("Headings are the short lines above paragraphs. " + remedy)
		return
	}
	t.assume("It has no headings, so all of it is one section.")
}

// remedy says what to do where headings are taken wrongly.
const remedy = "(Where that is wrong, write # and a space before each heading of the text, and start anew.)"

// mark marks the pieces that are headings, and returns how many there are.
func mark(pieces []piece, isHeading func(i int) bool) int {
	n := 0
	var found []int
	for i := range pieces[:max(0, len(pieces)-1)] { // nothing follows the last
		if isHeading(i) {
			found = append(found, i)
			n++
		}
	}
	for _, i := range found {
		pieces[i].styled, pieces[i].text = true, headingText(pieces[i].text)
	}
	return n
}

// isStrong reports whether a piece looks like a heading whatever follows it. Where one
// number follows the other, they are the entries of a list.
func isStrong(pieces []piece, i int) bool {
	s := pieces[i].text
	if isBold(s) || isCapitals(s) {
		return true
	}
	if !isNumbered(s) {
		return false
	}
	beside := func(j int) bool {
		return j >= 0 && j < len(pieces) && isNumbered(pieces[j].text) && depth(pieces[j].text) == depth(s)
	}
	return !beside(i-1) && !beside(i+1)
}

// depth returns how many numbers begin a heading: 2 for "1.2 Hives".
func depth(s string) int {
	number, _, _ := strings.Cut(s, " ")
	return strings.Count(strings.TrimRight(number, ".)"), ".")
}

// isAbove reports whether a piece is short and the next is a paragraph.
func isAbove(pieces []piece, i int) bool {
	s, next := pieces[i].text, pieces[i+1].text
	return isShort(s) && !isShort(next) && !listEntry.MatchString(next) && utf8.RuneCountInString(next) > utf8.RuneCountInString(s)
}

// mostShown is how much of a text is shown in what is said about it, in characters.
const mostShown = 60

// shown quotes the beginning of a text.
func shown(s string) string {
	if utf8.RuneCountInString(s) > mostShown {
		s = string([]rune(s)[:mostShown]) + "…"
	}
	return `"` + s + `"`
}
