package knowledge

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A curator knows no YAML. What the parser finds is therefore said in other words than
// its own: by what stands on the line, as far as that tells, and else by what it missed.

// yamlProblem reports that a text is no YAML. What is never closed, such as a
// quotation, shows far below the line that is at fault: that one is named.
func (f *file) yamlProblem(err error) {
	e, ok := errors.AsType[*yaml.LoadError](err)
	if !ok || e.Mark.Line == 0 {
		f.problem(f.offset+1, "%s", unreadable)
		return
	}
	at := e.Mark.Line
	if from := e.ContextMark.Line; 0 < from && from < at && isLeftOpen(e.Message+e.ContextMsg) {
		at = from
	}
	f.problem(f.offset+at, "%s", explain(e.Message+" "+e.ContextMsg, f.yamlLine(at)))
}

// isLeftOpen reports whether what the parser says is that something which began above
// has no end.
func isLeftOpen(message string) bool {
	return containsAny(message, "end of stream", "quoted scalar", "flow", "simple key")
}

// yamlLine returns a line of the YAML text, counted from 1, "" where there is none.
func (f *file) yamlLine(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

const unreadable = "cannot be read; see that every quotation mark and bracket is closed, and that lines which belong together begin in the same column"

// entry is a line with a value: behind a field's name, behind the dash of a list, or both.
var entry = regexp.MustCompile(`^(\s*(?:- +)?(?:[\pL\pN_-]+: +)?)(\S.*)$`)

// explain says what is wrong with a line and what to write instead, by what the parser
// says.
func explain(message, line string) string {
	m := entry.FindStringSubmatch(line)
	if m == nil {
		m = []string{line, "", line}
	}
	value := strings.TrimSpace(m[2])
	quoted := func(why string) string { return why + " goes in quotation marks" + example(m[1], value) }
	switch {
	case strings.ContainsRune(line[:len(line)-len(strings.TrimLeft(line, " \t"))], '\t'):
		return "the line is indented with a tab; write two spaces instead"
	case containsAny(message, "escape", "hexadecimal"):
		return `a backslash means something else between "double" quotation marks; use 'single' ones`
	case containsAny(message, "end of stream", "quoted scalar"):
		return "a quotation mark is opened here and never closed"
	case strings.Contains(message, "flow mapping") && strings.HasPrefix(value, "{"):
		return quoted("a text that begins with {")
	case strings.Contains(message, "flow"):
		return "a list in [ ] is never closed, or a comma is missing in it; an entry that holds a quotation mark, a bracket or a colon goes in quotation marks"
	case strings.Contains(message, "expected ':'"):
		return "the line lacks a colon behind a field's name, such as `title: `"
	case strings.Contains(message, "sequence entries are not allowed"):
		return "a list begins on the line below its name, with `- ` before each entry"
	case value != "" && strings.ContainsRune("@`%*&!|>?,", rune(value[0])):
		return quoted(fmt.Sprintf("a text that begins with %s", value[:1]))
	case strings.Contains(message, "mapping values") && m[1] != "" && strings.Contains(value, ":"):
		return quoted("a text that holds a colon")
	case m[1] != "" && (value[0] == '"' || value[0] == '\''):
		return "a quotation mark closes before the end of the text; put all of it in quotation marks of another kind" + example(m[1], unquoted(value))
	case containsAny(message, "mapping values", "'-' indicator", "expected key"):
		return "the line is indented otherwise than the lines that it belongs with; a field begins in the same column as the field above it"
	default:
		return unreadable
	}
}

// unquoted takes off the quotation marks that a text begins and ends with.
func unquoted(s string) string {
	if len(s) > 1 && s[0] == s[len(s)-1] {
		return s[1 : len(s)-1]
	}
	return s
}

func containsAny(s string, parts ...string) bool {
	for _, part := range parts {
		if strings.Contains(s, part) {
			return true
		}
	}
	return false
}

// maxExample is the longest text that is shown as it is to be written, in bytes.
const maxExample = 120

// example shows a value as it is to be written, behind what stands before it.
func example(before, value string) string {
	if len(value) > maxExample {
		return ""
	}
	return ": `" + strings.TrimSpace(before+Quoted(value)) + "`"
}

// Quoted writes a text, of one line, such that YAML reads it as it is.
func Quoted(s string) string {
	if strings.ContainsAny(s, `"\`) && !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
