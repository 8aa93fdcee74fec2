package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeReply holds the reply that the README shows to the one that its
// command prints.
func TestReadmeReply(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const command = "```\ngo run ./cmd/footnote ask \"When was the MSS formed?\"\n```\n\n```\n"
	_, after, ok := strings.Cut(string(readme), command)
	shown, _, ended := strings.Cut(after, "```\n")
	if !ok || !ended {
		t.Fatal("the README does not show the command and its reply")
	}
	t.Chdir(t.TempDir())
	if got := run(t, "", "ask", "When was the MSS formed?"); got.out != shown {
		t.Errorf("got\n%s\nthe README shows\n%s", got.out, shown)
	}
}
