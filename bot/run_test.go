package bot

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discord"
	"footnote/bot/discord/stage"
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
		{"at once", []http.HandlerFunc{stage.Done}, 0, true},
		{"slow", []http.HandlerFunc{stage.After(6*s, stage.Done)}, 6 * s, true},
		{"after a limit", []http.HandlerFunc{stage.Limited("5"), stage.Done}, 5 * s, true},
		{"after a fault", []http.HandlerFunc{stage.Status(503, ""), stage.Severed, stage.Done}, s, true},
		{"after a long limit", []http.HandlerFunc{stage.Limited("20"), stage.Done}, 8 * s, false},
		{"never", []http.HandlerFunc{stage.Hang}, 8 * s, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b, s := newStage(t, asking)
				r := stage.NewReplies(t, tt.replies...)
				s.REST = map[string]http.HandlerFunc{"/channels/5/messages": r.ServeHTTP}
				ctx, stop := context.WithCancel(t.Context())
				ran := make(chan error, 1)
				go func() { ran <- b.Run(ctx) }()
				<-s.Up
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
			b, s := newStage(t, stage.Good)
			until := time.Now().Add(3 * time.Minute)
			fault := stage.NewReplies(t, stage.Status(tt.status, `{}`))
			s.REST = map[string]http.HandlerFunc{"/applications/42/commands": func(w http.ResponseWriter, r *http.Request) {
				if time.Now().Before(until) {
					fault.ServeHTTP(w, r)
				} else {
					stage.Status(200, "[]")(w, r)
				}
			}}
			ctx, stop := context.WithCancel(t.Context())
			ran := make(chan error, 1)
			go func() { ran <- b.Run(ctx) }()
			<-s.Up
			time.Sleep(30 * time.Minute)
			if got := b.ready() == nil; got != tt.back {
				t.Errorf("%d: ready %t, want %t", tt.status, got, tt.back)
			}
			if n := fault.Requests(); n > tt.requests {
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
func asking(p *stage.Peer) {
	up := p.Join()
	p.Event("MESSAGE_CREATE", 3, map[string]any{
		"id": "7", "channel_id": "5", "content": "When was the MSS formed?",
		"author": map[string]any{"id": "8", "username": "student"},
	})
	p.Stage.Up <- up
	p.Live(-1)
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
		b, s := newStage(t, stage.Good)
		r := stage.NewReplies(t, stage.Status(401, `{"message":"401: Unauthorized","code":0}`))
		s.REST = map[string]http.HandlerFunc{"/gateway/bot": r.ServeHTTP}
		err := b.Run(t.Context())
		if _, ok := errors.AsType[*discord.FatalError](err); !ok || !strings.Contains(err.Error(), "DISCORD_TOKEN") || strings.Contains(err.Error(), "secret") {
			t.Errorf("got error %v", err)
		}
		if r.Requests() != 1 {
			t.Errorf("%d requests", r.Requests())
		}
	})
}
