package knowledge

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
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
	unread   Line     // what is left of the line whose entries are read
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
			f.problem(f.offset+another.Line, "a line `---` or `...` ends the fields before this one; delete it")
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
		f.problem(f.line(n), "%s is not a list of `name: value` pairs%s", what, unspaced(n))
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

// unknown reports a field that nothing reads, and what it may have been meant for.
func (f *file) unknown(e field, what string, known ...string) {
	last := len(known) - 1
	f.problem(e.line, "unknown field %q; %s has %s and %s%s", e.key, what, strings.Join(known[:last], ", "), known[last], DidYouMean(e.key, known...))
}

// noSpace is a field's name and a value that no space parts from the colon.
var noSpace = regexp.MustCompile(`^([a-z]+):(\S.*)$`)

// unspaced says what to write where a field lacks the space behind its colon.
func unspaced(n *yaml.Node) string {
	m := noSpace.FindStringSubmatch(n.Value)
	if m == nil || len(m[2]) > maxExample {
		return ""
	}
	return fmt.Sprintf("; a space is missing behind the colon: `%s: %s`", m[1], m[2])
}

// items returns the nodes of a YAML sequence.
func (f *file) items(e field) []*yaml.Node {
	if isNull(e.node) {
		return nil
	}
	if e.node.Kind != yaml.SequenceNode {
		f.problem(e.line, "%s is not a list; write [one, another], or a line `- one` for each below it", e.key)
		return nil
	}
	return e.node.Content
}
