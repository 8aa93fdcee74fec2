package edit

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"go.yaml.in/yaml/v4"

	"footnote/knowledge"
	"footnote/knowledge/legible"
)

// MaxPhrasing is the longest phrasing that is added, in UTF-16 code units: as much as a
// question to a command may have. What is longer tells a story, and routes badly.
const MaxPhrasing = 300

// cleaned returns a phrasing on one line, as it reads once it stands in a file.
func cleaned(what, s string) (string, error) {
	s = strings.Join(strings.Fields(s), " ")
	switch n := len(utf16.Encode([]rune(s))); {
	case legible.Empty(s):
		return "", fmt.Errorf("the %s is empty; write what people ask", what)
	case strings.ToValidUTF8(s, "") != s:
		return "", fmt.Errorf("the %s is no valid text; type it anew", what)
	case legible.Find(s) >= 0:
		return "", fmt.Errorf("the %s holds a character that readers do not see; type it anew", what)
	case n > MaxPhrasing:
		return "", fmt.Errorf("the %s has %d characters; at most %d fit, so write what it asks in fewer words", what, n, MaxPhrasing)
	}
	return s, nil
}

// errThere is for what is there already, in whatever case.
func errThere(phrasing string, phrasings []string) error {
	for _, p := range phrasings {
		if strings.EqualFold(p, phrasing) {
			return errors.New("that phrasing is there already")
		}
	}
	return nil
}

// entry writes a phrasing as an entry of a list, in quotation marks where YAML would take
// it for something else.
func entry(phrasing string) string {
	return written(phrasing, func(s string) string { return "- " + s })
}

// entryInBrackets writes a phrasing as an entry of a list in brackets, where commas and
// brackets mean something.
func entryInBrackets(phrasing string) string {
	return written(phrasing, func(s string) string { return "[" + s + "]" })
}

// name writes a text as a field's name.
func name(s string) string { return written(s, func(s string) string { return s + ": x" }) }

// written returns a text as it is where it reads as itself at its place, and else in
// quotation marks.
func written(s string, inPlace func(string) string) string {
	var doc yaml.Node
	err := yaml.Unmarshal([]byte(inPlace(s)), &doc)
	if err == nil && len(doc.Content) == 1 && len(doc.Content[0].Content) > 0 {
		n := doc.Content[0].Content[0]
		whole := len(doc.Content[0].Content) == 1 || doc.Content[0].Kind == yaml.MappingNode && len(doc.Content[0].Content) == 2
		if whole && n.Kind == yaml.ScalarNode && n.Style == 0 && n.Tag == "!!str" && n.Anchor == "" && n.Value == s {
			return s
		}
	}
	return knowledge.Quoted(s)
}
