package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func TestDotEnv(t *testing.T) {
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	write := func(text string) {
		if err := os.WriteFile(".env", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("FOOTNOTE_PACK", "")
	os.Unsetenv("FOOTNOTE_PACK")
	write("FOOTNOTE_PACK=" + pack + "\n")
	if got := run(t, "", "ask", "where do bees live?"); !strings.Contains(got.out, "Bees live in hives.") {
		t.Errorf("the pack of .env is not used: %s%s", got.out, got.err)
	}
	write("LOG_LEVEL=\nFOOTNOTE_PACK=\n")
	os.Unsetenv("LOG_LEVEL")
	if got := run(t, "", "topics"); got.status != exitOK {
		t.Errorf("settings left empty: got %d %s", got.status, got.err)
	}
	write("DISCORD_TOKEN s3cret!\n")
	if got := run(t, "", "topics"); got.status != exitHopeless || strings.Contains(got.err, "s3cret") || !strings.Contains(got.err, "reading .env") {
		t.Errorf("a broken .env: got %d %s", got.status, got.err)
	}
}

// What is wrong with .env is named with its line, and nothing of its values is shown.
func TestDotEnvRefuses(t *testing.T) {
	for _, tt := range []struct{ file, want string }{
		{"# a comment\n\nDISCORD_TOKEN s3cret!\n", "reading .env: line 3 does not read NAME=value, or has a quotation mark that is never closed"},
		{"LOG_LEVEL=info\nDISCORD_TOKEN=\"s3cret\n", "reading .env: line 2 does not read NAME=value"},
		{"\nFOOTNOTE_PAK=s3cret\n", "reading .env: line 2: FOOTNOTE_PAK is no setting of Footnote's; did you mean FOOTNOTE_PACK?"},
		{"export discord_token: s3cret\n", "reading .env: line 1: discord_token is no setting of Footnote's; did you mean DISCORD_TOKEN?"},
		{"LOGLEVEL=s3cret\n", "reading .env: line 1: LOGLEVEL is no setting of Footnote's; did you mean LOG_LEVEL?"},
		{"FOOTNOTE_VOLUME=s3cret\n", "reading .env: line 1: FOOTNOTE_VOLUME is no setting of Footnote's; there are DISCORD_TOKEN, "},
		{"FOOTNOTE_PACK=$NO_SUCH_VARIABLE\n", "reading .env: line 1: FOOTNOTE_PACK stands for nothing; a variable in it is not set"},
		{"DISCORD_CLIENT_ID=s3cret\nPOSTGRES_PASSWORD='s3\ncret'\n", ""},
		{"FOOTNOTE_PACK=\nLOG_LEVEL=''\n", ""},
	} {
		t.Chdir(t.TempDir())
		for _, name := range append(slices.Clone(documented), "NO_SUCH_VARIABLE") {
			unset(t, name)
		}
		if err := os.WriteFile(".env", []byte(tt.file), 0o600); err != nil {
			t.Fatal(err)
		}
		err := loadDotEnv(os.Stderr)
		if (err == nil) != (tt.want == "") || err != nil && (!strings.HasPrefix(err.Error(), tt.want) || strings.Contains(err.Error(), "s3cret")) {
			t.Errorf("%q: got %v, want %q", tt.file, err, tt.want)
		}
	}
}

// unset unsets a variable for a test.
func unset(t *testing.T, name string) {
	t.Helper()
	t.Setenv(name, "") // restores it afterwards
	os.Unsetenv(name)
}

// .env sets nothing but settings of Footnote, and never where a token of ours goes.
func TestDotEnvSetsOnlySettings(t *testing.T) {
	const token, proxy = "DISCORD_TOKEN=theirs\n", "DISCORD_API_URL=http://theirs.example\n"
	for _, tt := range []struct {
		file, ours string // the environment's token
		want       map[string]string
		warns      bool
	}{
		{"HTTPS_PROXY=http://theirs.example\nSSL_CERT_FILE=x\nGODEBUG=x\nPATH=/x\n", "ours", map[string]string{"DISCORD_TOKEN": "ours"}, false},
		{proxy, "ours", map[string]string{"DISCORD_TOKEN": "ours", "DISCORD_API_URL": ""}, true},
		{token + proxy, "ours", map[string]string{"DISCORD_TOKEN": "ours", "DISCORD_API_URL": ""}, true},
		{token + proxy, "", map[string]string{"DISCORD_TOKEN": "theirs", "DISCORD_API_URL": "http://theirs.example"}, false},
		{"\uFEFF" + token, "", map[string]string{"DISCORD_TOKEN": "theirs"}, false},
		{"DISCORD_API_URL=\n", "ours", map[string]string{"DISCORD_API_URL": ""}, false},
		{"FOOTNOTE_DB=postgres://theirs.example/x\n", "ours", map[string]string{"FOOTNOTE_DB": ""}, true},
		{"FOOTNOTE_DB=kept/footnote.db\n", "ours", map[string]string{"FOOTNOTE_DB": "kept/footnote.db"}, false},
		{token + "FOOTNOTE_DB=postgres://theirs.example/x\n", "", map[string]string{"FOOTNOTE_DB": "postgres://theirs.example/x"}, false},
		{"LOG_LEVEL=debug\nDISCORD_GUILD=9\n", "", map[string]string{"LOG_LEVEL": "debug", "DISCORD_GUILD": "9"}, false},
	} {
		t.Chdir(t.TempDir())
		for _, name := range append(slices.Clone(documented), "HTTPS_PROXY", "SSL_CERT_FILE", "GODEBUG") {
			unset(t, name)
		}
		path := os.Getenv("PATH")
		if tt.ours != "" {
			t.Setenv("DISCORD_TOKEN", tt.ours)
		}
		if err := os.WriteFile(".env", []byte(tt.file), 0o600); err != nil {
			t.Fatal(err)
		}
		var warnings strings.Builder
		if err := loadDotEnv(&warnings); err != nil || (warnings.Len() > 0) != tt.warns {
			t.Errorf("%q: got %v and warnings %q", tt.file, err, &warnings)
		}
		for name, want := range tt.want {
			if got := os.Getenv(name); got != want {
				t.Errorf("%q with token %q: got %s=%q, want %q", tt.file, tt.ours, name, got, want)
			}
		}
		if os.Getenv("HTTPS_PROXY")+os.Getenv("SSL_CERT_FILE")+os.Getenv("GODEBUG") != "" || os.Getenv("PATH") != path {
			t.Errorf("%q sets what is no setting", tt.file)
		}
	}
}

// Nothing but a regular file of the current folder is read, and none is waited for.
func TestDotEnvIsRegularFile(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "env")
	if err := os.WriteFile(outside, []byte("LOG_LEVEL=debug\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, make := range map[string]func() error{
		"a pipe":         func() error { return syscall.Mkfifo(".env", 0o600) },
		"a device":       func() error { return os.Symlink("/dev/zero", ".env") },
		"a link outside": func() error { return os.Symlink(outside, ".env") },
		"a folder":       func() error { return os.Mkdir(".env", 0o700) },
		"a huge file":    func() error { return os.WriteFile(".env", []byte("#"+strings.Repeat("x", maxDotEnv)), 0o600) },
	} {
		t.Chdir(t.TempDir())
		unset(t, "LOG_LEVEL")
		if err := make(); err != nil {
			t.Fatal(err)
		}
		if err := loadDotEnv(os.Stderr); err == nil || !strings.HasPrefix(err.Error(), "reading .env: ") || os.Getenv("LOG_LEVEL") != "" {
			t.Errorf("%s: got %v", what, err)
		}
	}
}
