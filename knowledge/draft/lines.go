package draft

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is the lines between two empty lines, with the space at their ends taken off.
type block []string

// blocksOf parts lines at empty ones.
func blocksOf(lines []string) []block {
	var blocks []block
	var b block
	for _, line := range append(lines, "") {
		if line = strings.TrimRight(line, " \t\u00a0"); line != "" {
			b = append(b, line)
			continue
		}
		if len(b) > 0 {
			blocks = append(blocks, b)
		}
		b = nil
	}
	return blocks
}

// widest is the longest line of a text that is wrapped by hand or by a program.
const widest = 160

// isWrapped reports whether the lines of a text end where there was no more room: most
// lines that another follows directly end within a sentence, and few are very long.
func isWrapped(blocks []block) bool {
	usual := usualWidth(blocks)
	if usual > widest {
		return false
	}
	open, closed := 0, 0
	for _, b := range blocks {
		for i, line := range b[:len(b)-1] {
			switch {
			case atxHeading.MatchString(line) || listEntry.MatchString(b[i+1]):
			case endsSentence(line):
				closed++
			case goesOn(line, b[i+1], usual):
				open++
			}
		}
	}
	return open > closed
}

// usualWidth returns the width that nine in ten lines keep to, 0 without a line.
func usualWidth(blocks []block) int {
	var widths []int
	for _, b := range blocks {
		for _, line := range b {
			widths = append(widths, utf8.RuneCountInString(line))
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	return widths[(len(widths)*9-1)/10]
}

// goesOn reports whether a sentence goes on in the next line: it does where that begins
// with a small letter, and where the line is about as wide as lines are. A short one is a
// heading, or the entry of a list.
func goesOn(line, next string, usual int) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
	return unicode.IsLower(r) || 5*utf8.RuneCountInString(line) > 3*usual
}

var (
	atxHeading = regexp.MustCompile(`^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$`)
	underline  = regexp.MustCompile(`^ {0,3}(=+|-{3,})$`)
	listEntry  = regexp.MustCompile(`^\s*(?:[-*+•–]|\d{1,2}[.)]|[a-z][.)])\s+\S`)
)

func isIndented(line string) bool {
	return strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "\u3000")
}

// pieces parts a block into paragraphs and the headings that Markdown marks.
func (b block) pieces(wrapped bool, ends func(string) bool) []piece {
	var all []piece
	open := false // the last piece goes on
	for i, line := range b {
		m := atxHeading.FindStringSubmatch(line)
		begins := !wrapped || listEntry.MatchString(line) || i > 0 && isIndented(line) && !isIndented(b[i-1]) && !listEntry.MatchString(b[i-1])
		switch {
		case m != nil:
			all, open = append(all, piece{text: headingText(m[2]), level: len(m[1])}), false
		case underline.MatchString(line) && i > 0 && len(all) > 0 && all[len(all)-1].level == 0 && all[len(all)-1].text == oneLine(b[i-1]):
			last := &all[len(all)-1]
			last.text, last.level, open = headingText(last.text), 2, false
			if strings.Contains(line, "=") {
				last.level = 1
			}
		case open && !begins:
			all[len(all)-1].text += " " + oneLine(line)
		default:
			all, open = append(all, piece{text: oneLine(line)}), true
		}
		open = open && !ends(line) && !(i == 0 && standsOut(line))
	}
	return all
}

// shortest is the longest first line that is parted from those below it, in bytes.
const shortest = 40

// standsOut reports whether the first line of a block is a heading, though a paragraph
// follows it directly.
func standsOut(line string) bool {
	line = oneLine(line)
	return len(line) <= shortest && (isCapitals(line) || isNumbered(line) && !closes(line))
}

// oneLine makes one space of each run of white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// headingText takes the emphasis off a heading.
func headingText(s string) string { return strings.Trim(oneLine(s), "*_ ") }
