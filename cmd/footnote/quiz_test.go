package main

import (
	"strings"
	"testing"
)

// TestQuiz plays rounds of different lengths and ends, as somebody types them or a pipe.
func TestQuiz(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	for _, tt := range []struct {
		args, stdin string
		want        int
		says, lacks string
	}{
		{"", "", exitOK, "**Question 1 of 5**\n", "right"},
		{"--questions 3", "a\n", exitOK, "**Question 2 of 3**\n", "Again, only"},
		{"--questions 3", "a\n", exitOK, " of 1 right.**", "Again, only"}, // what was answered when the input ended
		{"--questions 3", "A\nb)\n B \nd", exitOK, " of 3 right.**", ""},
		{"--questions 3", "\n\x00\nab\nxyzzy\nquit\na\na\n", exitOK, "**Question 1 of 3**", "xyzzy"},
		{"--questions 3", "quit\na\n", exitOK, "**Question 1 of 3**", "Question 2"},
		{"--questions 3 --seed 210", "b\nb\nb\ny\na\n", exitOK, "Again, only what I missed? Type y or n.\n**Question 1 of 3**", ""},
		{"--questions 3 --seed 210", "a\na\na\nn\na\n", exitOK, "**2 of 3 right.** Missed:\n- ", "Question 1 of 1"},
		{"--questions 3 --seed 210", "a\na\nc\na\n", exitOK, "**3 of 3 right.** Nothing was missed.\n", "Again, only"},
		{"--section Key\x00Points", "", exitOK, "", "right"},
		{"--section warnings\x00from\x00the\x00nsa --questions 10", "", exitOK, "**Question 1 of 10**", ""},
		{"--section elsewhere", "", exitFailed, "no section of that name has quiz questions; these have: Introduction, ", "elsewhere"},
		{"--questions 2", "", exitUsage, "a round has 3 to 10 questions", ""},
		{"--questions 11", "", exitUsage, "a round has 3 to 10 questions", ""},
		{"--seed -1", "", exitUsage, "--seed", ""},
		{"--pack " + pack, "", exitFailed, "this pack has no quiz questions; write some below quiz: in a topic's file", ""},
	} {
		args := []string{"quiz"}
		for _, arg := range strings.Fields(tt.args) {
			args = append(args, strings.ReplaceAll(arg, "\x00", " "))
		}
		got := run(t, tt.stdin, args...)
		said := got.out + got.err
		if got.status != tt.want || !strings.Contains(said, tt.says) || tt.lacks != "" && strings.Contains(said, tt.lacks) {
			t.Errorf("quiz %s, typed %q: got %d\n%s", tt.args, tt.stdin, got.status, said)
		}
	}
}
