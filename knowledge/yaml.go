package knowledge

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
)

// The readers below walk YAML's nodes instead of decoding into structs, because
// a curator wants every problem at once and each with its line, and a decoder
// stops at the first.

// file is one file of a pack while it is read: its problems go to the pack's.
type file struct {
	name     string
	offset   int      // lines of the file above the YAML text
	lines    []string // of the YAML text
	problems *Problems
}

// field is one entry of a YAML mapping.
type field struct {
	key  string
	line int
	node *yaml.Node
}

// Line is a scalar and its line.
type Line struct {
	Text   string
	Number int
}

func (f *file) problem(line int, format string, args ...any) {
	f.problems.Add(f.name, line, format, args...)
}

// parseYAML returns the root of a YAML text, nil where there is none. It is not ok
// where the text is no YAML, which is reported.
func (f *file) parseYAML(src []byte) (root *yaml.Node, ok bool) {
	f.lines = strings.Split(string(src), "\n")
	decoder := yaml.NewDecoder(bytes.NewReader(src))
	var doc, another yaml.Node
	err := decoder.Decode(&doc)
	if err == io.EOF {
		return nil, true
	}
	if err == nil {
		if err := decoder.Decode(&another); err != io.EOF {
			f.problem(f.offset+1, "reading YAML: more than one document")
			return nil, false
		}
	}
	if err != nil {
		f.yamlProblem(err)
		return nil, false
	}
	if len(doc.Content) == 0 {
		return nil, true
	}
	return doc.Content[0], true
}

// yamlProblem reports that a text is no YAML. What is never closed, such as a
// quotation, shows far below the line that is at fault: that one is named too.
func (f *file) yamlProblem(err error) {
	e, ok := errors.AsType[*yaml.LoadError](err)
	switch {
	case !ok || e.Mark.Line == 0:
		f.problem(f.offset+1, "reading YAML: %v", err)
	case e.ContextMsg != "" && 0 < e.ContextMark.Line && e.ContextMark.Line < e.Mark.Line:
		f.problem(f.offset+e.Mark.Line, "reading YAML: %s %s from line %d on", e.Message, e.ContextMsg, f.offset+e.ContextMark.Line)
	default:
		f.problem(f.offset+e.Mark.Line, "reading YAML: %s", e.Message)
	}
}

// line returns where a node stands in the file.
func (f *file) line(n *yaml.Node) int {
	if n == nil {
		return f.offset + 1
	}
	return f.offset + n.Line
}

// isNull reports whether a node says that there is nothing.
func isNull(n *yaml.Node) bool { return n == nil || n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// mapping returns the entries of a YAML mapping in their order.
func (f *file) mapping(n *yaml.Node, what string) []field {
	if isNull(n) {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		f.problem(f.line(n), "%s is not a list of `name: value` pairs", what)
		return nil
	}
	fields := make([]field, 0, len(n.Content)/2)
	seen := make(map[string]bool)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		name := f.scalar(key, "a field's name").Text
		if seen[name] {
			f.problem(f.line(key), "%q is given twice", name)
			continue
		}
		seen[name] = true
		fields = append(fields, field{name, f.line(key), value})
	}
	return fields
}

// scalar returns a node's text, "" after reporting that it has none.
func (f *file) scalar(n *yaml.Node, what string) Line {
	t := Line{Number: f.line(n)}
	switch {
	case isNull(n):
	case n.Kind == yaml.ScalarNode: // a number, a date or a truth value is meant as text
		t.Text = n.Value
	default:
		f.problem(t.Number, "%s is not plain text; if it holds a colon, put it in quotes", what)
	}
	return t
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
			f.problem(t.Number, "%s has an empty entry", what)
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
	return n.Kind == yaml.ScalarNode && n.Style == 0 && !strings.Contains(f.lines[n.Line-1], n.Value)
}

// items returns the nodes of a YAML sequence.
func (f *file) items(e field) []*yaml.Node {
	if isNull(e.node) {
		return nil
	}
	if e.node.Kind != yaml.SequenceNode {
		f.problem(e.line, "%s is not a list", e.key)
		return nil
	}
	return e.node.Content
}
