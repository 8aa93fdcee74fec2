package bot

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discord"
	dt "footnote/bot/discordtest"
)

// After the signal to stop, replies that wait for a retry are finished if that
// takes less than eight seconds, and given up if not.
func TestDrain(t *testing.T) {
	const s = time.Second
	for _, tt := range []struct {
		name    string
		replies []dt.Fault
		within  time.Duration
		sent    bool
	}{
		{"at once", nil, 0, true},
		{"slow", []dt.Fault{dt.Delayed(6 * s)}, 6 * s, true},
		{"after a limit", []dt.Fault{dt.RateLimited(dt.ScopeRoute, 5*s)}, 5 * s, true},
		{"after a fault", []dt.Fault{dt.Fail(503), dt.Dropped(false)}, s, true},
		{"after a long limit", []dt.Fault{dt.RateLimited(dt.ScopeRoute, 20*s)}, 8 * s, false},
		{"never", slices.Repeat([]dt.Fault{dt.Delayed(time.Hour)}, 9), 8 * s, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b, srv := onFakeClock(t)
				for _, f := range tt.replies {
					srv.Inject("POST", messages, 1, f)
				}
				ctx, stop := context.WithCancel(t.Context())
				ran := make(chan error, 1)
				go func() { ran <- b.Run(ctx) }()
				srv.Session(t, 1)
				srv.SendMessage(srv.DirectMessage(dt.From{}, "When was the MSS formed?"))
				synctest.Wait() // the reply is under way
				stop()
				began := time.Now()
				if err := <-ran; err != nil {
					t.Error(err)
				}
				if took := time.Since(began); took > tt.within {
					t.Errorf("stopped after %v, want %v", took, tt.within)
				}
				if sent := lost(b) == 0; sent != tt.sent {
					t.Errorf("sent %t, want %t", sent, tt.sent)
				}
			})
		})
	}
}

// Commands that cannot be registered at first are, as soon as Discord takes them,
// and a refusal is not repeated for ever.
func TestRegistersLater(t *testing.T) {
	for _, tt := range []struct {
		status   int
		back     bool
		requests int // at most
	}{{503, true, 1000}, {429, true, 1000}, {400, false, 1}, {403, false, 1}} {
		synctest.Test(t, func(t *testing.T) {
			b, srv := onFakeClock(t)
			fault := srv.Inject("GET", "/applications/*/commands", 0, dt.Fault{Status: tt.status, Body: "{}"})
			time.AfterFunc(3*time.Minute, fault.Clear)
			ctx, stop := context.WithCancel(t.Context())
			ran := make(chan error, 1)
			go func() { ran <- b.Run(ctx) }()
			srv.Session(t, 1)
			time.Sleep(30 * time.Minute)
			if got := b.ready() == nil; got != tt.back {
				t.Errorf("%d: ready %t, want %t", tt.status, got, tt.back)
			}
			if n := fault.Hits(); n > tt.requests {
				t.Errorf("%d: %d requests", tt.status, n)
			}
			stop()
			if err := <-ran; err != nil {
				t.Error(err)
			}
		})
	}
}

// lost counts the replies that did not reach Discord.
func lost(b *Bot) (n int) {
	families, _ := b.metrics.registry.Gather()
	for _, f := range families {
		if f.GetName() == "footnote_replies_lost_total" {
			for _, m := range f.GetMetric() {
				n += int(m.GetCounter().GetValue())
			}
		}
	}
	return n
}

// A wrong token is said before anything else is tried.
func TestWrongToken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		fault := srv.Inject("GET", "/gateway/bot", 0, dt.Fail(401))
		err := b.Run(t.Context())
		if _, ok := errors.AsType[*discord.FatalError](err); !ok || !strings.Contains(err.Error(), "DISCORD_TOKEN") || strings.Contains(err.Error(), "secret") {
			t.Errorf("got error %v", err)
		}
		if n := len(srv.Requests()); n != 1 || fault.Hits() != 1 {
			t.Errorf("%d requests", n)
		}
	})
}
