package main

import (
	"fmt"
	"io"
	"os"

	"footnote/knowledge"
	"footnote/knowledge/eval"
)

// questionsIn reads a question set on a source, from standard input for "-".
func questionsIn(name string, stdin io.Reader, s knowledge.Source) ([]eval.Question, error) {
	r := stdin
	if name == "-" {
		name = "standard input"
	} else {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("reading questions: %w", err)
		}
		defer f.Close()
		r = f
	}
	questions, err := eval.ReadQuestions(name, r)
	if err == nil {
		err = eval.Beyond(name, questions, s)
	}
	if problems, ok := err.(knowledge.Problems); ok {
		return nil, fmt.Errorf("reading questions:\n%w", problems)
	}
	return questions, err
}
