package eval

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Write prints the report as two tables, of which either may be missing.
func (r Report) Write(w io.Writer) error {
	if r.In.Asked > 0 {
		if err := r.writeIn(w); err != nil {
			return err
		}
	}
	if r.In.Asked > 0 && r.Out.Asked > 0 {
		fmt.Fprintln(w)
	}
	if r.Out.Asked > 0 {
		return r.writeOut(w)
	}
	return nil
}

func (r Report) writeIn(w io.Writer) error {
	tw := newTable(w)
	fmt.Fprintln(tw, "in scope\tasked\tright@1\tresolved@3\twrong\tchoices\tnone\t")
	for _, t := range append(r.of(true), r.In) {
		fmt.Fprintf(tw, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t\n", t.Style, t.Asked,
			t.rate(t.Right), t.rate(t.Resolved), t.rate(t.Wrong()), t.rate(t.Choices), t.rate(t.none()))
	}
	return tw.Flush()
}

func (r Report) writeOut(w io.Writer) error {
	tw := newTable(w)
	fmt.Fprintln(tw, "out of scope\tasked\tfalse answers\thonest\tchoices\tnone\t")
	for _, t := range append(r.of(false), r.Out) {
		fmt.Fprintf(tw, "%s\t%d\t%.3f\t%.3f\t%.3f\t%.3f\t\n", t.Style, t.Asked,
			t.rate(t.Answered), t.rate(t.Honest), t.rate(t.Choices), t.rate(t.none()))
	}
	return tw.Flush()
}

func newTable(w io.Writer) *tabwriter.Writer {
	return tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
}

func (t Tally) none() int { return t.Asked - t.Answered - t.Honest - t.Choices }

func (t Tally) rate(n int) float64 { return share(n, t.Asked, 0) }

// of returns the tallies of the styles in or out of scope.
func (r Report) of(inScope bool) []Tally {
	var ts []Tally
	for _, t := range r.Styles {
		if t.InScope == inScope {
			ts = append(ts, t)
		}
	}
	return ts
}
