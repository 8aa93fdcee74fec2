package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/eval"
	"footnote/knowledge/legible"
	"footnote/knowledge/router"
)

// evalCommand scores a pack on a question set.
type evalCommand struct {
	File     string `arg:"" help:"Question set, one JSON object a line; - for standard input."`
	MinRight share  `help:"Fail when a smaller share of the in-scope questions is answered rightly." placeholder:"SHARE"`
	MaxFalse share  `help:"Fail when a larger share of the out-of-scope questions is answered." default:"1" placeholder:"SHARE"`
	Failures bool   `help:"List the questions that went wrong."`
	JSON     bool   `help:"Print one JSON object a question, as ask does, instead of the table."`
}

// Validate refuses a list below what is not to be read by people.
func (e *evalCommand) Validate() error {
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
	questions, err := questionsIn(e.File, std.in, r.Pack.Source)
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
		printFailures(std.out, r, report.Failures())
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

// judge holds the report to the bounds.
func (e *evalCommand) judge(r eval.Report) error {
	if right := r.RightRate(); right < float64(e.MinRight) {
		return fmt.Errorf("right@1 is %.3f, below --min-right %.3f", right, e.MinRight)
	}
	if wrong := r.FalseRate(); wrong > float64(e.MaxFalse) {
		return fmt.Errorf("false answers are %.3f, above --max-false %.3f", wrong, e.MaxFalse)
	}
	return nil
}

// printFailures lists what went wrong, and for each question what was expected, where the
// right topic stands and which words decided.
func printFailures(w io.Writer, r *router.Router, failures []eval.Result) {
	if len(failures) == 0 {
		fmt.Fprintln(w, "\nNothing went wrong.")
		return
	}
	for _, res := range failures {
		f := eval.Explain(r, res)
		fmt.Fprintf(w, "\n%s [%s] %s\n    expected: %s\n    got: %s\n", legible.Line(f.Question.ID), legible.Line(f.Question.Style), legible.Line(f.Question.Text),
			legible.Line(f.Expected()), outcome(f.Decision))
		if stands := f.Stands(); stands != "" {
			fmt.Fprintf(w, "    right: %s\n", legible.Line(stands))
		}
		fmt.Fprintf(w, "    decided by: %s\n", strings.Join(f.Decided(), "\n        "))
	}
}

// outcome says what was decided: the outcome, the answers and what was suggested.
func outcome(d router.Decision) string {
	got := d.Outcome.String()
	for _, t := range d.Answers() {
		got += " " + t.ID
	}
	for i, s := range d.Suggestions {
		if i == 0 {
			got += "; offered: " + s.ID
			continue
		}
		got += ", " + s.ID
	}
	return got
}
