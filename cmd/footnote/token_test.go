package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"footnote/bot/discordtest"
)

func TestToken(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return filepath.Join(dir, name)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	good, empty := write("good", "abc.def\n"), write("empty", " \n")
	long := write("long", strings.Repeat("s3cret", 1000))
	for _, tt := range []struct {
		said, file, want, err string
	}{
		{" abc ", "", "abc", ""},
		{"", good, "abc.def", ""},
		{" ", good, "abc.def", ""},
		{"", "", "", "DISCORD_TOKEN is not set; put the bot's token there or in a file .env in the folder where the program is started, " + here + ", or "},
		{"abc", good, "", "both set"},
		{"", empty, "", "holds no token"},
		{"", long, "", "holds no token"},
		{"", filepath.Join(dir, "none"), "", "reading DISCORD_TOKEN_FILE: open"},
		{"", dir, "", "reading DISCORD_TOKEN_FILE: read"},
	} {
		t.Setenv(tokenSetting, tt.said)
		t.Setenv(tokenFileSetting, tt.file)
		got, err := token()
		if got != tt.want || (err == nil) != (tt.err == "") {
			t.Errorf("%q and %q: got %q, %v", tt.said, tt.file, got, err)
		}
		if err != nil && (!strings.Contains(err.Error(), tt.err) || strings.Contains(err.Error(), "s3cret")) {
			t.Errorf("%q and %q: got error %v", tt.said, tt.file, err)
		}
	}
}

// A token's file that is named is meant: without it the program ends, and neither takes
// another token nor answers in the terminal.
func TestTokenFileIsMissing(t *testing.T) {
	for _, command := range [][]string{nil, {"run"}} {
		t.Chdir(t.TempDir())
		if err := os.WriteFile(".env", []byte("DISCORD_TOKEN=theirs\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		unset(t, tokenSetting)
		t.Setenv(tokenFileSetting, "no-such-file")
		if got := run(t, "", command...); got.status != exitHopeless || !strings.Contains(got.err, "no-such-file") || got.out != "" {
			t.Errorf("%v: got %d %s%s", command, got.status, got.out, got.err)
		}
	}
}

// A file .env does not send the token of another file elsewhere.
func TestTokenFileStaysHome(t *testing.T) {
	srv := discordtest.New(t, discordtest.Options{})
	t.Chdir(t.TempDir())
	unset(t, tokenSetting)
	unset(t, "DISCORD_API_URL")
	t.Setenv(tokenFileSetting, "token")
	if err := os.WriteFile(".env", []byte("DISCORD_API_URL="+srv.URL+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var warnings strings.Builder
	if err := loadDotEnv(&warnings); err != nil || os.Getenv("DISCORD_API_URL") != "" || warnings.Len() == 0 {
		t.Errorf("got %q, %v and warnings %q", os.Getenv("DISCORD_API_URL"), err, &warnings)
	}
}
