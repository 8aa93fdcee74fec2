package edit

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
)

// mostTried is how many places are tried below the last entry of a list: it seldom goes
// over more lines, and each try reads the file.
const mostTried = 20

// add returns the edits that may add a phrasing to a field's list, the best first. Which
// of them reads back as meant is yet to be seen.
func (f fields) add(key, value *yaml.Node, phrasing string) []insertions {
	switch {
	case isNothing(value):
		return []insertions{{f.below(f.lineOf(key), f.margin()+f.indent()+"- "+entry(phrasing))}}
	case value.Kind != yaml.SequenceNode:
		return nil
	case value.Style&yaml.FlowStyle != 0:
		return f.addInBrackets(value, phrasing)
	default:
		return f.addBelow(value, phrasing)
	}
}

// addBelow adds an entry below the last one, as that is indented. Where that goes over
// several lines, its end is found by trying.
func (f fields) addBelow(list *yaml.Node, phrasing string) []insertions {
	last := list.Content[len(list.Content)-1]
	line := f.lead(list, last) + entry(phrasing)
	var all []insertions
	from := f.lineOf(last)
	for n := from; n <= f.last && n < from+mostTried; n++ {
		all = append(all, insertions{f.below(n, line)})
	}
	return all
}

// dash is what stands before an entry on its line.
var dash = regexp.MustCompile(`^ *- +$`)

// lead returns what stands before an entry of a list on its line.
func (f fields) lead(list, entry *yaml.Node) string {
	line := f.lineOf(entry)
	if before := f.src[f.begin[line-1]:f.byteOf(entry)]; dash.MatchString(before) {
		return before
	}
	return strings.Repeat(" ", max(0, list.Column-1)) + "- "
}

// newList returns the lines of a list with one entry, below a name.
func (f fields) newList(key, phrasing string) []string {
	return []string{f.margin() + name(key) + ":", f.margin() + f.indent() + "- " + entry(phrasing)}
}
