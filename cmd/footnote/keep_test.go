package main

import (
	"context"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/knowledge/questionlog"
	"footnote/knowledge/unanswered"
)

// TestRunKeepsQuestions runs the program with a log of questions: what found no answer
// stands there, for curators to read, and in no other log.
func TestRunKeepsQuestions(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	srv := discordtest.New(t, discordtest.Options{})
	t.Setenv("LOG_QUESTIONS", "questions.jsonl")
	t.Setenv("LOG_QUESTIONS_DAYS", "7")
	t.Setenv("LOG_LEVEL", "debug")
	done := startRun(t, srv, srv.Token)
	if _, err := srv.WaitSession(ctx); err != nil {
		t.Fatal(err)
	}
	ask := func(question string) {
		t.Helper()
		from := discordtest.From{User: srv.NewUser("student")}
		if _, err := srv.Do(ctx, srv.Slash(from, "ask", discordtest.String("question", question))); err != nil {
			t.Fatal(err)
		}
	}
	ask("Where do bees live?")
	ask("who sells candles")
	ask("who sells candles?")
	help, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "help"))
	if err != nil || !strings.Contains(help.Message.Content, "kept for 7 days") {
		t.Errorf("got %+v, %v", help.Message, err)
	}
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	got := <-done
	if got.status != exitOK || strings.Contains(got.err, "candles") || !strings.Contains(got.err, "days=7") {
		t.Errorf("got status %d: %s", got.status, got.err)
	}
	f, err := os.Open("questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	entries, err := questionlog.Read("questions.jsonl", f)
	if err != nil {
		t.Fatal(err)
	}
	if all := unanswered.FromLog(entries); len(all) != 1 || all[0].Times != 2 || !strings.HasPrefix(all[0].Text, "who sells candles") {
		t.Errorf("got %+v", entries)
	}
}
