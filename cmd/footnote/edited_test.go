package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// logged is a log that can be waited for. It is safe for concurrent use.
type logged struct {
	mu      sync.Mutex
	text    strings.Builder
	changed chan struct{} // closed when more is logged
}

func newLogged() *logged { return &logged{changed: make(chan struct{})} }

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.changed)
	l.changed = make(chan struct{})
	return l.text.Write(p)
}

// wait waits until the log holds all of the parts.
func (l *logged) wait(ctx context.Context, t *testing.T, parts ...string) {
	t.Helper()
	for _, part := range parts {
		for {
			l.mu.Lock()
			text, changed := l.text.String(), l.changed
			l.mu.Unlock()
			if strings.Contains(text, part) {
				break
			}
			select {
			case <-changed:
			case <-ctx.Done():
				t.Fatalf("the log lacks %q:\n%s", part, text)
			}
		}
	}
}

// TestRunFollowsThePack: what is saved in the pack's folder is answered, and what is not
// sound is refused and logged.
func TestRunFollowsThePack(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	srv := discordtest.New(t, discordtest.Options{})
	pack := t.TempDir()
	if err := os.CopyFS(pack, os.DirFS(testdata(t, "pack"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("DISCORD_TOKEN", srv.Token)
	t.Setenv("DISCORD_API_URL", srv.URL)
	log, done := newLogged(), make(chan int, 1)
	go func() {
		done <- execute([]string{"run", "--pack", pack}, streams{strings.NewReader(""), &strings.Builder{}, log})
	}()
	answers := func(want string) {
		t.Helper()
		reply, err := srv.Do(ctx, srv.Slash(discordtest.From{User: srv.NewUser("reader")}, "ask", discordtest.String("question", "Where do bees live?")))
		if err != nil || !strings.Contains(reply.Message.Content, want) {
			t.Errorf("got %+v, %v, want %s", reply.Message, err, want)
		}
	}
	log.wait(ctx, t, "commands are registered")
	answers("Bees live in hives.")
	hive := filepath.Join(pack, "topics", "hive.md")
	edit(t, hive, "live in hives", "live in trees")
	log.wait(ctx, t, `msg="the changed pack answers" version=`)
	answers("Bees live in trees.")
	edit(t, hive, "title:", "titel:")
	log.wait(ctx, t, "did you mean title?", `msg="the changed pack is refused, and the last sound one answers" version=`)
	answers("Bees live in trees.")
	edit(t, hive, "titel:", "title:")
	log.wait(ctx, t, `msg="the pack answers as before" version=`)
	for _, signal := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM} {
		if err := syscall.Kill(syscall.Getpid(), signal); err != nil {
			t.Fatal(err)
		}
	}
	if status := <-done; status != exitOK {
		t.Errorf("got status %d: %s", status, &log.text)
	}
}

// TestHangupWhileThePackIsRead: it ends nothing, and has the pack looked at once the bot
// runs.
func TestHangupWhileThePackIsRead(t *testing.T) {
	e, err := openEdited(&settings{Pack: folder(testdata(t, "pack"))})
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	if got := <-e.hangups; got != syscall.SIGHUP {
		t.Errorf("got %v", got)
	}
}
