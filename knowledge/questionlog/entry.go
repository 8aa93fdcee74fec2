package questionlog

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"footnote/knowledge"
)

// Entry is a question that found no answer. It holds nothing of who asked it, nor where.
type Entry struct {
	Day      string `json:"day"`             // in UTC, such as 2026-11-27; no time of day
	Question string `json:"question"`        // as it was typed, without mark-up and mentions
	Outcome  string `json:"outcome"`         // none or choices
	Topic    string `json:"topic,omitempty"` // ID of the first topic that was offered, "" if none was
}

// maxLine is the most of a line that is read, in bytes: more than any that is written.
const maxLine = 64 << 10

// Read reads a log, by whatever it is called. The error is a knowledge.Problems where it
// is none. A line that was cut off, as when the power went, is passed over.
func Read(name string, r io.Reader) ([]Entry, error) {
	var entries []Entry
	lines := bufio.NewReaderSize(r, maxLine)
	for n := 1; ; n++ {
		line, err := lines.ReadSlice('\n')
		if err == io.EOF && len(line) == 0 {
			return entries, nil
		}
		if err != nil && err != io.EOF && err != bufio.ErrBufferFull {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
		if e, ok := parse(line); ok {
			entries = append(entries, e)
		} else if !bytes.HasPrefix(line, opening) || err == bufio.ErrBufferFull {
			return nil, knowledge.Problems{{File: name, Line: n, Text: "is no line of a log of questions"}}
		}
	}
}

// opening is how each line of a log begins, and hardly any of another file.
var opening = []byte(`{"day":"`)

// parse reads a line. It is not ok where it is none.
func parse(line []byte) (e Entry, ok bool) {
	strict := json.NewDecoder(bytes.NewReader(line))
	strict.DisallowUnknownFields()
	if !bytes.HasSuffix(line, []byte("\n")) || strict.Decode(&e) != nil || strict.More() {
		return Entry{}, false
	}
	_, err := e.day()
	return e, err == nil && e.Question != "" && e.Outcome != ""
}

func (e Entry) day() (time.Time, error) { return time.Parse(time.DateOnly, e.Day) }
