package main

import (
	"errors"
	"fmt"
	"io"

	"footnote/knowledge/legible"
)

// Exit statuses.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// errFailed ends the program with exitFailed after the command has said why.
var errFailed = errors.New("failed")

// report prints an error and returns the exit status it stands for. What came from
// outside may be quoted in it, and is made harmless.
func report(err error, w io.Writer) int {
	if err == nil {
		return exitOK
	}
	if !errors.Is(err, errFailed) {
		fmt.Fprintln(w, "footnote:", legible.Shown(err.Error()))
	}
	return exitFailed
}
