package health

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// How much of each list is written; all of it is in the JSON.
const (
	mostTopics = 8
	mostTexts  = 2 // of a topic that are lost to one other
	mostListed = 6
	mostHints  = 12
)

// Write writes the report for a curator to read in a terminal.
func (r Report) Write(to io.Writer) error {
	out := bufio.NewWriter(to)
	w := writer{out, maps.Clone(r.Titles)}
	w.figures(r)
	w.failing(r)
	w.phrasings(r)
	w.uncovered(r.Uncovered)
	w.tables(r)
	w.rules(r.Rules)
	w.hints(r.Hints)
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the health of a pack: %w", err)
	}
	return nil
}

// writer writes one part of a report after another. Its errors come out at the end.
type writer struct {
	*bufio.Writer
	untold map[string]string // titles by id, as Report.Titles, that have not been written
}

func (w writer) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

// more says how many were not written.
func (w writer) more(all, most int) {
	if all > most {
		w.line("  and %d more (--json has all)", all-most)
	}
}

func (w writer) figures(r Report) {
	w.line("health: %d titles and phrasings, each asked as if it had not been there", r.Asked)
	w.line("  right    %s; readers should get more, since they find that one too", r.Right)
	w.line("  wrong    %s", r.Wrong)
	w.line("  choices  %s", r.Choices)
	w.line("  nothing  %s", r.None)
	w.line("  false    %s get an answer were their whole topic not there; most questions", r.False)
	w.line("           that the text does not answer are less near to it, and should get fewer")
}

func (w writer) failing(r Report) {
	if len(r.Failing) == 0 {
		return
	}
	w.line("\ntopics that miss some of their own (%d of %d):", len(r.Failing), r.Topics)
	for _, f := range first(r.Failing, mostTopics) {
		w.line("  %s, %s: %d of %d right", w.topic(f.Topic), f.File, f.Right.N, f.Right.Of)
		for _, l := range f.Lost {
			w.line("    %d to %s%s: %s", len(l.Texts), w.topic(l.To), forWords(l.Words), shownTexts(l.Texts))
		}
		if len(f.Near) > 0 {
			w.line("    %d not sure enough: %s", len(f.Near), shownTexts(f.Near))
		}
	}
	w.more(len(r.Failing), mostTopics)
}

// shownTexts shows the first texts, each behind its line.
func shownTexts(texts []Text) string {
	var shown []string
	for _, t := range first(texts, mostTexts) {
		s := quote(t.Text)
		if t.Line > 0 {
			s = fmt.Sprintf("line %d %s", t.Line, s)
		}
		if len(t.New) > 0 {
			s += " (no other line has " + quoted(first(t.New, mostWords)) + ")"
		}
		shown = append(shown, s)
	}
	if more := len(texts) - mostTexts; more > 0 {
		shown = append(shown, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(shown, "; ")
}

func (w writer) hints(hints []Hint) {
	if len(hints) == 0 {
		return
	}
	w.line("\nwhat to do, most useful first, and how many right answers in 100 it may bring:")
	unknown := slices.IndexFunc(hints, func(h Hint) bool { return h.Gain == 0 })
	if unknown < 0 {
		unknown = len(hints)
	}
	for _, h := range first(hints[:unknown], mostHints) {
		w.line("  %4.1f  %s: %s", h.Gain, h.place(), h.Text)
	}
	w.more(unknown, mostHints)
	for _, h := range first(hints[unknown:], mostHints) {
		w.line("        %s: %s", h.place(), h.Text)
	}
	w.more(len(hints)-unknown, mostHints)
}

// place returns the file and line of a hint, in the form that editors jump to.
func (h Hint) place() string {
	if h.Line == 0 {
		return h.File
	}
	return fmt.Sprintf("%s:%d", h.File, h.Line)
}

// first returns the first of a list.
func first[T any](all []T, most int) []T { return all[:min(len(all), most)] }
