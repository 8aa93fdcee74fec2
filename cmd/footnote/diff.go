package main

import (
	"fmt"
	"slices"

	"footnote/knowledge/eval"
)

// diffCommand compares two packs on a question set.
type diffCommand struct {
	Old       folder `arg:"" help:"Folder of the pack as it was."`
	New       folder `arg:"" help:"Folder of the pack as it is to be."`
	Questions string `arg:"" help:"Question set, one JSON object a line; - for standard input."`
	JSON      bool   `help:"Print one JSON object a changed question, and no counts."`
}

// Help says what the exit status means.
func (d *diffCommand) Help() string {
	return "Prints which questions the two packs answer otherwise. The exit status is 1 where a question that was answered rightly no longer is, and 0 otherwise, however much has changed."
}

// Run prints what has changed, and fails where a right answer became wrong.
func (d *diffCommand) Run(std streams) error {
	was, err := routerIn(d.Old)
	if err != nil {
		return err
	}
	is, err := routerIn(d.New)
	if err != nil {
		return err
	}
	questions, err := questionsIn(d.Questions, std.in, is.Pack.Source)
	if err != nil {
		return err
	}
	before, after := eval.Eval(was, questions), eval.Eval(is, questions)
	changes := eval.Compare(before, after)
	if d.JSON {
		err = printChangesJSON(std.out, changes)
	} else {
		err = printChanges(std.out, before, after, changes)
	}
	if err != nil {
		return fmt.Errorf("printing what has changed: %w", err)
	}
	if slices.ContainsFunc(changes, func(c eval.Change) bool { return c.Verdict() == becameWrong }) {
		return errFailed
	}
	return nil
}

// becameWrong is the verdict that fails.
const becameWrong = "became wrong"
