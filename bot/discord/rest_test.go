package discord

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord/stage"
)

var html = stage.Status(429, "<html>banned</html>")

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
		replies  []http.HandlerFunc
		attempts int
		min, max time.Duration
		status   int // of the error; 0 for none, -1 for any other error
	}{
		{"none", []http.HandlerFunc{stage.Done}, 1, 0, 0, 0},
		{"429 JSON", []http.HandlerFunc{stage.Limited("0.5"), stage.Done}, 2, 500 * ms, 500 * ms, 0},
		{"429 HTML", []http.HandlerFunc{html, stage.Done}, 2, time.Second, time.Second, 0},
		{"429 that says zero", []http.HandlerFunc{stage.Status(429, `{"retry_after":0}`), stage.Done}, 2, time.Second, time.Second, 0},
		{"429 twice", []http.HandlerFunc{stage.Limited("0.5"), stage.Limited("1.5"), stage.Done}, 3, 2 * time.Second, 2 * time.Second, 0},
		{"429 longer than the token lives", []http.HandlerFunc{stage.Limited("3.5"), stage.Done}, 1, 0, 0, 429},
		{"500", []http.HandlerFunc{stage.Status(500, ""), stage.Done}, 2, 0, 100 * ms, 0},
		{"502", []http.HandlerFunc{stage.Status(502, "<html>"), stage.Done}, 2, 0, 100 * ms, 0},
		{"503", []http.HandlerFunc{stage.Status(503, ""), stage.Done}, 2, 0, 100 * ms, 0},
		{"504", []http.HandlerFunc{stage.Status(504, ""), stage.Done}, 2, 0, 100 * ms, 0},
		{"520", []http.HandlerFunc{stage.Status(520, ""), stage.Done}, 2, 0, 100 * ms, 0},
		{"dropped connection", []http.HandlerFunc{stage.Severed, stage.Done}, 2, 0, 100 * ms, 0},
		{"three different faults", []http.HandlerFunc{stage.Severed, stage.Status(503, ""), html, stage.Done}, 4, time.Second, 2 * time.Second, 0},
		{"hangs once", []http.HandlerFunc{stage.Hang, stage.Done}, 2, time.Second, time.Second, 0},
		{"hangs twice", []http.HandlerFunc{stage.Hang, stage.Hang, stage.Done}, 3, 2 * time.Second, 2 * time.Second, 0},
		{"hangs always", []http.HandlerFunc{stage.Hang}, 3, 3 * time.Second, 3 * time.Second, -1},
		{"slow", []http.HandlerFunc{stage.After(2900*ms, stage.Done)}, 3, 2900 * ms, 2900 * ms, 0},
		{"too slow", []http.HandlerFunc{stage.After(3100*ms, stage.Done)}, 3, 3 * time.Second, 3 * time.Second, -1},
		{"404", []http.HandlerFunc{stage.Status(404, `{"code":10062,"message":"Unknown interaction"}`)}, 1, 0, 0, 404},
		{"400", []http.HandlerFunc{stage.Status(400, `{"code":50035}`)}, 1, 0, 0, 400},
		{"401", []http.HandlerFunc{stage.Status(401, "")}, 1, 0, 0, 401},
		{"403", []http.HandlerFunc{stage.Status(403, "")}, 1, 0, 0, 403},
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
				if got := s.Requests(); got != tt.attempts {
					t.Errorf("%d attempts, want %d", got, tt.attempts)
				}
			})
		})
	}
}

// A fault that lasts is given up in time, and tried more than a few times.
func TestPersistentFault(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, s := newReplies(t, stage.Status(503, ""))
		began := time.Now()
		err := callback(t, r)
		if Status(err) != 503 {
			t.Errorf("got error %v", err)
		}
		if took := time.Since(began); took > 3*time.Second || s.Requests() < 4 {
			t.Errorf("%d attempts in %v", s.Requests(), took)
		}
	})
}

// A request without hurry lives through a long fault, and ends with its context.
func TestLongFaults(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, _ := newReplies(t, stage.Hang, stage.Status(500, ""), stage.Limited("12"), stage.Done)
		if err := r.Do(t.Context(), "POST", messages("1"), nil, nil); err != nil {
			t.Error(err)
		}
		r, _ = newReplies(t, stage.Hang)
		began := time.Now()
		if err := r.Do(t.Context(), "POST", messages("1"), nil, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
		if took := time.Since(began); took != 30*time.Second {
			t.Errorf("took %v", took)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
		defer cancel()
		r, _ = newReplies(t, stage.Limited("20"))
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
	global := stage.Status(429, `{"retry_after":2}`, "X-RateLimit-Global", "true")
	for _, tt := range []struct {
		name                     string
		first                    http.HandlerFunc
		same, other, interaction time.Duration // until the next request of each
	}{
		{"global", global, 2 * s, 2 * s, 0},
		{"global in the body", stage.Status(429, `{"retry_after":2,"global":true}`), 2 * s, 2 * s, 0},
		{"global, by its header only", stage.Status(429, "{}", "X-RateLimit-Global", "true", "Retry-After", "2"), 2 * s, 2 * s, 0},
		{"banned", html, s, s, s},
		{"route", stage.Limited("1.5"), 1500 * time.Millisecond, 0, 0},
		{"none left", stage.Status(200, "", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "1"), s, 0, 0},
		{"some left", stage.Status(200, "", "X-RateLimit-Remaining", "1", "X-RateLimit-Reset-After", "1"), 0, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for endpoint, want := range map[string]time.Duration{
				messages("1"): tt.same, messages("2"): tt.other, discordgo.EndpointInteractionResponse("1", "tok"): tt.interaction,
			} {
				synctest.Test(t, func(t *testing.T) {
					r, _ := newReplies(t, tt.first, stage.Done)
					q, _ := newRequest("POST", messages("1"), nil)
					r.once(t.Context(), q)
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

// Requests are not sent one after the other, not even those of one channel.
func TestSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := stage.After(300*time.Millisecond, stage.Status(200, "", "X-RateLimit-Remaining", "4", "X-RateLimit-Reset-After", "5"))
		r, _ := newReplies(t, slow)
		began := time.Now()
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() { r.Do(t.Context(), "POST", messages("1"), nil, nil) })
		}
		wg.Wait()
		if took := time.Since(began); took != 300*time.Millisecond {
			t.Errorf("took %v", took)
		}
	})
}
