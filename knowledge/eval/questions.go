package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"

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
	Unsaid  bool   // out of scope, and what is wanted is an answer that says so

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
	Unsaid  bool     `json:"unsaid"`
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
	q := Question{ID: j.ID, Text: *j.Q, Style: j.Style, InScope: *j.InScope, Unsaid: j.Unsaid, paras: j.Paras}
	if q.InScope && len(q.paras) == 0 {
		return Question{}, fmt.Errorf("an in-scope question needs paras")
	}
	if q.InScope && q.Unsaid {
		return Question{}, fmt.Errorf("unsaid is for questions out of scope")
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
