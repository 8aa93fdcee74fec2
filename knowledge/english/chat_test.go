package english

import (
	"strings"
	"testing"
)

func TestChat(t *testing.T) {
	for _, tt := range []struct {
		word, want string
		ok         bool
	}{
		{"u", "you", true}, {"ur", "your", true}, {"n", "and", true}, {"w", "with", true}, {"yr", "year", true}, {"yrs", "years", true},
		{"smth", "something", true}, {"ppl", "people", true}, {"cuz", "because", true}, {"wtf", "what", true}, {"wat", "what", true},
		{"ngl", "", true}, {"tbh", "", true}, {"idk", "do not know", true}, {"pls", "", true}, {"lemme", "let me", true},
		{"whats", "what is", true}, {"wanna", "want to", true}, {"dont", "do not", true}, {"y", "why", true}, {"abt", "about", true},
		{"plsssss", "", true}, {"wattt", "what", true}, {"hens", "", false}, {"sss", "", false}, {"", "", false},
	} {
		if got, ok := Chat(tt.word); got != tt.want || ok != tt.ok {
			t.Errorf("Chat(%q) = %q, %v", tt.word, got, ok)
		}
	}
}

// TestChatTable holds each word to one line, and what it stands for to no line.
func TestChatTable(t *testing.T) {
	seen := make(map[string]bool)
	for _, row := range Rows(chatLines) {
		base, list, _ := strings.Cut(row, ":")
		if _, ok := chat[base]; ok {
			t.Errorf("%q stands for something itself", base)
		}
		for _, form := range strings.Fields(list) {
			if seen[form] {
				t.Errorf("%q is in two lines", form)
			}
			seen[form] = true
		}
	}
}

func TestUndrawn(t *testing.T) {
	for _, tt := range []struct{ word, want string }{
		{"soooo", "so"}, {"pleeease", "please"}, {"whaaatt", "what"}, {"committee", "committee"}, {"see", "see"}, {"heyyy", "hey"},
		{"1000", "1000"}, {"bookkeeper", "bookkeeper"}, {"coooool", "col"},
	} {
		if got := Undrawn(tt.word); got != tt.want {
			t.Errorf("Undrawn(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}
