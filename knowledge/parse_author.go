package knowledge

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// authors reads a name or a list of names, each with the given parser.
func (f *file) authors(e field, parse func(Line) (Author, bool)) []Author {
	var names []Line
	if !isNull(e.node) && e.node.Kind == yaml.SequenceNode {
		names = f.list(e.node, e.key)
		f.refuseSplit(e)
	} else if t := f.words(e.node, e.key); t.Text != "" {
		names = []Line{t}
	}
	var all []Author
	for _, name := range names {
		if a, ok := parse(name); ok {
			all = append(all, a)
		}
	}
	return all
}

// refuseSplit reports brackets that split names at their commas: YAML reads [Wren, Jenny]
// as two texts. Of organisations both may be meant.
func (f *file) refuseSplit(e field) {
	if e.key != "author" || e.node.Style&yaml.FlowStyle == 0 {
		return
	}
	for _, n := range e.node.Content {
		if n.Kind == yaml.ScalarNode && n.Style == 0 {
			f.problem(f.line(n), `%s %.100q stands in brackets without quotation marks; write ["Family, Given"]`, e.key, n.Value)
		}
	}
}

// person reads a person's name in inverted order, which alone says what the family name
// is: "Wren, Jenny", and maybe ", Jr." behind it. A single word has no order.
func (f *file) person(t Line) (Author, bool) {
	parts := strings.Split(t.Text, ",")
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
		if parts[i] == "" || len(parts) > 3 {
			f.problem(t.Number, `author %q is not written as "Family, Given" or "Family, Given, Jr."`, t.Text)
			return Author{}, false
		}
	}
	if len(parts) == 1 && strings.Contains(t.Text, " ") {
		f.problem(t.Number, `author %q has no comma; write a person as "Family, Given", and anybody else as organisation`, t.Text)
		return Author{}, false
	}
	parts = append(parts, "", "")
	return Author{Family: parts[0], Given: parts[1], Suffix: parts[2]}, true
}

// organisation reads the name of an organisation, as it is.
func (f *file) organisation(t Line) (Author, bool) { return Author{Organisation: t.Text}, true }
