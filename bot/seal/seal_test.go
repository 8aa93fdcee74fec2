package seal

import (
	"strings"
	"testing"
)

func TestMark(t *testing.T) {
	s := New("token")
	mark := s.Mark("18446744073709551615", "18446744073709551614")
	if len(mark) > MaxMark || strings.Contains(mark, "token") || strings.ContainsAny(mark, ": ") {
		t.Errorf("got %q", mark)
	}
	mark = s.Mark("12", "34")
	if want := "12.PORee7osN1qnae7s"; mark != want { // it is below messages that have been sent
		t.Errorf("got %q, want %q", mark, want)
	}
	_, sealed, _ := strings.Cut(mark, ".")
	for _, tt := range []struct {
		name                string
		sealer              Sealer
		mark, user, channel string
		want                bool
	}{
		{"the asker", s, mark, "12", "34", true},
		{"after a restart", New("token"), mark, "12", "34", true},
		{"somebody else", s, mark, "13", "34", false},
		{"another channel", s, mark, "12", "35", false},
		{"a new token", New("other"), mark, "12", "34", false},
		{"another's seal", s, "13." + sealed, "13", "34", false},
		{"moved between the IDs", s, "123." + sealed, "123", "4", false},
		{"no seal", s, "12.", "12", "34", false},
		{"half a seal", s, mark[:len(mark)-1], "12", "34", false},
		{"more than a seal", s, mark + "A", "12", "34", false},
		{"no mark", s, "", "", "34", false},
		{"nobody", s, s.Mark("", "34"), "", "34", false},
		{"no point", s, "12" + sealed, "12", "34", false},
	} {
		if got := tt.sealer.Names(tt.mark, tt.user, tt.channel); got != tt.want {
			t.Errorf("%s: got %t", tt.name, got)
		}
	}
}

func FuzzNames(f *testing.F) {
	s := New("token")
	f.Add(s.Mark("12", "34"), "12", "34")
	f.Add("12.", "12", "34")
	f.Fuzz(func(t *testing.T, mark, user, channel string) {
		if s.Names(mark, user, channel) && mark != s.Mark(user, channel) {
			t.Errorf("%q names %q in %q", mark, user, channel)
		}
	})
}
