package english

import "testing"

func TestRoot(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"treacherous", "treachery"}, {"defector", "defection"}, {"hacker", "hacking"}, {"vigilant", "vigilance"},
		{"founder", "founding"}, {"profiteer", "profits"}, {"prosecutor", "prosecution"}, {"espionage", "espionage"},
	} {
		if a, b := rootOf(tt.a), rootOf(tt.b); a != b {
			t.Errorf("root of %q is %q, of %q %q", tt.a, a, tt.b, b)
		}
	}
}

func rootOf(word string) string {
	root, _ := Root(Stem(word))
	return root
}

// TestOtherRoot holds apart what has a stem of its own.
func TestOtherRoot(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"universe", "university"}, {"author", "authority"}, {"office", "officer"}, {"import", "important"},
		{"emerge", "emergency"}, {"community", "communist"}, {"custom", "customer"},
	} {
		if a, b := rootOf(tt.a), rootOf(tt.b); a == b {
			t.Errorf("%q and %q have the root %q", tt.a, tt.b, a)
		}
	}
}
