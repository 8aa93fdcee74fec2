package message

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{"ok so like who is he lol", "1) a? 2) b?", "> a\n<:b:1> c", "who is A and B, and what are 1 and 2?", "\"", "~~a~~", "’’", "I", "a. b. c."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		qs := Read(s)
		if len(qs) > mostQuestions || len(qs) == 0 && strings.TrimSpace(s) != "" {
			t.Fatalf("%d questions of %q", len(qs), s)
		}
		for _, q := range qs {
			sound(t, s, q)
			if len(q.Parts) > mostQuestions {
				t.Fatalf("%d parts of %q", len(q.Parts), s)
			}
			for _, p := range q.Parts {
				sound(t, s, p)
			}
		}
	})
}

func sound(t *testing.T, s string, q Question) {
	if strings.TrimSpace(q.Text) == "" {
		t.Fatalf("nothing is left of %q", s)
	}
	if utf8.ValidString(s) && !utf8.ValidString(q.Full()) {
		t.Fatalf("%q of %q is broken", q.Full(), s)
	}
}

func BenchmarkRead(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{"plain", "When did the keeper of the lighthouse see the ship from Boston?"},
		{"framed", "Sorry to bother you, but I was wondering when the keeper of the lighthouse saw the ship from Boston. Thanks in advance!"},
		{"long", strings.Repeat("I forgot who is it and when and what is it lol. ", 125)},
		{"words", strings.Repeat("a ", 3000)},
		{"ands", strings.Repeat("who is a and ", 460)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Read(bb.text)
			}
		})
	}
}
