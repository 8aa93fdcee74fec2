package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeReply holds the reply that the README shows to the one that its
// command prints.
func TestReadmeReply(t *testing.T) {
	shown := shownInReadme(t, `go run ./cmd/footnote ask "When was the MSS formed?"`)
	t.Chdir(t.TempDir())
	if got := run(t, "", "ask", "When was the MSS formed?"); got.out != shown {
		t.Errorf("got\n%s\nthe README shows\n%s", got.out, shown)
	}
}

// TestReadmeQuiz holds the round of quiz that the README shows to the one that its command
// asks when the same is typed.
func TestReadmeQuiz(t *testing.T) {
	shown := shownInReadme(t, "go run ./cmd/footnote quiz --questions 3 --seed 210")
	var typed, said strings.Builder
	for line := range strings.Lines(shown) {
		if in, ok := strings.CutPrefix(line, "> "); ok {
			typed.WriteString(in)
		} else {
			said.WriteString(line)
		}
	}
	t.Chdir(t.TempDir())
	if got := run(t, typed.String(), "quiz", "--questions", "3", "--seed", "210"); got.out != said.String() || typed.Len() == 0 {
		t.Errorf("got\n%s\nthe README shows\n%s", got.out, said.String())
	}
}

// shownInReadme returns what the README shows below a command.
func shownInReadme(t *testing.T, command string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(readme), "```\n"+command+"\n```\n\n```\n")
	shown, _, ended := strings.Cut(after, "```\n")
	if !ok || !ended {
		t.Fatalf("the README does not show %s and what it prints", command)
	}
	return shown
}
