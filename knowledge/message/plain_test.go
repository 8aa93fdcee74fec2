package message

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"When was the lighthouse built?", true}, {"how many eggs does a hen lay", true}, {"Who lit the lamp in 1884?", true},
		{"", false}, {" ", false}, {"?", false}, {"when ", false}, {"who is he?", false}, {"when was that", false}, {"lighthouse height", false},
		{"who built it lol", false}, {"who are Hale and Brandt", false}, {"who isn't quoted?", false}, {"what did Hale not say", false},
		{"Who built the tower? Thanks!", false}, {"what is the tower, please", false}, {"why?", false}, {"can you tell who built the tower", false},
		{"Who built\nthe tower?", false}, {"who built the tower??", false},
	} {
		if got := Plain(tt.text); got != tt.want {
			t.Errorf("Plain(%q) = %v", tt.text, got)
		}
	}
}

// TestPlainAtRandom holds the short way to the long one on questions of words that the
// tables have, in any order.
func TestPlainAtRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	plain := 0
	for range 200_000 {
		words := []string{vocabulary.words[1+r.IntN(len(vocabulary.words)-1)]}
		for range 1 + r.IntN(8) {
			words = append(words, []string{"lamp", vocabulary.words[1+r.IntN(len(vocabulary.words)-1)]}[r.IntN(2)])
		}
		text := strings.Join(words, " ")
		if Plain(text) {
			plain++
			checkPlain(t, text)
		}
	}
	if plain < 1000 {
		t.Errorf("%d of the questions are plain", plain)
	}
}

func checkPlain(t *testing.T, s string) {
	t.Helper()
	qs := Read(s)
	if len(qs) != 1 || qs[0].Text != s || qs[0].Parts != nil || qs[0].Context != nil || qs[0].Refers || qs[0].About || qs[0].Negated || qs[0].Bare || qs[0].Claim || qs[0].Reaction {
		t.Errorf("%q is plain, and read as %+v", s, qs)
	}
}

// FuzzPlain holds the short way to the long one.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"When was the lighthouse built?", "who said what where", "how is it", "what explain list name", "Who Had The Lamp", "how come the lamp", "what about what"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if Plain(s) {
			checkPlain(t, s)
		}
	})
}
