package draft

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"footnote/knowledge"
	"footnote/knowledge/legible"
)

// Limits of a text: more than a study group reads, and little enough to hold in memory.
const (
	MaxText       = 8 << 20 // bytes
	maxParagraphs = 50_000
	maxSections   = 2_000
)

// Text is a text as a pack counts it.
type Text struct {
	Title      string              // "" where none can be told
	Paragraphs []string            // paragraph n is Paragraphs[n-1], on one line
	Sections   []knowledge.Section // all paragraphs are in one
	Assumed    []string            // what was taken for what, a sentence each
}

// Split says what parts one paragraph from the next.
type Split string

const (
	SplitAuto   Split = "auto"   // as the text looks
	SplitLines  Split = "lines"  // every line is a paragraph
	SplitBlocks Split = "blocks" // paragraphs stand between empty lines
)

// Read reads a text. Its title is taken from it unless one is given. The error is a
// knowledge.Problems, which calls the text by the given name.
func Read(name string, src []byte, title string, split Split) (Text, error) {
	lines, err := linesOf(name, src)
	if err != nil {
		return Text{}, err
	}
	var t Text
	pieces := t.lay(lines, split)
	pieces = t.takeTitle(pieces, title)
	t.markHeadings(pieces)
	t.divide(pieces)
	var problems knowledge.Problems
	switch n := len(t.Paragraphs); {
	case n == 0:
		problems.Add(name, 0, "has no paragraph, only headings or nothing at all")
		return Text{}, problems
	case n > maxParagraphs:
		problems.Add(name, 0, "has %d paragraphs; at most %d fit, so make several packs of it", n, maxParagraphs)
		return Text{}, problems
	case len(t.Sections) > maxSections:
		problems.Add(name, 0, "seems to have %d headings; at most %d fit. %s", len(t.Sections), maxSections, remedy)
		return Text{}, problems
	}
	return t, nil
}

// Lines returns the text one paragraph a line, as `footnote check --source` reads it,
// without its title and headings: a section may be renamed, and no paragraph moves.
func (t Text) Lines() string { return strings.Join(t.Paragraphs, "\n\n") + "\n" }

// linesOf returns the lines of a text that can be shown, or everything that keeps it from
// being one.
func linesOf(name string, src []byte) ([]string, error) {
	var problems knowledge.Problems
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	if what := notText(src); what != "" {
		problems.Add(name, 0, "is %s, and no plain text; save it as plain text in UTF-8", what)
		return nil, problems
	}
	if len(src) > MaxText {
		problems.Add(name, 0, "is larger than %d MiB; make several packs of it", MaxText>>20)
		return nil, problems
	}
	if line, bad := knowledge.InvalidUTF8(src); bad {
		problems.Add(name, line, "is not valid UTF-8; save the file as UTF-8")
		return nil, problems
	}
	lines := strings.Split(lineBreaks.Replace(string(src)), "\n")
	findIllegible(name, lines, &problems)
	if len(problems) > 0 {
		return nil, problems
	}
	return lines, nil
}

// lineBreaks makes one of how Windows and old Macs end a line.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// notText names what a file is that people take for a text, "" for a text.
func notText(src []byte) string {
	for _, kind := range []struct{ begins, what string }{
		{"%PDF-", "a PDF"}, {"PK\x03\x04", "a word processor's document or an archive"}, {"\xd0\xcf\x11\xe0", "a word processor's document"},
		{`{\rtf`, "a word processor's document (RTF)"}, {"\xff\xfe", "text in UTF-16"}, {"\xfe\xff", "text in UTF-16"},
		{"<!DOCTYPE", "a web page"}, {"<!doctype", "a web page"}, {"<html", "a web page"},
	} {
		if bytes.HasPrefix(src, []byte(kind.begins)) {
			return kind.what
		}
	}
	return ""
}

// mostIllegible is how many lines with characters that nobody sees are named one by one.
const mostIllegible = 20

// findIllegible reports the lines that hold what a pack refuses.
func findIllegible(name string, lines []string, problems *knowledge.Problems) {
	left := 0
	for i, line := range lines {
		at := legible.Find(line)
		switch {
		case at < 0:
		case len(*problems) == mostIllegible:
			left++
		default:
			r, _ := utf8.DecodeRuneInString(line[at:])
			problems.Add(name, i+1, "holds the character %s, which readers do not see; delete it, or put a space or a line break in its place", legible.Name(r))
		}
	}
	if left > 0 {
		problems.Add(name, 0, "and so do %d more lines", left)
	}
}

// assume notes what was taken for what.
func (t *Text) assume(format string, args ...any) {
	t.Assumed = append(t.Assumed, fmt.Sprintf(format, args...))
}
