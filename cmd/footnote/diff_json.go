package main

import (
	"io"

	"footnote/knowledge/eval"
)

// changeJSON is one line of `diff --json`.
type changeJSON struct {
	ID       string   `json:"id"`
	Question string   `json:"question"`
	Change   string   `json:"change"`
	Verdict  string   `json:"verdict"` // "became right", "became wrong" or ""
	Was      sideJSON `json:"was"`
	Is       sideJSON `json:"is"`
}

type sideJSON struct {
	Outcome string   `json:"outcome"`
	Right   bool     `json:"right"`
	Topics  []string `json:"topics"`  // that answer
	Offered []string `json:"offered"` // besides
	Words   string   `json:"words"`
}

func printChangesJSON(w io.Writer, changes []eval.Change) error {
	enc := newEncoder(w)
	for _, c := range changes {
		line := changeJSON{c.Is.Question.ID, c.Is.Question.Text, string(c.Of), c.Verdict(), sideOf(c.Was), sideOf(c.Is)}
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

func sideOf(r eval.Result) sideJSON {
	side := sideJSON{Outcome: r.Decision.Outcome.String(), Right: r.Right(), Topics: []string{}, Offered: []string{}, Words: wordsOf(r.Decision)}
	for _, t := range r.Decision.Answers() {
		side.Topics = append(side.Topics, t.ID)
	}
	for _, t := range r.Decision.Suggestions {
		side.Offered = append(side.Offered, t.ID)
	}
	return side
}
