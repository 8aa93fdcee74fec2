package message

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWithoutMarkup(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"who built it", "who built it"},
		{"", ""},
		{"  \n ", ""},
		{"?!", ""},
		{"🐝", "🐝"},
		{"C# or C++?", "C# or C++?"},
		{"a < b > c", "a < b > c"},
		{"snake_case and 2*3", "snake_case and 23"},

		{"> it is red\nwho built it", "who built it"},
		{">it is red\nwho built it", "who built it"},
		{"who built it\n>>> it is red\nor blue", "who built it"},
		{"who built it\n> it is red\nand when", "who built it\nand when"},
		{"> who built it", "who built it"},
		{">>> who built it\nand when", "who built it\nand when"},
		{"> who built it\n<@1> <:hm:2> https://a.example", "who built it"},
		{">:( who built it", ">:( who built it"},

		{"<@1> who <@!2> built <@&3> it <#4>", "who   built   it"},
		{"<:hm:1>who built it<a:hm:2>", "who built it"},
		{"</ask:1> </topics all:2> who built it <t:3:R> <t:-4> <id:guide>", "who built it"},
		{"@everyone who built it @here", "who built it"},
		{"<@1> <:hm:2> <#3> @everyone", ""},
		{"<3 who", "<3 who"},

		{"https://a.example/who-built-it?x=1", ""},
		{"<https://a.example/x y", "<  y"},
		{"did HTTPS://a.example say it? who built it", "did   say it? who built it"},
		{"is it on https://a.example/x? who built it", "is it on  ? who built it"},
		{"(https://a.example/b_(c)) who", "( ) who"},
		{"[the tower](https://a.example/b_(c)): who built it", "the tower : who built it"},
		{`[the tower](<https://a.example/b c> "title") who`, "the tower  who"},
		{"[sic](maybe) who", "[sic](maybe) who"},
		{"[a] https://a.example [b](https://b.example)", "[a]    b"},

		{"**who** *built* __the__ _tower_ ***it***", "who built   the    tower  it"},
		{"||who|| `built` it", "who    built  it"},
		{"who built ~~him~~ it", "who built   it"},
		{"~~who built it~~", "who built it"},
		{"```\nwho built it\n```\nthanks", "who built it\n \nthanks"},
		{"```txt\nwho built it```ok\nthanks", "who built it ok\nthanks"},
		{"# who built it\n-# small", "who built it\n small"},
		{`\*who\* built \_it`, "*who* built _it"},
		{"don`t", "don`t"},
		{"who\u200Bbuilt\u2060 it", "who built it"},
	} {
		if got := WithoutMarkup(tt.text); got != tt.want {
			t.Errorf("WithoutMarkup(%q): got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzWithoutMarkup(f *testing.F) {
	for _, s := range []string{"> a\n<:b:1> c", "~~a~~", "[a](https://b.example)", "```x\ny```", `\<@1>`, "https://a.example)).", "<t:1:R> é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		plain := WithoutMarkup(s)
		if len(plain) > len(s) || utf8.ValidString(s) && !utf8.ValidString(plain) {
			t.Fatalf("got %q of %q", plain, s)
		}
		if plain != "" && strings.TrimSpace(plain) == "" {
			t.Fatalf("nothing is left of %q", s)
		}
	})
}
