package questionlog

import (
	"reflect"
	"strings"
	"testing"
)

const line = `{"day":"2026-11-27","question":"who makes wax","outcome":"none"}` + "\n"

var want = Entry{Day: "2026-11-27", Question: "who makes wax", Outcome: "none"}

func TestRead(t *testing.T) {
	near := want
	near.Outcome, near.Topic = "choices", "honey"
	for _, tt := range []struct {
		log  string
		want []Entry
	}{
		{"", nil},
		{line, []Entry{want}},
		{line + `{"day":"2026-11-27","question":"who makes wax","outcome":"choices","topic":"honey"}` + "\n", []Entry{want, near}},
		{line + line[:len(line)-10], []Entry{want}}, // the power went
		{line + line[:len(line)-1], []Entry{want}},
		{line[:len(line)-10] + line + line, []Entry{want}},
		{strings.Replace(line, "none", "", 1), nil},
		{strings.Replace(line, "27", "99", 1), nil},
		{strings.Replace(line, "outcome", "result", 1), nil},
	} {
		if got, err := Read("log", strings.NewReader(tt.log)); err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %v %v, want %v", tt.log, got, err, tt.want)
		}
	}
}

// What is no log is not taken for one: it would be pruned.
func TestReadRefused(t *testing.T) {
	for _, tt := range []struct{ log, want string }{
		{"export PATH=/bin\n", "log:1: is no line of a log of questions"},
		{line + "\n" + line, "log:2: is no line"},
		{line + "{}\n", "log:2: is no line"},
		{"no line break", "log:1: is no line"},
		{strings.Repeat("a", maxLine+1) + "\n", "log:1: is no line"},
		{line + string(opening) + strings.Repeat("a", maxLine+1) + "\n", "log:2: is no line"},
	} {
		if got, err := Read("log", strings.NewReader(tt.log)); err == nil || !strings.Contains(err.Error(), tt.want) || got != nil {
			t.Errorf("%.80q: got %v %v, want %s", tt.log, got, err, tt.want)
		}
	}
}
