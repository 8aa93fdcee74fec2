package knowledge

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	yamltoken "github.com/goccy/go-yaml/token"
)

// The readers below walk YAML's syntax tree instead of decoding into structs,
// because a curator wants every problem at once and each with its line, and a
// decoder stops at the first.

// file is one file of a pack while it is read: its problems go to the pack's.
type file struct {
	name     string
	offset   int // lines of the file above the YAML text
	problems *Problems
}

// field is one entry of a YAML mapping.
type field struct {
	key  string
	line int
	node ast.Node
}

// text is a scalar and its line.
type text struct {
	value string
	line  int
}

func (f *file) problem(line int, format string, args ...any) {
	f.problems.add(f.name, line, format, args...)
}

// parseYAML returns the root of a YAML text, or nil after reporting why not.
func (f *file) parseYAML(src []byte) (root ast.Node) {
	defer func() {
		// The parser is fed whatever a curator saved; one bad file must not
		// take the whole program down.
		if r := recover(); r != nil {
			f.problem(f.offset+1, "reading YAML: %v", r)
			root = nil
		}
	}()
	doc, err := parser.ParseBytes(src, 0)
	if err != nil {
		line, message := f.offset+1, err.Error()
		if e, ok := errors.AsType[yaml.Error](err); ok {
			message = e.GetMessage()
			if t := e.GetToken(); t != nil {
				line = f.offset + t.Position.Line
			}
		}
		f.problem(line, "reading YAML: %s", message)
		return nil
	}
	if len(doc.Docs) > 1 {
		f.problem(f.offset+1, "reading YAML: more than one document")
		return nil
	}
	if len(doc.Docs) == 0 {
		return nil
	}
	return doc.Docs[0].Body
}

// line returns where a node stands in the file.
func (f *file) line(n ast.Node) int {
	if n == nil || n.GetToken() == nil {
		return f.offset + 1
	}
	return f.offset + n.GetToken().Position.Line
}

// mapping returns the entries of a YAML mapping in their order.
func (f *file) mapping(n ast.Node, what string) []field {
	var values []*ast.MappingValueNode
	switch n := n.(type) {
	case nil:
		return nil
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	case *ast.CommentGroupNode, *ast.NullNode:
		return nil
	default:
		f.problem(f.line(n), "%s is not a list of `name: value` pairs", what)
		return nil
	}
	fields := make([]field, 0, len(values))
	for _, v := range values {
		key := f.scalar(v.Key, "a field's name")
		fields = append(fields, field{key.value, f.line(v.Key), v.Value})
	}
	return fields
}

// scalar returns a node's text, "" after reporting that it has none.
func (f *file) scalar(n ast.Node, what string) text {
	t := text{line: f.line(n)}
	switch n := n.(type) {
	case nil, *ast.NullNode:
	case *ast.StringNode:
		t.value = n.Value
	case *ast.LiteralNode:
		t.value = n.Value.Value
	case ast.ScalarNode: // a number, a date or a truth value that is meant as text
		t.value = n.GetToken().Value
	default:
		f.problem(t.line, "%s is not plain text; if it holds a colon, put it in quotes", what)
	}
	return t
}

// list returns the texts of a YAML sequence.
func (f *file) list(n ast.Node, what string) []text {
	var texts []text
	for _, v := range f.items(field{what, f.line(n), n}) {
		t := f.scalar(v, "an entry of "+what)
		if t.value == "" {
			f.problem(t.line, "%s has an empty entry", what)
			continue
		}
		if isContinued(v) {
			f.problem(t.line, "an entry of %s goes on in the next line; is that one indented too far?", what)
		}
		texts = append(texts, t)
	}
	return texts
}

// isContinued reports whether a plain text goes over several lines. YAML joins
// them without a word, and in a list that is nearly always a slip.
func isContinued(n ast.Node) bool {
	s, ok := n.(*ast.StringNode)
	return ok && s.Token.Type == yamltoken.StringType && strings.Contains(strings.TrimSpace(s.Token.Origin), "\n")
}

// items returns the nodes of a YAML sequence.
func (f *file) items(e field) []ast.Node {
	switch n := e.node.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
		return nil
	case *ast.SequenceNode:
		return n.Values
	default:
		f.problem(e.line, "%s is not a list", e.key)
		return nil
	}
}
