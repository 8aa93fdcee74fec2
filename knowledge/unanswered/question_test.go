package unanswered

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"footnote/knowledge/questionlog"
)

// counted shows questions as "2 who makes wax".
func counted(questions []Question) []string {
	var all []string
	for _, q := range questions {
		all = append(all, fmt.Sprint(q.Times, " ", q.Text))
	}
	return all
}

func TestFromLines(t *testing.T) {
	for _, tt := range []struct {
		pasted string
		want   []string
	}{
		{"", nil},
		{"who makes wax", []string{"1 who makes wax"}},
		{"who makes wax\r\nWho makes WAX?\n\nwhat is wax\n", []string{"2 who makes wax", "1 what is wax"}},
		{"- who makes wax\n* what is wax\n• why wax\n> how much wax\n", []string{"1 who makes wax", "1 what is wax", "1 why wax", "1 how much wax"}},
		{"<@12345678901234567> **who** makes wax :) <#123>\n", []string{"1 who makes wax :)"}},
		{"\uFEFFwho makes wax\n---\n...\n", []string{"1 who makes wax"}},
		{"who\u202e makes wax\x1b[31m\n", []string{"1 who<U+202E> makes wax<U+001B>[31m"}},
	} {
		got, err := FromLines("paste", strings.NewReader(tt.pasted))
		if err != nil || !reflect.DeepEqual(counted(got), tt.want) {
			t.Errorf("%q: got %q %v, want %q", tt.pasted, counted(got), err, tt.want)
		}
	}
}

func TestFromLinesRefused(t *testing.T) {
	for _, tt := range []struct{ pasted, want string }{
		{"a\n" + strings.Repeat("b", maxLine+1), "paste:2: is longer than 16 KiB"},
		{"a\nb\xff\n", "paste:2: is not valid UTF-8"},
		{strings.Repeat("a\n", maxLines+1), "paste:10001: is one line too many"},
	} {
		if _, err := FromLines("paste", strings.NewReader(tt.pasted)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%.20q: got %v, want %s", tt.pasted, err, tt.want)
		}
	}
}

func TestFromLog(t *testing.T) {
	got := FromLog([]questionlog.Entry{{Question: "what is wax"}, {Question: "who makes wax"}, {Question: "What is wax?"}})
	if want := []string{"2 what is wax", "1 who makes wax"}; !reflect.DeepEqual(counted(got), want) {
		t.Errorf("got %q, want %q", counted(got), want)
	}
}

// FuzzFromLines reads any lines: no question is blank, and none is counted twice.
func FuzzFromLines(f *testing.F) {
	f.Add("who makes wax\n- Who makes wax?\n<@1>\n")
	f.Add("\uFEFF> ||a||\r\n~~b~~\x00\n")
	f.Fuzz(func(t *testing.T, pasted string) {
		questions, err := FromLines("paste", strings.NewReader(pasted))
		if err != nil && questions != nil {
			t.Fatalf("got both %v and %v", err, counted(questions))
		}
		seen := make(map[string]bool)
		for _, q := range questions {
			if strings.TrimSpace(q.Text) == "" || strings.ContainsAny(q.Text, "\r\n") || q.Times < 1 || q.Judged || seen[q.Text] {
				t.Errorf("got %+v", q)
			}
			seen[q.Text] = true
		}
	})
}
