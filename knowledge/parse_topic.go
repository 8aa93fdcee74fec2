package knowledge

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"

	"footnote/knowledge/legible"
)

// topicID is what a topic's file may be called. IDs travel in Discord's
// custom_id, which ends at 100 characters, together with a few of our own.
var topicID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$`)

// IsTopicID reports whether a topic's file may be called so, without its .md.
func IsTopicID(id string) bool { return topicID.MatchString(id) }

// Places remembers where in its file each part of a topic stands, for problems
// that only show when the whole pack is read.
type Places struct {
	File    string
	Title   int
	Ask     []int
	related []int
	Body    int
	Cites   []int  // of each citation, where its footnote stands
	Prose   []Line // the answer's lines without footnote marks

	Comments []int // where the answer's comments begin, which are shown to nobody
	draft    int   // where the topic is marked as a draft, 0 where it is none
	defined  []int // the paragraphs of the footnotes that stand below the answer
}

// parseTopic reads one topic's file. It returns nil where there is no front
// matter to read; every problem found is reported either way.
func (f *file) parseTopic(id string, src string, source Source) *Topic {
	front, body, bodyLine, ok := f.splitFront(src)
	if !ok {
		return nil
	}
	t := &Topic{ID: id, At: Places{File: f.name, Title: 1, Body: bodyLine}}
	root, ok := f.parseYAML([]byte(front))
	for _, field := range f.mapping(root, "the front matter") {
		f.topicField(t, field)
	}
	if ok && t.Title == "" && (root == nil || root.Kind == yaml.MappingNode) {
		f.problem(t.At.Title, "title is missing; write the question that the topic answers, such as `title: Who makes honey?`")
	}
	f.parseBody(t, source, body, bodyLine)
	if ok && legible.Empty(t.Answer()) {
		f.problem(bodyLine, "the answer is empty; write it, or the field `draft: true` above until it is written")
	}
	return t
}

// splitFront cuts a topic's text into front matter and body. The front matter
// starts on line 2, behind the opening rule.
func (f *file) splitFront(src string) (front, body string, bodyLine int, ok bool) {
	f.offset = 1
	rest, ok := strings.CutPrefix(src, "---\n")
	if !ok {
		f.problem(1, "is no topic: the first line is not ---, which begins the front matter")
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
		t.Title, t.At.Title = f.title(e.node), e.line
	case "ask":
		t.Ask, t.At.Ask = unzip(f.list(e.node, "ask"))
	case "keywords":
		t.Keywords, _ = unzip(f.list(e.node, "keywords"))
	case "related":
		t.Related, t.At.related = unzip(f.list(e.node, "related"))
	case "note":
		t.Note = f.note(e.node)
	case "quiz":
		t.Quiz = f.quiz(t.ID, e)
	case "draft":
		t.At.draft = f.mark(e)
	default:
		f.unknown(e, "a topic", "title", "ask", "keywords", "related", "note", "quiz", "draft")
	}
}

// mark returns the line of a field that is true, 0 where it is false.
func (f *file) mark(e field) int {
	switch f.scalar(e.node, e.key).Text {
	case "true":
		return e.line
	case "false":
		return 0
	}
	f.problem(e.line, "%s is neither true nor false; delete the line where the topic is written", e.key)
	return 0
}

func unzip(texts []Line) (values []string, lines []int) {
	if len(texts) == 0 {
		return nil, nil
	}
	values, lines = make([]string, len(texts)), make([]int, len(texts))
	for i, t := range texts {
		values[i], lines[i] = t.Text, t.Number
	}
	return values, lines
}

func (f *file) title(n *yaml.Node) string {
	t := f.words(n, "title")
	if n := utf16Len(t.Text); n > MaxTitle {
		f.problem(t.Number, "title has %d characters; at most %d fit", n, MaxTitle)
	}
	return t.Text
}

func (f *file) note(n *yaml.Node) *Note {
	note := &Note{}
	for _, e := range f.mapping(n, "note") {
		switch e.key {
		case "text":
			note.Text = f.words(e.node, "note: text").Text
		case "link":
			note.Link = f.address(e.node, "note: link")
		default:
			f.unknown(e, "a note", "text", "link")
		}
	}
	if note.Text == "" {
		f.problem(f.line(n), "note has no text; write where the other source differs, as `text: ...`")
	}
	if note.Link == "" {
		f.problem(f.line(n), "note has no link to a web address; write `link: https://...`")
	}
	return note
}
