package main

import "strings"

// askCommand answers one question, or one a line on standard input.
type askCommand struct {
	JSON     bool     `help:"Print one JSON object a question."`
	Why      bool     `help:"Say why: the words understood, the topics that came first and their weights."`
	Question []string `arg:"" optional:"" help:"The question; read from standard input, one a line, when left out."`
}

// Run answers.
func (a *askCommand) Run(with *settings, std streams) error {
	r, err := with.router()
	if err != nil {
		return err
	}
	p := newPrinter(r, std.out, a.JSON, a.Why)
	if len(a.Question) > 0 {
		return p.print(question(strings.Join(a.Question, " ")))
	}
	return eachLine(std.in, p.print)
}
