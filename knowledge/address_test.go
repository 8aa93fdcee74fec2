package knowledge

import (
	"strings"
	"testing"
)

func TestWebAddress(t *testing.T) {
	for _, tt := range []struct{ text, want string }{ // "": refused
		{"https://bees.example/on-bees?a=b&c=d#e", "https://bees.example/on-bees?a=b&c=d#e"},
		{"http://bees.example", "http://bees.example"},
		{"https://bees.example:8443/", "https://bees.example:8443/"},
		{"https://en.wikipedia.org/wiki/Bee_(insect)", "https://en.wikipedia.org/wiki/Bee_%28insect%29"},
		{"https://bees.example/)[a](https://wasps.example", "https://bees.example/%29%5Ba%5D%28https://wasps.example"},
		{"https://bees.example/`*a*`", "https://bees.example/%60%2Aa%2A%60"},
		{"https://ölsardine.example/öl", "https://ölsardine.example/öl"},
		{"https://192.0.2.1/", "https://192.0.2.1/"},
		{"", ""},
		{"bees.example", ""},
		{"javascript:alert(1)", ""},
		{"ftp://bees.example/", ""},
		{"https:///on-bees", ""},
		{"https://bees.example@wasps.example/", ""},
		{"https://bees.example:/", ""},
		{"https://bees.example:0/", ""},
		{"https://bees.example:99999/", ""},
		{"https://bees.example:http/", ""},
		{"https://bees.example)/", ""},
		{"https://bees..example/", ""},
		{"https://[::1]/", ""},
		{"https://bees.example/a b", ""},
		{"https://bees.example/>a", ""},
		{"https://bees.example/\x1b[31m", ""},
		{"https://bees.example/" + strings.Repeat("x", 1000), ""},
	} {
		got, ok := webAddress(tt.text)
		if ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("%.60q: got %.60q, %t, want %q", tt.text, got, ok, tt.want)
		}
	}
}
