package edit

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// fields are the `name: value` pairs of a file, and where they stand in it.
type fields struct {
	text
	above int // lines of the file above the first one of YAML
	last  int // the last line of the file that is YAML
	root  *yaml.Node
}

// newFields finds the fields in the lines between two, which are not YAML. It is not ok
// where they are no pairs, or written in braces.
func newFields(t text, above, last int) (fields, bool) {
	f := fields{text: t, above: above, last: last, root: &yaml.Node{Kind: yaml.MappingNode}}
	var src strings.Builder
	for n := above + 1; n <= last; n++ {
		src.WriteString(t.line(n) + "\n")
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(src.String()), &doc); err != nil {
		return f, false
	}
	if len(doc.Content) == 0 || isNothing(doc.Content[0]) {
		return f, true
	}
	f.root = doc.Content[0]
	return f, f.root.Kind == yaml.MappingNode && f.root.Style&yaml.FlowStyle == 0
}

// isNothing reports whether a node is no more than where a value could stand.
func isNothing(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Value == ""
}

// find returns the name and the value of a field, nil where there is none.
func (f fields) find(name string) (key, value *yaml.Node) {
	for i := 0; i+1 < len(f.root.Content); i += 2 {
		if key := f.root.Content[i]; strings.Join(strings.Fields(key.Value), " ") == name {
			return key, f.root.Content[i+1]
		}
	}
	return nil, nil
}

// lineOf returns the line of the file on which a node begins.
func (f fields) lineOf(n *yaml.Node) int { return f.above + n.Line }

// byteOf returns the byte of the file at which a node begins.
func (f fields) byteOf(n *yaml.Node) int { return f.at(f.lineOf(n), n.Column) }

// margin returns what stands before a field's name.
func (f fields) margin() string {
	if len(f.root.Content) == 0 {
		return ""
	}
	return strings.Repeat(" ", max(0, f.root.Content[0].Column-1))
}

// indent returns what stands before the entries of a list, beyond what stands before its
// name: as in the other lists of the file, or two spaces.
func (f fields) indent() string {
	for i := 0; i+1 < len(f.root.Content); i += 2 {
		key, value := f.root.Content[i], f.root.Content[i+1]
		if isList(value) && value.Line > key.Line {
			return strings.Repeat(" ", max(0, value.Column-key.Column))
		}
	}
	return "  "
}

// isList reports whether a value is a list with a line for each entry.
func isList(n *yaml.Node) bool { return n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle == 0 }
