package main

import (
	"encoding/json"
	"fmt"
	"io"

	"footnote/bot"
	"footnote/knowledge"
	"footnote/knowledge/router"
)

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
	d, why := in.decide(p.router), p.explain(in)
	if p.json != nil {
		a := answerJSON(p.router.Pack, in.text, d)
		a.Why = why
		return p.json.Encode(a)
	}
	return p.show(bot.Show(p.router, d), reason(d, why))
}

// explain says why, where that is asked for; nil otherwise.
func (p *printer) explain(in input) *router.Explanation {
	if !p.why || !in.legible {
		return nil
	}
	e := p.router.Explain(in.text)
	return &e
}

// reason puts an explanation into words, "" where there is none.
func reason(d router.Decision, why *router.Explanation) string {
	switch {
	case why == nil:
		return ""
	case d.Outcome == router.OutcomeAbout:
		return "why: it is asked of the bot or of the source itself, and the answers to that stand in a table"
	}
	return why.String()
}

// show prints a reply as text, and why it is that.
func (p *printer) show(s bot.Shown, why string) error {
	text := p.between + s.Text + "\n"
	if why != "" {
		text += "\n" + why + "\n"
	}
	p.between, p.offered = "\n", s.Offered
	if _, err := io.WriteString(p.out, text); err != nil {
		return fmt.Errorf("printing an answer: %w", err)
	}
	return nil
}
