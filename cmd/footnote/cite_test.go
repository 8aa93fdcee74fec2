package main

import (
	"strings"
	"testing"
)

// TestCite: the citation alone is printed, and what the reader has to do beside it goes to
// standard error.
func TestCite(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	const entry = "On Bees. (n.d.). bees.example. https://bees.example/on-bees\n"
	for _, tt := range []struct {
		args   string
		status int
		out    string
		err    string // in it
	}{
		{"", exitOK, "(On Bees, n.d.)\n\n" + entry, "Put in italics: the title"},
		{"hive", exitOK, "(On Bees, n.d., para. 1)\n\n" + entry, ""},
		{"who makes honey?", exitOK, "(the keeper, as cited in On Bees, n.d., para. 2)\n\n" + entry, ""},
		{"--style mla honey", exitOK, "(the keeper qtd. in “On Bees,” par. 2)\n\n“On Bees.” bees.example, https://bees.example/on-bees.\n", "Add at the end the day on which you read it"},
		{"--style bibtex", exitOK, "@misc{onbees,\n  title = {{On Bees}},\n  howpublished = {bees.example},\n  url = {https://bees.example/on-bees}\n}\n", ""},
		{"--style ris honey", exitOK, "TY  - ELEC\nTI  - On Bees\nT2  - bees.example\nUR  - https://bees.example/on-bees\nN1  - paragraph 2 (the keeper)\nER  - \n", ""},
		{"wasps", exitFailed, "", "citing \"wasps\": there is no such topic"},
		{"\x1b[31m", exitFailed, "", "there is no such topic"},
		{"--style vancouver", exitUsage, "", "--style must be one of"},
		{"--style= hive", exitUsage, "", "--style must be one of"},
	} {
		got := run(t, "", append([]string{"cite", "--pack", pack}, strings.Fields(tt.args)...)...)
		if got.status != tt.status || got.out != tt.out || !strings.Contains(got.err, tt.err) || strings.Contains(got.err, "\x1b") {
			t.Errorf("footnote cite %s:\ngot  %d %q %q\nwant %d %q %q", tt.args, got.status, got.out, got.err, tt.status, tt.out, tt.err)
		}
	}
	if got := run(t, "", "cite", "--style", "csl-json", "--pack", pack); got.err != "" || !strings.HasPrefix(got.out, "[\n  {\n    \"id\": \"onbees\"") {
		t.Errorf("got %q %q", got.out, got.err)
	}
	if got := run(t, "", "cite", "--pack", "no-such-folder"); got.status != exitFailed {
		t.Errorf("got %d", got.status)
	}
}
