package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// sampleQuestion shows what a line of a question set looks like.
const sampleQuestion = `{"id": "1", "q": "who makes honey", "in_scope": true, "must": ["bees"], "paras": [4]}`

// questionFields are the fields of a question, as they are written in a file.
var questionFields = []string{"id", "q", "style", "in_scope", "must", "paras", "unsaid"}

// lineReader reads the fields of one line, and says what is wrong with them.
type lineReader struct {
	fields  map[string]json.RawMessage
	problem func(format string, args ...any)
}

// parseQuestion reads one line. What is wrong with it is reported.
func parseQuestion(line []byte, problem func(format string, args ...any)) Question {
	r := lineReader{problem: problem}
	if err := json.Unmarshal(line, &r.fields); err != nil {
		problem("%s", unreadable(line, err))
		return Question{}
	}
	for _, name := range slices.Sorted(maps.Keys(r.fields)) {
		if !slices.Contains(questionFields, name) {
			problem("unknown field %q; a question has %s%s", name, strings.Join(questionFields, ", "), knowledge.DidYouMean(name, questionFields...))
		}
	}
	q := Question{
		ID: field[string](r, "id", quoted), Text: field[string](r, "q", quoted), Style: field[string](r, "style", quoted),
		InScope: field[bool](r, "in_scope", truth), Unsaid: field[bool](r, "unsaid", truth),
		paras: field[[]int](r, "paras", numbers),
	}
	for _, pattern := range field[[]string](r, "must", texts) {
		q.must = append(q.must, r.pattern(pattern))
	}
	r.require(q)
	return q
}

// unreadable says where a line ceases to be a JSON object.
func unreadable(line []byte, err error) string {
	e, ok := errors.AsType[*json.SyntaxError](err)
	if !ok {
		return "is no question; write it as " + sampleQuestion
	}
	at := min(max(int(e.Offset)-1, 0), len(line))
	return fmt.Sprintf(`cannot be read from its character %d on, at %.20q; see that every text is in quotation marks, with \" for one within, and that commas part the fields`, at+1, line[at:])
}

// field returns the value of a field, the zero value where it is left out. A value of
// another kind is reported, with how it is written.
func field[V any](r lineReader, name string, written func(name, raw string) string) V {
	var v V
	raw, there := r.fields[name]
	if !there {
		return v
	}
	if err := json.Unmarshal(raw, &v); err != nil {
		r.problem("%s is %s; write %s", name, kindOf(raw), written(name, string(raw)))
		var none V
		return none
	}
	return v
}

// kindOf says what a JSON value is, and which where it is short.
func kindOf(raw json.RawMessage) string {
	kind := "a number"
	switch raw[0] {
	case '"':
		kind = "a text"
	case '[':
		kind = "a list"
	case '{':
		kind = "an object"
	case 't', 'f':
		kind = "a truth value"
	}
	if len(raw) > 40 {
		return kind
	}
	return fmt.Sprintf("%s, %s", kind, raw)
}

// How the fields are written; a value is shown as it should be where that is clear.

func quoted(name, raw string) string {
	if strings.ContainsAny(raw, `"[{`) || len(raw) > 40 {
		return fmt.Sprintf(`a text in quotation marks, such as "%s": "1"`, name)
	}
	return fmt.Sprintf(`it in quotation marks: "%s": "%s"`, name, raw)
}

func truth(name, _ string) string {
	return fmt.Sprintf(`true or false, without quotation marks: "%s": true`, name)
}

func numbers(name, _ string) string {
	return fmt.Sprintf(`a list of paragraphs' numbers, without quotation marks: "%s": [4]`, name)
}

func texts(name, _ string) string {
	return fmt.Sprintf(`a list of texts, each in quotation marks: "%s": ["bees"]`, name)
}

// pattern reads a regular expression of must, nil where it is none.
func (r lineReader) pattern(s string) *regexp.Regexp {
	re, err := regexp.Compile("(?i)" + analysis.StraightQuotes(s))
	if err == nil {
		return re
	}
	why := "it cannot be read"
	if e, ok := errors.AsType[*syntax.Error](err); ok {
		why = e.Code.String()
	}
	r.problem(`must: %q is no regular expression: %s; write \\( for a bracket that is meant as one, and likewise for * + ? [ ] and a backslash`, s, why)
	return nil
}

// require reports what a question lacks.
func (r lineReader) require(q Question) {
	has := func(name string) bool { raw, there := r.fields[name]; return there && string(raw) != "null" }
	if !has("q") {
		r.problem(`q is missing: what is asked, such as "q": "who makes honey"`)
	}
	if !has("in_scope") {
		r.problem(`in_scope is missing: whether the source answers it, "in_scope": true or false`)
	}
	if q.InScope && !has("paras") || q.InScope && len(q.paras) == 0 && string(r.fields["paras"]) == "[]" {
		r.problem(`paras is missing: the paragraphs of which a right answer cites one, such as "paras": [4]`)
	}
	if q.InScope && q.Unsaid {
		r.problem("unsaid is for questions out of scope; delete it, or write \"in_scope\": false")
	}
}
