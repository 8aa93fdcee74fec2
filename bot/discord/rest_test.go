package discord

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

// messages is an endpoint with a limit of its own.
func messages(channel string) string { return discordgo.EndpointChannelMessages(channel) }

// callback answers an interaction, which lives for three seconds.
func callback(t *testing.T, r *REST) error {
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
	defer cancel()
	return r.Do(ctx, "POST", discordgo.EndpointInteractionResponse("1", "tok"), map[string]int{"type": 4}, nil)
}

func TestRetries(t *testing.T) {
	const ms = time.Millisecond
	for _, tt := range []struct {
		fault    string
		replies  []dt.Fault
		attempts int
		min, max time.Duration
		status   int // of the error; 0 for none, -1 for any other error
	}{
		{"none", []dt.Fault{done}, 1, 0, 0, 0},
		{"429 JSON", []dt.Fault{limited(500 * ms), done}, 2, 500 * ms, 500 * ms, 0},
		{"429 HTML", []dt.Fault{html, done}, 2, time.Second, time.Second, 0},
		{"429 that says zero", []dt.Fault{saying(429, `{"retry_after":0}`), done}, 2, time.Second, time.Second, 0},
		{"429 twice", []dt.Fault{limited(500 * ms), limited(1500 * ms), done}, 3, 2 * time.Second, 2 * time.Second, 0},
		{"429 longer than the token lives", []dt.Fault{limited(3500 * ms), done}, 1, 0, 0, 429},
		{"500", []dt.Fault{dt.Fault{Status: 500}, done}, 2, 0, 100 * ms, 0},
		{"502", []dt.Fault{dt.HTML(502, "<html>"), done}, 2, 0, 100 * ms, 0},
		{"503", []dt.Fault{dt.Fault{Status: 503}, done}, 2, 0, 100 * ms, 0},
		{"504", []dt.Fault{dt.Fault{Status: 504}, done}, 2, 0, 100 * ms, 0},
		{"520", []dt.Fault{dt.Fault{Status: 520}, done}, 2, 0, 100 * ms, 0},
		{"dropped connection", []dt.Fault{dt.Dropped(false), done}, 2, 0, 100 * ms, 0},
		{"three different faults", []dt.Fault{dt.Dropped(false), dt.Fault{Status: 503}, html, done}, 4, time.Second, 2 * time.Second, 0},
		{"hangs once", []dt.Fault{hang, done}, 2, time.Second, time.Second, 0},
		{"hangs twice", []dt.Fault{hang, hang, done}, 3, 2 * time.Second, 2 * time.Second, 0},
		{"hangs always", []dt.Fault{hang}, 3, 3 * time.Second, 3 * time.Second, -1},
		{"slow", []dt.Fault{{Delay: 2900 * ms, Status: 204}}, 3, 2900 * ms, 2900 * ms, 0},
		{"too slow", []dt.Fault{{Delay: 3100 * ms, Status: 204}}, 3, 3 * time.Second, 3 * time.Second, -1},
		{"404", []dt.Fault{saying(404, `{"code":10062,"message":"Unknown interaction"}`)}, 1, 0, 0, 404},
		{"400", []dt.Fault{saying(400, `{"code":50035}`)}, 1, 0, 0, 400},
		{"401", []dt.Fault{dt.Fault{Status: 401}}, 1, 0, 0, 401},
		{"403", []dt.Fault{dt.Fault{Status: 403}}, 1, 0, 0, 403},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r, s := newReplies(t, tt.replies...)
				began := time.Now()
				err := callback(t, r)
				took := time.Since(began)
				if got := Status(err); got != max(0, tt.status) || (err != nil) != (tt.status != 0) {
					t.Errorf("got error %v, want %d", err, tt.status)
				}
				if err != nil && strings.Contains(err.Error(), "tok/") {
					t.Errorf("error shows the token: %v", err)
				}
				if took < tt.min || took > tt.max {
					t.Errorf("took %v, want %v to %v", took, tt.min, tt.max)
				}
				if got := len(s.Requests()); got != tt.attempts {
					t.Errorf("%d attempts, want %d", got, tt.attempts)
				}
			})
		})
	}
}

// A fault that lasts is given up in time, and tried more than a few times.
func TestPersistentFault(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, s := newReplies(t, dt.Fault{Status: 503})
		began := time.Now()
		err := callback(t, r)
		if Status(err) != 503 {
			t.Errorf("got error %v", err)
		}
		if took := time.Since(began); took > 3*time.Second || len(s.Requests()) < 4 {
			t.Errorf("%d attempts in %v", len(s.Requests()), took)
		}
	})
}

// A request without hurry lives through a long fault, and ends with its context.
func TestLongFaults(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, _ := newReplies(t, hang, dt.Fault{Status: 500}, limited(12*time.Second), done)
		if err := r.Do(t.Context(), "POST", messages("1"), nil, nil); err != nil {
			t.Error(err)
		}
		r, _ = newReplies(t, hang)
		began := time.Now()
		if err := r.Do(t.Context(), "POST", messages("1"), nil, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
		if took := time.Since(began); took != 30*time.Second {
			t.Errorf("took %v", took)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
		defer cancel()
		r, _ = newReplies(t, limited(20*time.Second))
		began = time.Now()
		if err := r.Do(ctx, "POST", messages("1"), nil, nil); Status(err) == 0 {
			t.Error(err)
		}
		if took := time.Since(began); took > 500*time.Millisecond {
			t.Errorf("outlived its context by %v", took)
		}
	})
}

// A global limit holds all routes back but those of interactions, which it does
// not count; a ban holds back all; the limit of one route, only that.
func TestLimits(t *testing.T) {
	const s = time.Second
	global := saying(429, `{"retry_after":2}`, "X-RateLimit-Global", "true")
	for _, tt := range []struct {
		name                     string
		first                    dt.Fault
		same, other, interaction time.Duration // until the next request of each
	}{
		{"global", global, 2 * s, 2 * s, 0},
		{"global in the body", saying(429, `{"retry_after":2,"global":true}`), 2 * s, 2 * s, 0},
		{"global, by its header only", saying(429, "{}", "X-RateLimit-Global", "true", "Retry-After", "2"), 2 * s, 2 * s, 0},
		{"banned", html, s, s, s},
		{"route", limited(1500 * time.Millisecond), 1500 * time.Millisecond, 0, 0},
		{"none left", saying(200, "", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "1"), s, 0, 0},
		{"some left", saying(200, "", "X-RateLimit-Remaining", "1", "X-RateLimit-Reset-After", "1"), 0, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for endpoint, want := range map[string]time.Duration{
				messages("1"): tt.same, messages("2"): tt.other, discordgo.EndpointInteractionResponse("1", "tok"): tt.interaction,
			} {
				synctest.Test(t, func(t *testing.T) {
					r, _ := newReplies(t, tt.first, done)
					q, _ := newRequest("POST", messages("1"), nil)
					turn := r.limits.queue(q.bucket, 0, time.Now().Add(time.Minute))
					<-turn.given
					r.once(t.Context(), q, turn)
					began := time.Now()
					if err := r.Do(t.Context(), "POST", endpoint, nil, nil); err != nil {
						t.Error(err)
					}
					if got := time.Since(began); got.Round(time.Millisecond) != want {
						t.Errorf("%s: held back for %v, want %v", endpoint, got, want)
					}
				})
			}
		})
	}
}

// Requests are not sent one after the other, not even those of one channel: but for
// the first, which tells how many may follow.
func TestSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := saying(200, "", "X-RateLimit-Remaining", "4", "X-RateLimit-Reset-After", "5")
		slow.Delay = 300 * time.Millisecond
		r, _ := newReplies(t, slow)
		began := time.Now()
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() { r.Do(t.Context(), "POST", messages("1"), nil, nil) })
		}
		wg.Wait()
		if took := time.Since(began); took != 600*time.Millisecond {
			t.Errorf("took %v", took)
		}
	})
}
