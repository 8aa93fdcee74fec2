package knowledge

import (
	"regexp"
	"strings"
)

// answerLine is a line of an answer, and what parts it from the one before: a space
// within a paragraph, which may be written over several lines; the end of a line before
// an item of a list and in a code block, which are kept as they are; and an empty line.
type answerLine struct {
	Line
	before string
	code   bool // nothing in it is a footnote
}

// listItem begins an item of a list, as Discord shows it.
var listItem = regexp.MustCompile(`^(?:[-*]|(\d{1,2})\.) `)

const codeFence = "```"

// answerLines puts the lines of an answer together.
type answerLines struct {
	all    []answerLine
	fence  int  // the line where a code block began, 0 outside
	parted bool // an empty line came last
	listed bool // the paragraph has come to a list
	coded  bool // a code block came last
}

// lines reads the lines of a topic's body, which starts on the given line of its file.
// Footnotes are defined on the way, and comments left out.
func (r *bodyReader) lines(body string, first int) []answerLine {
	var ls answerLines
	var hidden comments
	for i, line := range strings.Split(body, "\n") {
		if ls.fence == 0 {
			line = hidden.strip(line, first+i)
		}
		text := strings.TrimSpace(line)
		m := footnoteLine.FindStringSubmatch(text)
		switch {
		case ls.fence != 0 || strings.HasPrefix(text, codeFence):
			ls.addCode(strings.TrimRight(line, " \t"), first+i)
		case m != nil:
			r.define(m[1], strings.TrimSpace(m[2]), first+i)
		case text == "":
			ls.parted, ls.listed = true, false
		case ls.isItem(text):
			ls.listed = true
			indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
			ls.add(answerLine{Line{indent + text, first + i}, "\n", false})
		default:
			ls.add(answerLine{Line{text, first + i}, " ", false})
		}
	}
	if ls.fence != 0 {
		r.problem(ls.fence, "a code block is never closed; end it with %s", codeFence)
	}
	if hidden.open != 0 {
		r.problem(hidden.open, "a comment is never closed; end it with %s", commentCloses)
	}
	r.topic.At.Comments = hidden.lines
	return ls.all
}

// isItem reports whether a line begins an item of a list. A number in the middle of a
// paragraph may just have come to the start of a line: there, only 1 begins a list.
func (ls *answerLines) isItem(text string) bool {
	m := listItem.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	return m[1] == "" || m[1] == "1" || ls.listed || ls.parted || len(ls.all) == 0
}

// addCode adds a line of a code block as it is written, its fences too.
func (ls *answerLines) addCode(line string, number int) {
	ls.add(answerLine{Line{line, number}, "\n", true})
	ls.coded = true
	if strings.Count(line, codeFence)%2 == 0 {
		return
	}
	if ls.fence == 0 {
		ls.fence = number
	} else {
		ls.fence = 0
	}
}

func (ls *answerLines) add(l answerLine) {
	switch {
	case len(ls.all) == 0:
		l.before = ""
	case ls.parted:
		l.before = "\n\n"
	case ls.coded:
		l.before = "\n"
	}
	ls.all = append(ls.all, l)
	ls.parted, ls.coded = false, false
}
