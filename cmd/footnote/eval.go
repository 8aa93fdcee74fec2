package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"footnote/knowledge"
	"footnote/knowledge/eval"
	"footnote/knowledge/legible"
	"footnote/knowledge/router"
)

// evalCommand scores a pack on a question set.
type evalCommand struct {
	File     string  `arg:"" help:"Question set, one JSON object a line; - for standard input."`
	MinRight float64 `help:"Fail when a smaller share of the in-scope questions is answered rightly." placeholder:"SHARE"`
	MaxFalse float64 `help:"Fail when a larger share of the out-of-scope questions is answered." default:"1" placeholder:"SHARE"`
	Failures bool    `help:"List the questions that went wrong."`
	JSON     bool    `help:"Print one JSON object a question, as ask does, instead of the table."`
}

// Validate refuses bounds that no share can meet or miss, and a list below what is not
// to be read by people.
func (e *evalCommand) Validate() error {
	if e.MinRight < 0 || e.MinRight > 1 || e.MaxFalse < 0 || e.MaxFalse > 1 {
		return fmt.Errorf("--min-right and --max-false are shares from 0 to 1")
	}
	if e.JSON && e.Failures {
		return fmt.Errorf("--failures lists them below the table, which --json does without")
	}
	return nil
}

// Run prints the table and fails when a bound is missed.
func (e *evalCommand) Run(with *settings, std streams) error {
	r, err := with.router()
	if err != nil {
		return err
	}
	questions, err := e.questions(std.in)
	if err != nil {
		return err
	}
	report := eval.Eval(r, questions)
	if e.JSON {
		err = printDecisions(std.out, r.Pack, report.Results)
	} else {
		err = report.Write(std.out)
	}
	if err != nil {
		return fmt.Errorf("printing the report: %w", err)
	}
	if e.Failures {
		printFailures(std.out, report.Failures())
	}
	return e.judge(report)
}

// printDecisions prints what was decided on each question, a JSON object a line.
func printDecisions(w io.Writer, p *knowledge.Pack, results []eval.Result) error {
	out := bufio.NewWriter(w)
	enc := newEncoder(out)
	for _, res := range results {
		a := answerJSON(p, res.Question.Text, res.Decision)
		a.ID = &res.Question.ID
		if err := enc.Encode(a); err != nil {
			return err
		}
	}
	return out.Flush()
}

// questions reads the question set.
func (e *evalCommand) questions(stdin io.Reader) ([]eval.Question, error) {
	if e.File == "-" {
		return eval.ReadQuestions(stdin)
	}
	f, err := os.Open(e.File)
	if err != nil {
		return nil, fmt.Errorf("reading questions: %w", err)
	}
	defer f.Close()
	return eval.ReadQuestions(f)
}

// judge holds the report to the bounds.
func (e *evalCommand) judge(r eval.Report) error {
	if right := r.RightRate(); right < e.MinRight {
		return fmt.Errorf("right@1 is %.3f, below --min-right %.3f", right, e.MinRight)
	}
	if wrong := r.FalseRate(); wrong > e.MaxFalse {
		return fmt.Errorf("false answers are %.3f, above --max-false %.3f", wrong, e.MaxFalse)
	}
	return nil
}

// printFailures lists what went wrong, a question a line.
func printFailures(w io.Writer, failures []eval.Result) {
	fmt.Fprintln(w)
	for _, f := range failures {
		fmt.Fprintf(w, "%s [%s] %s\n    got: %s\n", legible.Line(f.Question.ID), legible.Line(f.Question.Style), legible.Line(f.Question.Text), outcome(f.Decision))
	}
}

// outcome says what was decided: the outcome, the answers and what was suggested.
func outcome(d router.Decision) string {
	got := d.Outcome.String()
	for _, t := range d.Answers() {
		got += " " + t.ID
	}
	for _, s := range d.Suggestions {
		got += ", " + s.ID
	}
	return got
}
