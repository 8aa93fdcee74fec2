package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// maxQuestionLine bounds a line of a question set, in bytes.
const maxQuestionLine = 1 << 20

// Question is one line of a question set: what is asked, and how to tell a
// right answer.
type Question struct {
	ID      string
	Text    string
	Style   string // groups the questions in a report
	InScope bool   // false: the source does not answer it

	must  []*regexp.Regexp
	paras []int
}

// questionJSON is a Question as it is written in a file.
type questionJSON struct {
	ID      string   `json:"id"`
	Q       *string  `json:"q"`
	Style   string   `json:"style"`
	InScope *bool    `json:"in_scope"`
	Must    []string `json:"must"`
	Paras   []int    `json:"paras"`
}

// ReadQuestions reads a question set, one JSON object a line; empty lines are
// passed over. The error names the line.
func ReadQuestions(r io.Reader) ([]Question, error) {
	var questions []Question
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxQuestionLine)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		q, err := parseQuestion(line)
		if err != nil {
			return nil, fmt.Errorf("reading questions: line %d: %w", n, err)
		}
		questions = append(questions, q)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading questions: %w", err)
	}
	if len(questions) == 0 {
		return nil, fmt.Errorf("reading questions: there is none")
	}
	return questions, nil
}

func parseQuestion(line []byte) (Question, error) {
	var j questionJSON
	if err := json.Unmarshal(line, &j); err != nil {
		return Question{}, err
	}
	if j.Q == nil || j.InScope == nil {
		return Question{}, fmt.Errorf("q and in_scope are required")
	}
	q := Question{ID: j.ID, Text: *j.Q, Style: j.Style, InScope: *j.InScope, paras: j.Paras}
	if q.InScope && len(q.paras) == 0 {
		return Question{}, fmt.Errorf("an in-scope question needs paras")
	}
	for _, pattern := range j.Must {
		re, err := regexp.Compile("(?i)" + analysis.StraightQuotes(pattern))
		if err != nil {
			return Question{}, fmt.Errorf("must: %w", err)
		}
		q.must = append(q.must, re)
	}
	return q, nil
}

// RightFor reports whether the topic answers the question: everything it must
// say is in the title and the answer, and a right paragraph is cited.
func (q Question) RightFor(t *knowledge.Topic) bool {
	if t == nil || !q.InScope {
		return false
	}
	said := analysis.StraightQuotes(t.Title + "\n" + t.Answer())
	for _, must := range q.must {
		if !must.MatchString(said) {
			return false
		}
	}
	return slices.ContainsFunc(t.Citations, func(c knowledge.Citation) bool {
		return slices.Contains(q.paras, c.Paragraph)
	})
}
