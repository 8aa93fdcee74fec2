package bot

import (
	"strings"
	"sync"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
)

const callbacks, messages, sockets = "/interactions/*/*/callback", "/channels/*/messages", "/ws/*"

// Whatever befalls the first attempts, the asker gets one reply.
func TestReplySurvives(t *testing.T) {
	for name, fault := range map[string]dt.Fault{
		"500": dt.Fail(500), "502": dt.Fail(502), "503": dt.Fail(503), "504": dt.Fail(504), "520": dt.Fail(520),
		"502 HTML":                 dt.HTML(502, "<html>"),
		"429":                      dt.RateLimited(dt.ScopeRoute, 100*time.Millisecond),
		"429 global":               dt.RateLimited(dt.ScopeGlobal, 100*time.Millisecond),
		"429 shared":               dt.RateLimited(dt.ScopeShared, 100*time.Millisecond),
		"429 HTML":                 dt.HTML(429, "<html>"),
		"dropped":                  dt.Dropped(false),
		"dropped after it arrived": dt.Dropped(true),
		"hangs":                    dt.Held(nil),
		"slow":                     dt.Slow(20 * time.Millisecond),
	} {
		if name == "hangs" {
			fault = dt.Held(make(chan struct{}))
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := run(t, dt.Options{})
			r.Inject("POST", callbacks, 1, fault)
			r.asked()
			r.Inject("POST", messages, 1, fault)
			if name != "hangs" { // for messages patience is ten seconds: see TestLongFaults
				r.mentioned()
			}
			if n := r.Counts(); n.Late > 0 || n.Messages > 1+n.Duplicates {
				t.Errorf("late %d, messages %d, of these held back %d", n.Late, n.Messages, n.Duplicates)
			}
		})
	}
}

// Faults that no retry mends are not retried.
func TestNoVainRetries(t *testing.T) {
	for _, status := range []int{400, 401, 403, 404} {
		r := run(t, dt.Options{})
		script := r.Inject("POST", callbacks, 0, dt.Fail(status))
		r.Send(r.Slash(dt.From{}, "ask", dt.String("question", "When was the MSS formed?")))
		r.WaitCounts(r.ctx, func(n dt.Counts) bool { return n.Faults > 0 })
		script.Clear()
		r.asked()
		if script.Hits() != 1 {
			t.Errorf("%d: %d attempts", status, script.Hits())
		}
	}
}

// One reply that hangs holds up no other.
func TestNoneWaitsForAnother(t *testing.T) {
	r := run(t, dt.Options{})
	release := make(chan struct{})
	r.Inject("POST", callbacks, 8, dt.Held(release))
	for range 8 {
		r.Send(r.Slash(dt.From{User: r.NewUser("slow")}, "help"))
	}
	r.WaitCounts(r.ctx, func(n dt.Counts) bool { return n.Faults == 8 })
	began := time.Now()
	r.asked()
	if took := time.Since(began); took > time.Second {
		t.Errorf("took %v", took)
	}
	close(release)
}

// A channel that refused the bot is not asked again at once.
func TestForbiddenIsRemembered(t *testing.T) {
	r := run(t, dt.Options{})
	script := r.Inject("POST", messages, 0, dt.Fail(403))
	mention := func() { r.SendMessage(r.Mention(dt.From{User: r.NewUser("student")}, "When was the MSS formed?")) }
	mention()
	for lost(r.bot) == 0 { // until the refusal has been taken in
		r.asked()
	}
	for range 20 {
		mention()
	}
	r.asked()
	r.stop()
	if err := <-r.done; err != nil {
		t.Error(err)
	}
	r.done <- nil
	if hits := script.Hits(); hits != 1 {
		t.Errorf("got %d requests, want 1", hits)
	}
}

// A handler that panics costs its asker an apology, and nobody else anything.
func TestPanicIsContained(t *testing.T) {
	r := run(t, dt.Options{}, func(b *Bot) {
		for i := range b.speaker().commands {
			if b.speaker().commands[i].definition.Name == "help" {
				b.speaker().commands[i].reply = func(maker, interaction) reply { panic("boom") }
			}
		}
	})
	reply, err := r.Do(r.ctx, r.Slash(dt.From{}, "help"))
	if err != nil {
		t.Fatal(err)
	}
	if text := reply.Message.Content; !reply.Ephemeral() || !strings.Contains(text, "Sorry") || !strings.Contains(text, "Source:") {
		t.Errorf("got reply %q", text)
	}
	if !r.log.contains("boom") || !r.log.contains("event.go") {
		t.Errorf("no stack in the log:\n%s", r.log)
	}
	r.asked()
}

// Who asks too much is told to slow down, privately and with the source; others
// are not held up.
func TestFlood(t *testing.T) {
	r := run(t, dt.Options{})
	user := r.NewUser("eager")
	var mu sync.Mutex
	slowed := 0
	var wg sync.WaitGroup
	for range 3 * askBurst {
		wg.Go(func() {
			reply, err := r.Do(r.ctx, r.Slash(dt.From{User: user}, "ask", dt.String("question", "When was the MSS formed?")))
			if err != nil {
				t.Error(err)
				return
			}
			if text := reply.Message.Content; strings.Contains(text, "One moment") {
				mu.Lock()
				defer mu.Unlock()
				slowed++
				if !reply.Ephemeral() || !strings.Contains(text, "Source:") {
					t.Errorf("got %q", text)
				}
			}
		})
	}
	wg.Wait()
	if slowed < askBurst || slowed > 2*askBurst {
		t.Errorf("told %d times of %d to slow down", slowed, 3*askBurst)
	}
	r.asked()
}
