package unanswered

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"footnote/knowledge"
	"footnote/knowledge/eval"
	"footnote/knowledge/legible"
	"footnote/knowledge/message"
	"footnote/knowledge/questionlog"
)

// Question is what people asked, and how often.
type Question struct {
	eval.Question
	Times  int
	Judged bool // it is of a question set, which says what is right

	// Refused are answers that a curator says are not right, each as Case.Answer names it.
	Refused []string
}

// FromSet takes the questions of a question set.
func FromSet(set []eval.Question) []Question {
	questions := make([]Question, len(set))
	for i, q := range set {
		questions[i] = Question{Question: q, Times: 1, Judged: true}
	}
	return questions
}

// FromLog takes the questions of the bot's log.
func FromLog(entries []questionlog.Entry) []Question {
	var c count
	for _, e := range entries {
		c.add(e.Question)
	}
	return c.questions
}

// The most that is read of pasted lines.
const (
	maxLines = 10_000
	maxLine  = 16 << 10 // bytes: a message of Discord's has at most 4,000 characters
)

// FromLines takes questions from lines, one a line, as they are pasted: marks of a list
// before them and Discord's mark-up are taken off, and lines without a word are passed
// over. The error is a knowledge.Problems where lines cannot be read.
func FromLines(name string, r io.Reader) ([]Question, error) {
	var c count
	var problems knowledge.Problems
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimPrefix(lines.Bytes(), []byte("\uFEFF"))
		switch {
		case n > maxLines:
			problems.Add(name, n, "is one line too many; at most %d are read at once", maxLines)
			return nil, problems
		case !utf8.Valid(line):
			problems.Add(name, n, "is not valid UTF-8; save the file as UTF-8")
		default:
			c.add(unlisted(string(line)))
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		problems.Add(name, n+1, "is longer than %d KiB; a question stands on a line of its own", maxLine>>10)
	case err != nil:
		return nil, fmt.Errorf("reading questions: %w", err)
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return c.questions, nil
}

// unlisted takes off what stands before an entry of a list.
func unlisted(line string) string {
	line = strings.TrimSpace(line)
	for _, mark := range []string{"- ", "* ", "• ", "> "} {
		line = strings.TrimPrefix(line, mark)
	}
	return line
}

// count counts questions that are asked in the same words, in the order in which they
// first come.
type count struct {
	questions []Question
	at        map[string]int
}

func (c *count) add(typed string) {
	text := legible.Line(message.WithoutMarkup(typed))
	if legible.Empty(text) {
		return
	}
	words := strings.ToLower(strings.TrimRight(text, "?!. "))
	if at, known := c.at[words]; known {
		c.questions[at].Times++
		return
	}
	if c.at == nil {
		c.at = make(map[string]int)
	}
	c.at[words] = len(c.questions)
	c.questions = append(c.questions, Question{Question: eval.Question{Text: text}, Times: 1})
}

// mostFirst sorts by how often something was asked, and keeps the order else.
func mostFirst[T any](all []T, times func(T) int) {
	slices.SortStableFunc(all, func(a, b T) int { return times(b) - times(a) })
}
