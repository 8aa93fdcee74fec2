package bot

import "testing"

func TestCleanToken(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"abc.DEF-1_2", "abc.DEF-1_2"},
		{" abc\n", "abc"},
		{"Bot abc", "abc"},
		{"", ""},
		{"abc def", ""},
		{"abc\ndef", ""},
		{"“abc”", ""},
	} {
		got, err := cleanToken(tt.in)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%q: got %q, %v", tt.in, got, err)
		}
	}
}
