package bot

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// After the signal to stop, replies that wait for a retry are finished if that
// takes less than eight seconds, and given up if not.
func TestDrain(t *testing.T) {
	const s = time.Second
	for _, tt := range []struct {
		name    string
		replies []http.HandlerFunc
		within  time.Duration
		sent    bool
	}{
		{"at once", []http.HandlerFunc{done}, 0, true},
		{"slow", []http.HandlerFunc{after(6*s, done)}, 6 * s, true},
		{"after a limit", []http.HandlerFunc{limited("5"), done}, 5 * s, true},
		{"after a fault", []http.HandlerFunc{status(503, ""), severed, done}, s, true},
		{"after a long limit", []http.HandlerFunc{limited("20"), done}, 8 * s, false},
		{"never", []http.HandlerFunc{hang}, 8 * s, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b, stage := newBotOnStage(t, asking)
				r := &replies{list: tt.replies}
				stage.rest = map[string]http.HandlerFunc{"/channels/5/messages": r.ServeHTTP}
				ctx, stop := context.WithCancel(t.Context())
				ran := make(chan error, 1)
				go func() { ran <- b.Run(ctx) }()
				<-stage.up
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
			b, stage := newBotOnStage(t, good)
			until := time.Now().Add(3 * time.Minute)
			fault := &replies{list: []http.HandlerFunc{status(tt.status, `{}`)}}
			stage.rest = map[string]http.HandlerFunc{"/applications/42/commands": func(w http.ResponseWriter, r *http.Request) {
				if time.Now().Before(until) {
					fault.ServeHTTP(w, r)
				} else {
					w.Write(stage.register(http.MethodGet, nil))
				}
			}}
			ctx, stop := context.WithCancel(t.Context())
			ran := make(chan error, 1)
			go func() { ran <- b.Run(ctx) }()
			<-stage.up
			time.Sleep(30 * time.Minute)
			if got := b.ready() == nil; got != tt.back {
				t.Errorf("%d: ready %t, want %t", tt.status, got, tt.back)
			}
			if n := fault.requests(); n > tt.requests {
				t.Errorf("%d: %d requests", tt.status, n)
			}
			stop()
			if err := <-ran; err != nil {
				t.Error(err)
			}
		})
	}
}

// asking is a connection on which somebody asks in a direct message.
func asking(p *peer) {
	up := p.join()
	p.event("MESSAGE_CREATE", 3, map[string]any{
		"id": "7", "channel_id": "5", "content": "When was the MSS formed?",
		"author": map[string]any{"id": "8", "username": "student"},
	})
	p.stage.up <- up
	p.live(-1)
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

func TestCleanToken(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"abc.DEF-1_2", "abc.DEF-1_2"},
		{" abc\n", "abc"},
		{"Bot abc", "abc"},
		{"", ""},
		{"abc def", ""},
		{"abc\ndef", ""},
		{"“abc”", ""},
	} {
		got, err := cleanToken(tt.in)
		if got != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("%q: got %q, %v", tt.in, got, err)
		}
	}
}

// A wrong token is said before anything else is tried.
func TestWrongToken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, stage := newBotOnStage(t, good)
		r := &replies{list: []http.HandlerFunc{status(401, `{"message":"401: Unauthorized","code":0}`)}}
		stage.rest = map[string]http.HandlerFunc{"/gateway/bot": r.ServeHTTP}
		err := b.Run(t.Context())
		if _, ok := errors.AsType[*FatalError](err); !ok || !strings.Contains(err.Error(), "DISCORD_TOKEN") || strings.Contains(err.Error(), "secret") {
			t.Errorf("got error %v", err)
		}
		if r.requests() != 1 {
			t.Errorf("%d requests", r.requests())
		}
	})
}
