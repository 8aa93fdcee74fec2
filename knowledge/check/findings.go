package check

import "footnote/knowledge"

// Findings is what a check finds. What one check finds is in the order of files and
// lines.
type Findings struct {
	Problems knowledge.Problems // what is wrong
	Hints    knowledge.Problems // what may well be right, and is worth a look
}

// hint adds a hint, which says of itself that it is one.
func (f *Findings) hint(file string, line int, format string, args ...any) {
	f.Hints.Add(file, line, "hint: "+format, args...)
}

// Add adds what another check finds, behind what there is.
func (f *Findings) Add(other Findings) {
	f.Problems = append(f.Problems, other.Problems...)
	f.Hints = append(f.Hints, other.Hints...)
}

func (f *Findings) sort() {
	f.Problems.Sort()
	f.Hints.Sort()
}
