package knowledge

import (
	"net/url"
	"regexp"
	"strings"
	"unicode/utf16"

	"go.yaml.in/yaml/v4"
)

// MaxTitle is the longest title in UTF-16 code units: Discord shows titles as
// autocomplete choices, which end there.
const MaxTitle = 100

// topicID is what a topic's file may be called. IDs travel in Discord's
// custom_id, which ends at 100 characters, together with a few of our own.
var topicID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$`)

// places remembers where in its file each part of a topic stands, for problems
// that only show when the whole pack is read.
type places struct {
	file    string
	title   int
	ask     []int
	related []int
	body    int
	prose   []text // the answer's lines without footnote marks
}

// parseTopic reads one topic's file. It returns nil where there is no front
// matter to read; every problem found is reported either way.
func (f *file) parseTopic(id string, src string, source Source) *Topic {
	front, body, bodyLine, ok := f.splitFront(src)
	if !ok {
		return nil
	}
	t := &Topic{ID: id, at: places{file: f.name, title: 1, body: bodyLine}}
	root, ok := f.parseYAML([]byte(front))
	for _, field := range f.mapping(root, "the front matter") {
		f.topicField(t, field)
	}
	if ok && t.Title == "" {
		f.problem(t.at.title, "title is missing")
	}
	f.parseBody(t, source, body, bodyLine)
	return t
}

// splitFront cuts a topic's text into front matter and body. The front matter
// starts on line 2, behind the opening rule.
func (f *file) splitFront(src string) (front, body string, bodyLine int, ok bool) {
	f.offset = 1
	rest, ok := strings.CutPrefix(src, "---\n")
	if !ok {
		f.problem(1, "is no topic: the first line is not ---")
		return "", "", 0, false
	}
	lines := strings.Split(rest, "\n")
	for i, line := range lines {
		if strings.TrimRight(line, " \t") == "---" {
			return strings.Join(lines[:i], "\n"), strings.Join(lines[i+1:], "\n"), i + 3, true
		}
	}
	f.problem(1, "is no topic: no second --- ends the front matter")
	return "", "", 0, false
}

// topicField reads one entry of the front matter.
func (f *file) topicField(t *Topic, e field) {
	switch e.key {
	case "title":
		t.Title, t.at.title = f.title(e.node), e.line
	case "ask":
		t.Ask, t.at.ask = unzip(f.list(e.node, "ask"))
	case "keywords":
		t.Keywords, _ = unzip(f.list(e.node, "keywords"))
	case "related":
		t.Related, t.at.related = unzip(f.list(e.node, "related"))
	case "note":
		t.Note = f.note(e.node)
	default:
		f.problem(e.line, "unknown field %q; a topic has title, ask, keywords, related and note", e.key)
	}
}

func unzip(texts []text) (values []string, lines []int) {
	if len(texts) == 0 {
		return nil, nil
	}
	values, lines = make([]string, len(texts)), make([]int, len(texts))
	for i, t := range texts {
		values[i], lines[i] = t.value, t.line
	}
	return values, lines
}

func (f *file) title(n *yaml.Node) string {
	t := f.scalar(n, "title")
	t.value = strings.Join(strings.Fields(t.value), " ")
	if n := utf16Len(t.value); n > MaxTitle {
		f.problem(t.line, "title has %d characters; at most %d fit", n, MaxTitle)
	}
	return t.value
}

func (f *file) note(n *yaml.Node) *Note {
	note := &Note{}
	for _, e := range f.mapping(n, "note") {
		switch e.key {
		case "text":
			note.Text = strings.TrimSpace(f.scalar(e.node, "note: text").value)
		case "link":
			note.Link = strings.TrimSpace(f.scalar(e.node, "note: link").value)
		default:
			f.problem(e.line, "unknown field %q; a note has text and link", e.key)
		}
	}
	if note.Text == "" {
		f.problem(f.line(n), "note has no text")
	}
	if !isWebAddress(note.Link) {
		f.problem(f.line(n), "note has no link to a web address")
	}
	return note
}

// isWebAddress reports whether s can be shown as a link: an absolute http(s)
// address without what would end a Markdown link early.
func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" &&
		!strings.ContainsAny(s, "<> \t\n")
}

// utf16Len returns a text's length as Discord may count it.
func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}
