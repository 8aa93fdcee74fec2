package bot

import (
	"strconv"
	"testing"
)

func TestCleanToken(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"abc.DEF-1_2", "abc.DEF-1_2"},
		{" abc\n", "abc"},
		{"Bot abc", "abc"},
		{`"abc"`, "abc"},
		{" 'Bot abc' ", "abc"},
		{`Bot "abc"`, "abc"},
		{`"abc`, ""},
		{`""`, ""},
		{"", ""},
		{"abc def", ""},
		{"abc\ndef", ""},
		{"“abc”", ""},
	} {
		got, err := CleanToken(tt.in)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%q: got %q, %v", tt.in, got, err)
		}
	}
}

func TestCleanID(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " 123456789012345678 ": "123456789012345678", `"42"`: "42", "my server": "error", "-1": "error", "42,43": "error",
	} {
		got, err := cleanID(in)
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("%s: got %q, %v", strconv.Quote(in), got, err)
		}
	}
}
