package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"footnote/bot"
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// askCommand answers one question, or one a line on standard input.
type askCommand struct {
	JSON     bool     `help:"Print one JSON object a question."`
	Why      bool     `help:"Say why: the words understood, the topics that came first and their weights."`
	Question []string `arg:"" optional:"" help:"The question; read from standard input, one a line, when left out."`
}

// Run answers.
func (a *askCommand) Run(c *cli, std streams) error {
	r, err := c.router()
	if err != nil {
		return err
	}
	p := newPrinter(r, std.out, a.JSON, a.Why)
	if len(a.Question) > 0 {
		return p.print(question(strings.Join(a.Question, " ")))
	}
	return eachLine(std.in, p.print)
}

// printer prints decisions, as text or as JSON.
type printer struct {
	router  *router.Router
	out     io.Writer
	json    *json.Encoder // nil for text
	why     bool
	between string             // what parts a text from the one before
	offered []*knowledge.Topic // what the numbers below the last text stand for
}

func newPrinter(r *router.Router, out io.Writer, asJSON, why bool) *printer {
	p := &printer{router: r, out: out, why: why}
	if asJSON {
		p.json = newEncoder(out)
	}
	return p
}

// print answers one input.
func (p *printer) print(in input) error {
	d := in.decide(p.router)
	var why *router.Explanation
	if p.why && in.legible {
		e := p.router.Explain(in.text)
		why = &e
	}
	if p.json != nil {
		a := answerJSON(p.router.Pack, in.text, d)
		a.Why = why
		return p.json.Encode(a)
	}
	return p.show(bot.Show(p.router, d), why)
}

// show prints a reply as text.
func (p *printer) show(s bot.Shown, why *router.Explanation) error {
	text := p.between + s.Text + "\n"
	if why != nil {
		text += "\n" + why.String() + "\n"
	}
	p.between, p.offered = "\n", s.Offered
	if _, err := io.WriteString(p.out, text); err != nil {
		return fmt.Errorf("printing an answer: %w", err)
	}
	return nil
}
