package eval

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"

	"footnote/knowledge"
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
	Line    int    // where it stands in its set

	must  []*regexp.Regexp
	paras []int
}

// ReadQuestions reads a question set, one JSON object a line; empty lines are passed
// over. The error is a knowledge.Problems that holds every problem of the set at once,
// which it calls by the given name, or says why it cannot be read.
func ReadQuestions(name string, r io.Reader) ([]Question, error) {
	var questions []Question
	var problems knowledge.Problems
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxQuestionLine)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\uFEFF")))
		if len(line) == 0 {
			continue
		}
		q := parseQuestion(line, func(format string, args ...any) { problems.Add(name, n, format, args...) })
		q.Line = n
		questions = append(questions, q)
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		problems.Add(name, n+1, "is longer than %d KiB; a question stands on a line of its own", maxQuestionLine>>10)
	case err != nil:
		return nil, fmt.Errorf("reading questions: %w", err)
	case len(questions) == 0:
		problems.Add(name, 0, "holds no question; write one a line, such as %s", sampleQuestion)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return questions, nil
}

// Beyond returns a knowledge.Problems where questions count paragraphs as right that
// the source does not have, and nil otherwise.
func Beyond(name string, questions []Question, s knowledge.Source) error {
	var problems knowledge.Problems
	for _, q := range questions {
		for _, n := range q.paras {
			if n < 1 || n > s.Paragraphs() {
				problems.Add(name, q.Line, "paras: paragraph %d is not there; the source has the paragraphs 1 to %d", n, s.Paragraphs())
			}
		}
	}
	if len(problems) == 0 {
		return nil
	}
	return problems
}
