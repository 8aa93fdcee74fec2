package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"footnote/knowledge"
	"footnote/knowledge/check"
	"footnote/knowledge/draft"
	"footnote/knowledge/router"
)

// checkCommand checks that a pack is sound.
type checkCommand struct {
	Source string `help:"Hold the answers to the source's text in FILE, one paragraph a line." placeholder:"FILE"`
	Health bool   `help:"Tell how good the pack is before anyone asks, and what to do."`
	JSON   bool   `help:"Print the health as one JSON object, and what is wrong on standard error."`
}

// With fewer than fewPhrasings a topic is hard to find by other words than its own. A
// hint only: a title alone can do.
const fewPhrasings = 3

// Validate refuses JSON of what has none.
func (k *checkCommand) Validate() error {
	if k.JSON && !k.Health {
		return errors.New("--json prints the health of a pack, which --health asks for")
	}
	return nil
}

// Run prints what is wrong, one finding a line, and then how good the pack is where that
// is asked for. It fails if anything is wrong.
func (k *checkCommand) Run(with *settings, std streams) error {
	out := std.out
	if k.JSON {
		out = std.err
	}
	r, err := with.router()
	if problems, ok := errors.AsType[knowledge.Problems](err); ok {
		return failWith(out, problems)
	}
	if err != nil {
		return err
	}
	text, err := k.text()
	if err != nil {
		return err
	}
	checked := k.check(r, text, out)
	if k.Health {
		if err := k.printHealth(r.Pack, text, std.out); err != nil {
			return err
		}
	}
	return checked
}

// text reads the source's text; nil where none is named.
func (k *checkCommand) text() ([]byte, error) {
	if k.Source == "" {
		return nil, nil
	}
	f, err := os.Open(k.Source)
	if err != nil {
		return nil, fmt.Errorf("checking against the source: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, draft.MaxText+1)) // a device has no end
	if err == nil && len(text) > draft.MaxText {
		err = fmt.Errorf("%s is larger than %d MiB, the most that a pack is made of", k.Source, draft.MaxText>>20)
	}
	if err != nil {
		return nil, fmt.Errorf("checking against the source: %w", err)
	}
	return text, nil
}

// check prints what is wrong, and fails if anything is.
func (k *checkCommand) check(r *router.Router, text []byte, out io.Writer) error {
	found := check.Findings{Problems: check.Routing(r)}
	found.Add(check.Voices(r.Pack))
	found.Add(check.Unfinished(r.Pack))
	found.Add(check.Quiz(r.Pack, k.Source != ""))
	if k.Source != "" {
		found.Add(check.AgainstSource(r.Pack, k.Source, text))
	}
	printHints(out, r.Pack, found.Hints)
	if len(found.Problems) > 0 {
		return failWith(out, found.Problems)
	}
	fmt.Fprintf(out, "sound: %s on %s%s%s%s\n", topicsOf(r.Pack), count(r.Pack.Source.Paragraphs(), "paragraph"), quizzed(r.Pack), k.heldTo(), k.next())
	return nil
}

// topicsOf counts a pack's topics, and its drafts if it has any.
func topicsOf(p *knowledge.Pack) string {
	topics := count(len(p.Topics), "topic")
	if n := len(p.Drafts); n > 0 {
		topics += " and " + count(n, "draft")
	}
	return topics
}

// printHints prints what may well be right and is worth a look.
func printHints(w io.Writer, pack *knowledge.Pack, hints knowledge.Problems) {
	for _, pair := range check.Alike(pack) {
		fmt.Fprintf(w, "alike (%.2f): %s and %s\n", pair.Alike, pair.A.ID, pair.B.ID)
	}
	for _, t := range pack.Topics {
		if n := len(t.Ask); n < fewPhrasings {
			fmt.Fprintf(w, "%s:%d: hint: few phrasings (%d); write more below ask, or few readers find it\n", t.At.File, t.At.Title, n)
		}
	}
	for _, hint := range hints {
		fmt.Fprintln(w, hint)
	}
}

// quizzed says how many quiz questions there are, if any.
func quizzed(p *knowledge.Pack) string {
	n := 0
	for _, t := range p.Topics {
		n += len(t.Quiz)
	}
	if n == 0 {
		return ""
	}
	return ", " + count(n, "quiz question")
}

// heldTo says what the answers were held to.
func (k *checkCommand) heldTo() string {
	if k.Source == "" {
		return "; not held to the source's text (--source FILE)"
	}
	return ", true to the source's text as far as a program can tell"
}

// next says how to make a sound pack better.
func (k *checkCommand) next() string {
	if k.Health {
		return ""
	}
	return "; --health tells how good it is, and footnote studio makes it better"
}

// failWith prints problems and how many they are.
func failWith(w io.Writer, problems knowledge.Problems) error {
	fmt.Fprintf(w, "%v\n%s\n", problems, count(len(problems), "problem"))
	return errFailed
}

// count says how many there are of something.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
