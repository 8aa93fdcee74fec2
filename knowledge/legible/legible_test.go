package legible

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestShown(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Bees – “hum”\n\t¶ 12²", "Bees – “hum”\n\t¶ 12²"},
		{"👩\u200d🚀 ❤️ नमस्\u200dते", "👩\u200d🚀 ❤️ नमस्\u200dते"},
		{"שלום\u200f! مرحبا\u061c", "שלום\u200f! مرحبا\u061c"},
		{"\x1b[31mred\x1b[0m", "<U+001B>[31mred<U+001B>[0m"},
		{"\u009b31m", "<U+009B>31m"},
		{"a\rb", "a<U+000D>b"},
		{"a\u0085b\u2028c\u2029d", "a<U+0085>b<U+2028>c<U+2029>d"},
		{"exe\u202egpj", "exe<U+202E>gpj"},
		{"\u2066a\u2069", "<U+2066>a<U+2069>"},
		{"a\u200bb\u00adc\ufeffd\u2060e", "a<U+200B>b<U+00AD>c<U+FEFF>d<U+2060>e"},
		{"\U000e0041", "<U+E0041>"},
		{"\u3164\u2800", "<U+3164><U+2800>"},
		{"\x00\x7f", "<U+0000><U+007F>"},
	} {
		if got := Shown(tt.text); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestLine(t *testing.T) {
	if got, want := Line("a\n b\x1b\tc"), "a b<U+001B> c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEmpty(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{{"", true}, {" \t\n", true}, {"\u200d\u200f", true}, {"\u0301", true}, {"\u00a0\u3000", true}, {"-", false}, {"a", false}, {"é", false}} {
		if got := Empty(tt.text); got != tt.want {
			t.Errorf("%q: got %t, want %t", tt.text, got, tt.want)
		}
	}
}

// What is shown is legible, and what is legible is shown as it is.
func FuzzShown(f *testing.F) {
	f.Add("bees")
	f.Add("\x1b[2J\u202e\u2028")
	f.Fuzz(func(t *testing.T, s string) {
		got := Shown(s)
		if Find(got) >= 0 {
			t.Errorf("%q is shown as %q", s, got)
		}
		if Find(s) < 0 && got != s {
			t.Errorf("%q is legible, and shown as %q", s, got)
		}
		for _, r := range got {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Zl, r) {
				t.Errorf("%q holds %U", got, r)
			}
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("%q is no text", got)
		}
	})
}
