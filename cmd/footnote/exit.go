package main

import (
	"errors"
	"fmt"
	"io"
	"log/slog"

	"footnote/knowledge/legible"
)

// Exit statuses.
const (
	exitOK       = 0
	exitFailed   = 1
	exitUsage    = 2
	exitHopeless = 3 // starting again mends nothing
)

// errFailed ends the program with exitFailed after the command has said why.
var errFailed = errors.New("failed")

// hopeless marks an error that will be there again however often the program is
// started, until somebody changes something.
type hopeless struct{ error }

func (h hopeless) Unwrap() error { return h.error }

// report prints an error, in the log's format, and returns the exit status it stands
// for. What came from outside may be quoted in it, and is made harmless.
func report(err error, format string, w io.Writer) int {
	if err == nil {
		return exitOK
	}
	if errors.Is(err, errFailed) {
		return exitFailed
	}
	said := legible.Shown(err.Error())
	if format == "json" {
		slog.New(slog.NewJSONHandler(w, nil)).Error("footnote ends", "err", said)
	} else {
		fmt.Fprintln(w, "footnote:", said)
	}
	if errors.As(err, new(hopeless)) {
		return exitHopeless
	}
	return exitFailed
}
