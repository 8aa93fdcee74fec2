package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"footnote/bot"
	"footnote/knowledge"
)

// askCommand answers one question, or one a line on standard input.
type askCommand struct {
	JSON     bool     `help:"Print one JSON object a question."`
	Why      bool     `help:"Say why: the words understood, the topics that came first and their weights."`
	Question []string `arg:"" optional:"" help:"The question; read from standard input, one a line, when left out."`
}

// Run answers.
func (a *askCommand) Run(c *cli, std streams) error {
	pack, err := c.load()
	if err != nil {
		return err
	}
	p := newPrinter(pack, std.out, a.JSON, a.Why)
	if len(a.Question) > 0 {
		return p.print(question(strings.Join(a.Question, " ")))
	}
	return eachLine(std.in, p.print)
}

// printer prints decisions, as text or as JSON.
type printer struct {
	pack    *knowledge.Pack
	out     io.Writer
	json    *json.Encoder // nil for text
	why     bool
	between string // what parts a text from the one before
}

func newPrinter(pack *knowledge.Pack, out io.Writer, asJSON, why bool) *printer {
	p := &printer{pack: pack, out: out, why: why}
	if asJSON {
		p.json = newEncoder(out)
	}
	return p
}

// print answers one input.
func (p *printer) print(in input) error {
	d := in.decide(p.pack)
	var why *knowledge.Explanation
	if p.why && in.legible {
		e := p.pack.Explain(in.text)
		why = &e
	}
	if p.json != nil {
		return p.json.Encode(answerJSON(p.pack, in, d, why))
	}
	text := p.between + bot.Text(p.pack, d) + "\n"
	if why != nil {
		text += "\n" + why.String() + "\n"
	}
	p.between = "\n"
	if _, err := io.WriteString(p.out, text); err != nil {
		return fmt.Errorf("printing an answer: %w", err)
	}
	return nil
}
