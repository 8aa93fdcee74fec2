package message

import "testing"

func TestQuoted(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"> the lamp is blue\nwho said this?", "the lamp is blue"},
		{"who said this?\n> the **lamp**\n> is blue", "the lamp\nis blue"},
		{"> the lamp is blue", ""}, {"who said this?", ""}, {"a > b", ""}, {"", ""},
	} {
		if got := Quoted(tt.text); got != tt.want {
			t.Errorf("Quoted(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
