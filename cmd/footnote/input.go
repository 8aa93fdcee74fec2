package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"footnote/knowledge/about"
	"footnote/knowledge/router"
)

// maxLine is the longest question that is read, in bytes. A longer line is
// answered as one that nothing matches, so that the lines behind it still get
// their answers.
const maxLine = 64 << 10

// input is one question as it came in.
type input struct {
	text    string
	legible bool // false: too long, or no text at all
}

// question judges one line of input.
func question(s string) input {
	legible := len(s) <= maxLine && utf8.ValidString(s) && !strings.ContainsRune(s, 0)
	if len(s) > maxLine {
		s = s[:maxLine]
	}
	return input{s, legible}
}

// decide looks the question up. What is no text matches nothing.
func (in input) decide(r *router.Router) router.Decision {
	if !in.legible {
		return router.Decision{}
	}
	return about.Ask(r, about.Terminal, in.text)
}

// eachLine calls do for each line of r, whatever it holds, until the end or an
// error. A last line needs no newline.
func eachLine(r io.Reader, do func(input) error) error {
	lines := bufio.NewReaderSize(r, maxLine+2) // a line, and its \r\n
	for {
		line, err := lines.ReadSlice('\n')
		tooLong := errors.Is(err, bufio.ErrBufferFull)
		in := question(string(trimNewline(line)))
		if tooLong {
			in.legible = false
		}
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = lines.ReadSlice('\n')
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("reading questions: %w", err)
		}
		if len(line) > 0 {
			if err := do(in); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
	}
}

func trimNewline(line []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
}
