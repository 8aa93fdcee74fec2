package main

import (
	"context"
	"encoding/json"
	"net"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// startRun starts `footnote run` on a fake Discord, with a small pack unless told
// otherwise, and returns where its result will be.
func startRun(t *testing.T, srv *discordtest.Server, token string, args ...string) <-chan result {
	t.Helper()
	return startLogged(t, srv, token, newLogged(), args...)
}

// startLogged is startRun with a log that can be waited for.
func startLogged(t *testing.T, srv *discordtest.Server, token string, log *logged, args ...string) <-chan result {
	t.Helper()
	if len(args) == 0 {
		args = []string{"run", "--pack", testdata(t, "pack")}
	}
	t.Chdir(t.TempDir())
	t.Setenv("DISCORD_TOKEN", token)
	t.Setenv("DISCORD_API_URL", srv.URL)
	done := make(chan result, 1)
	go func() {
		var out strings.Builder
		status := execute(args, streams{strings.NewReader(""), &out, log})
		done <- result{status, out.String(), log.text.String()}
	}()
	return done
}

// TestRunAnswersUntilSIGTERM runs the program as an operator does.
func TestRunAnswersUntilSIGTERM(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	srv := discordtest.New(t, discordtest.Options{})
	done := startRun(t, srv, srv.Token)
	if _, err := srv.WaitSession(ctx); err != nil {
		t.Fatal(err)
	}
	reply, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "ask", discordtest.String("question", "Where do bees live?")))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(reply.Message.Content, "Bees live in hives.¹") || !strings.Contains(reply.Message.Content, "-# Source: [On Bees]") {
		t.Errorf("got %q", reply.Message.Content)
	}
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	got := <-done
	if got.status != exitOK {
		t.Errorf("got status %d: %s", got.status, got.err)
	}
	if strings.Contains(got.err, srv.Token) || strings.Contains(got.err, "bees live") {
		t.Errorf("the log tells too much: %s", got.err)
	}
}

// TestRunSaysThatTheTokenIsWrong: one line, and what to do.
func TestRunSaysThatTheTokenIsWrong(t *testing.T) {
	srv := discordtest.New(t, discordtest.Options{})
	got := <-startRun(t, srv, "wrong.token.altogether")
	if got.status != exitHopeless || !strings.Contains(got.err, "footnote: ") || !strings.Contains(got.err, "token") {
		t.Errorf("got status %d: %s", got.status, got.err)
	}
	if strings.Contains(got.err, "wrong.token.altogether") {
		t.Errorf("the error shows the token: %s", got.err)
	}
}

// TestRunRefusesSettings: what is wrong is named before anything is asked of Discord, in
// the format of the log, with a status that tells a service not to try again.
func TestRunRefusesSettings(t *testing.T) {
	for _, tt := range []struct{ name, value, says string }{
		{"DISCORD_GUILD", "my server", "reading DISCORD_GUILD: not an ID"},
		{"DISCORD_API_URL", "discord.com", "reading DISCORD_API_URL: not an address"},
		{"FOOTNOTE_ADMIN_ADDR", "127.0.0.1:99999", "reading FOOTNOTE_ADMIN_ADDR: "},
		{"DISCORD_TOKEN", `"a"b`, "the token holds characters"},
		{"FOOTNOTE_PACK", "no-such-folder", "loading pack: there is no folder no-such-folder"},
		{"FOOTNOTE_PACK", "", "FOOTNOTE_PACK is set to nothing; is a variable not set?"},
		{"LOG_QUESTIONS", "no/such/folder", "opening the log of questions: open no/such/folder: no such file"},
		{"LOG_QUESTIONS_DAYS", "0", `LOG_QUESTIONS_DAYS is "0"; write a number of days from 1 to 365`},
		{"LOG_LEVEL", "loud", `LOG_LEVEL is "loud"; write debug, info, warn or error`},
		{"FOOTNOTE_DB", "mysql://localhost/x", "reading FOOTNOTE_DB: opening the database: not the address of a database"},
		{"FOOTNOTE_DB", "postgres://footnote:s3cret@localhost:x/y", "reading FOOTNOTE_DB: opening the database: not the address of a database"},
		{"FOOTNOTE_DB", "postgres://footnote:s3cret@s3cret@localhost/y", "write postgres://user:password@host/database, with @ / : ? and % of the password as %40"},
		{"FOOTNOTE_DB", "host=localhost user=footnote password=s3cret", "write postgres://user:password@host/database"},
	} {
		srv := discordtest.New(t, discordtest.Options{})
		t.Chdir(t.TempDir())
		t.Setenv("DISCORD_TOKEN", srv.Token)
		t.Setenv("DISCORD_API_URL", srv.URL)
		t.Setenv("LOG_FORMAT", "json")
		t.Setenv(tt.name, tt.value)
		var out, errs strings.Builder
		status := execute([]string{"run"}, streams{strings.NewReader(""), &out, &errs})
		var last struct{ Level, Err string }
		if err := json.Unmarshal([]byte(errs.String()), &last); err != nil {
			t.Errorf("%s: the error is no JSON: %s", tt.name, &errs)
		}
		if status != exitHopeless || last.Level != "ERROR" || !strings.Contains(last.Err, tt.says) || len(srv.Requests()) > 0 {
			t.Errorf("%s: status %d, %d requests, %+v", tt.name, status, len(srv.Requests()), last)
		}
		if strings.Contains(errs.String(), "s3cret") {
			t.Errorf("%s: a password is shown: %s", tt.name, &errs)
		}
		os.Unsetenv(tt.name)
	}
}

// TestLogFormatIsKnown: the same for the format itself.
func TestLogFormatIsKnown(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("LOG_FORMAT", "xml")
	var out, errs strings.Builder
	status := execute([]string{"run"}, streams{strings.NewReader(""), &out, &errs})
	if want := "footnote: LOG_FORMAT is \"xml\"; write text or json\n"; status != exitHopeless || errs.String() != want {
		t.Errorf("got %d %s", status, &errs)
	}
}

// TestRunKeepsAnswers: a file is made where none is named, and where there is no place for
// one the bot runs without, and says so.
func TestRunKeepsAnswers(t *testing.T) {
	for _, tt := range []struct {
		db     string // FOOTNOTE_DB
		review bool
		log    string
		file   string // that is there then
	}{
		{"", true, "", "footnote.db"},
		{"kept.db", true, "", "kept.db"},
		{"off", false, "", ""},
		{"Off", false, "", ""},
		{"no-such-folder/kept.db", false, "running without /review, /progress and /forget", ""},
	} {
		srv := discordtest.New(t, discordtest.Options{})
		t.Setenv("FOOTNOTE_DB", tt.db)
		log := newLogged()
		done := startLogged(t, srv, srv.Token, log, "run")
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := srv.WaitSession(ctx); err != nil {
			t.Fatal(err)
		}
		reply, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "review"))
		if err != nil {
			t.Fatal(err)
		}
		if got := !strings.Contains(reply.Message.Content, "no longer here"); got != tt.review {
			t.Errorf("%q: there is a /review: %t, want %t", tt.db, got, tt.review)
		}
		log.wait(ctx, t, tt.log)
		if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		got := <-done
		if got.status != exitOK || !strings.Contains(got.err, tt.log) || tt.log == "" && strings.Contains(got.err, "/review") {
			t.Errorf("%q: got status %d: %s", tt.db, got.status, got.err)
		}
		if tt.file != "" {
			if _, err := os.Stat(tt.file); err != nil {
				t.Errorf("%q: %v", tt.db, err)
			}
		}
	}
}

// TestRunWithoutDatabase has a server that hangs up on whoever calls: the bot runs, says so,
// and goes on trying.
func TestRunWithoutDatabase(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	calls := make(chan bool, 100)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			c.Close()
			calls <- true
		}
	}()
	srv := discordtest.New(t, discordtest.Options{})
	t.Setenv("FOOTNOTE_DB", "postgres://nobody@"+l.Addr().String()+"/none?sslmode=disable")
	done := startRun(t, srv, srv.Token, "run")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if _, err := srv.WaitSession(ctx); err != nil {
		t.Fatal(err)
	}
	reply, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "review"))
	if err != nil || !strings.Contains(reply.Message.Content, "**I cannot get at what is kept") {
		t.Errorf("got %q, %v", reply.Message.Content, err)
	}
	<-calls
	<-calls // the second comes after what is said of the first
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if got := <-done; got.status != exitOK || !strings.Contains(got.err, "reaching the database; /review cannot be used yet") {
		t.Errorf("got status %d: %s", got.status, got.err)
	}
}

// TestSpoilt: a wrong setting in the environment is told from a wrong command line.
func TestSpoilt(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"LOG_LEVEL", "LOG_FORMAT", "FOOTNOTE_PPROF"} {
		for value, want := range map[string]int{"": exitUsage, "loud": exitHopeless} {
			t.Setenv(name, value)
			var out, errs strings.Builder
			status := execute([]string{"run", "--no-such-flag"}, streams{strings.NewReader(""), &out, &errs})
			if status != want {
				t.Errorf("%s=%s: got status %d, want %d: %s", name, value, status, want, &errs)
			}
		}
		unset(t, name)
	}
}

// TestDurations: a reader of JSON logs need not count nanoseconds.
func TestDurations(t *testing.T) {
	var log strings.Builder
	c := settings{LogLevel: "info", LogFormat: "json"}
	c.logger(&log).With("first", time.Second).Info("waiting", "wait", 1500*time.Millisecond, "n", 3)
	for _, want := range []string{`"first":"1s"`, `"wait":"1.5s"`, `"n":3`} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %s: %s", want, &log)
		}
	}
}

// TestDoctor examines a bot that has not been started yet.
func TestDoctor(t *testing.T) {
	srv := discordtest.New(t, discordtest.Options{})
	pack := testdata(t, "pack")
	t.Chdir(t.TempDir())
	t.Setenv("DISCORD_TOKEN", srv.Token)
	t.Setenv("DISCORD_API_URL", srv.URL)
	var out, errs strings.Builder
	status := execute([]string{"doctor", "--pack", pack}, streams{strings.NewReader(""), &out, &errs})
	for _, want := range []string{"token", "gateway", "commands: not as in this version: Answer this, ask, cite, export, help, source, topic, topics", "274877991936"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the findings lack %q:\n%s%s", want, out.String(), errs.String())
		}
	}
	if status != exitFailed {
		t.Errorf("got status %d, though the commands are to be registered", status)
	}
}
