package edit

import (
	"github.com/aymanbagabas/go-udiff"
)

// Change is what an edit makes of one file of a pack.
type Change struct {
	File    string // slash-separated, relative to the pack
	Was, Is []byte // nil where there is no file
}

// nowhere stands in a diff for a file that is not there, as patch and Git have it.
const nowhere = "/dev/null"

// Diff returns the change as a unified diff, with three lines around it.
func (c Change) Diff() string {
	from, to := "a/"+c.File, "b/"+c.File
	if c.Was == nil {
		from = nowhere
	}
	if c.Is == nil {
		to = nowhere
	}
	return udiff.Unified(from, to, string(c.Was), string(c.Is))
}

// Reversed returns the change that takes this one back.
func (c Change) Reversed() Change { return Change{File: c.File, Was: c.Is, Is: c.Was} }

// Verb says what the change does to its file: makes, changes or removes.
func (c Change) Verb() string {
	switch {
	case c.Was == nil:
		return "makes"
	case c.Is == nil:
		return "removes"
	}
	return "changes"
}
