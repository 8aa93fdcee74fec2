package main

import (
	"fmt"
	"io"
	"strings"

	"footnote/knowledge/eval"
	"footnote/knowledge/legible"
	"footnote/knowledge/router"
)

// printChanges prints counts, and each changed question: what became wrong first, then
// what became right, then the rest.
func printChanges(w io.Writer, before, after eval.Report, changes []eval.Change) error {
	out := &strings.Builder{}
	fmt.Fprintf(out, "%s: %d answered as before, %d otherwise%s\n", count(len(before.Results), "question"), len(before.Results)-len(changes), len(changes), differences(changes))
	fmt.Fprintf(out, "right before: %d, now: %d\n", len(before.Results)-len(before.Failures()), len(after.Results)-len(after.Failures()))
	for _, verdict := range []string{becameWrong, "became right", ""} {
		for _, c := range changes {
			if c.Verdict() == verdict {
				printChange(out, c)
			}
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// differences counts the changes by what is otherwise, in brackets.
func differences(changes []eval.Change) string {
	var parts []string
	for _, of := range []eval.Difference{eval.OfOutcome, eval.OfTopic, eval.OfWords, eval.OfOffers} {
		n := 0
		for _, c := range changes {
			if c.Of == of {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", of, n))
		}
	}
	if parts == nil {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// printChange prints one question with its old and its new answer.
func printChange(w io.Writer, c eval.Change) {
	q := c.Is.Question
	what := string(c.Of)
	if verdict := c.Verdict(); verdict != "" {
		what += ", " + verdict
	}
	fmt.Fprintf(w, "\n%s [%s] %s\n    %s\n    was: %s\n    is:  %s\n", legible.Line(q.ID), legible.Line(q.Style), legible.Line(q.Text), what, answered(c, c.Was), answered(c, c.Is))
}

// answered says what a question got, whether that is right and, where only the words
// differ, which these are.
func answered(c eval.Change, r eval.Result) string {
	judged := "wrong"
	if r.Right() {
		judged = "right"
	}
	text := outcome(r.Decision) + " (" + judged + ")"
	if c.Of == eval.OfWords {
		text += ": " + wordsOf(r.Decision)
	}
	return legible.Line(text)
}

// wordsOf returns what is said, titles and footnotes too.
func wordsOf(d router.Decision) string {
	words := d.Said
	for i, t := range d.Answers() {
		if i > 0 {
			words += " / "
		}
		words += t.Title + " " + t.Answer()
		for _, cite := range t.Citations {
			words += fmt.Sprintf(" [¶%d: %s]", cite.Paragraph, cite.Voice)
		}
		if t.Note != nil {
			words += " [note: " + t.Note.Text + " " + t.Note.Link + "]"
		}
	}
	return words
}
