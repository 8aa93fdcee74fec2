package knowledge

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"footnote/knowledge/legible"
)

// scalar returns a node's text on one line, "" after reporting that it has none. An
// escape, such as \e, may have put a character into it that nobody may read.
func (f *file) scalar(n *yaml.Node, what string) Line {
	t := Line{Number: f.line(n)}
	switch {
	case n != nil && isMarked(n):
		f.problem(t.Number, "%s begins with & or !, and goes in quotation marks", what)
		t.Text = n.Value
	case isNull(n):
	case n.Kind == yaml.ScalarNode: // a number, a date or a truth value is meant as text
		t.Text = f.oneLine(n.Value, t.Number)
	default:
		f.problem(t.Number, "%s is not plain text%s", what, f.asText(n))
	}
	return t
}

// isMarked reports whether a plain text is read without its beginning: &bees, !bees.
func isMarked(n *yaml.Node) bool {
	return n.Anchor != "" || n.Style == yaml.TaggedStyle && !strings.HasPrefix(n.Tag, "!!")
}

// asText says how to write as a text what YAML takes for something else.
func (f *file) asText(n *yaml.Node) string {
	if m := entry.FindStringSubmatch(f.yamlLine(n.Line)); m != nil && n.Style&yaml.FlowStyle == 0 {
		if i := strings.Index(m[1], "- "); i >= 0 { // what looks like a field there is the text
			return "; with a colon in it, it goes in quotation marks" + example("- ", strings.TrimSpace(f.yamlLine(n.Line)[i+2:]))
		}
	}
	return "; put it in quotation marks"
}

// oneLine puts a text on one line, "" where it shows nothing.
func (f *file) oneLine(s string, line int) string {
	at := legible.Find(s)
	switch {
	case at >= 0:
		r, _ := utf8.DecodeRuneInString(s[at:])
		f.problem(line, "a text holds the character %s, which readers do not see", legible.Name(r))
		return legible.Line(s)
	case legible.Empty(s):
		return ""
	default:
		return strings.Join(strings.Fields(s), " ")
	}
}

// words returns a text that people wrote, where " #" may be meant as a number sign: YAML
// begins a comment there, and the rest would be lost without a word.
func (f *file) words(n *yaml.Node, what string) Line {
	t := f.scalar(n, what)
	if t.Text != "" && n.Style == 0 && n.LineComment != "" {
		f.problem(t.Number, "%s ends before %q, which begins a comment; put it in quotes, or the comment on a line of its own", what, " #")
	}
	return t
}

// list returns the texts of a YAML sequence.
func (f *file) list(n *yaml.Node, what string) []Line {
	items := f.items(field{what, f.line(n), n})
	texts := make([]Line, 0, len(items))
	entry := "an entry of " + what
	for _, v := range items {
		t := f.words(v, entry)
		if t.Text == "" {
			if isNull(v) || v.Kind == yaml.ScalarNode { // else it has been said what it is
				f.problem(t.Number, "%s has an empty entry; delete it", what)
			}
			continue
		}
		if f.isContinued(v) {
			f.problem(t.Number, "%s goes on in the next line; is that one indented too far?", entry)
		}
		texts = append(texts, t)
	}
	return texts
}

// isContinued reports whether a plain text goes over several lines. YAML joins
// them without a word, and in a list that is nearly always a slip.
func (f *file) isContinued(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode || n.Style != 0 {
		return false
	}
	if f.unread.Number != n.Line {
		f.unread = Line{f.lines[n.Line-1], n.Line}
	}
	_, after, whole := strings.Cut(f.unread.Text, n.Value)
	if whole { // the line's next entry stands behind: a long line is read once
		f.unread.Text = after
	}
	return !whole
}
