package bot

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// replies is a REST API that does one thing to each request, the last for all
// that follow.
type replies struct {
	mu    sync.Mutex
	list  []http.HandlerFunc
	times []time.Time // when each request came
}

func (s *replies) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	io.Copy(io.Discard, r.Body) // only then does the server see the client go
	s.mu.Lock()
	next := s.list[min(len(s.times), len(s.list)-1)]
	s.times = append(s.times, time.Now())
	s.mu.Unlock()
	next(w, r)
}

// requests returns how many have come.
func (s *replies) requests() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.times)
}

// newReplies returns a client that meets the replies, on a fake clock if called
// in a bubble of synctest.
func newReplies(t *testing.T, list ...http.HandlerFunc) (*rest, *replies) {
	s, p := &replies{list: list}, newPipes()
	server := &http.Server{Handler: s}
	go server.Serve(p)
	t.Cleanup(func() { server.Close() })
	r, err := newRest("http://127.0.0.1:1", "secret", p.dial, slog.New(slog.DiscardHandler), defaultTiming(), newMetrics())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.client.CloseIdleConnections)
	return r, s
}

func status(code int, body string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(code)
		fmt.Fprint(w, body)
	}
}

// after answers late, unless the client has gone.
func after(d time.Duration, then http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if pause(r.Context(), d) == nil {
			then(w, r)
		}
	}
}

// hang never answers.
func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// severed drops the connection.
func severed(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }

var (
	done    = status(204, "")
	limited = func(after string) http.HandlerFunc {
		return status(429, `{"message":"slow","retry_after":`+after+`,"global":false}`, "Retry-After", "1")
	}
	html = status(429, "<html>banned</html>")
)

func TestCallbackRetries(t *testing.T) {
	const ms = time.Millisecond
	for _, tt := range []struct {
		fault    string
		replies  []http.HandlerFunc
		attempts int
		min, max time.Duration
		status   int // of the error; 0 for none, -1 for any other error
	}{
		{"none", []http.HandlerFunc{done}, 1, 0, 0, 0},
		{"429 JSON", []http.HandlerFunc{limited("0.5"), done}, 2, 500 * ms, 500 * ms, 0},
		{"429 HTML", []http.HandlerFunc{html, done}, 2, time.Second, time.Second, 0},
		{"429 that says zero", []http.HandlerFunc{status(429, `{"retry_after":0}`), done}, 2, time.Second, time.Second, 0},
		{"429 twice", []http.HandlerFunc{limited("0.5"), limited("1.5"), done}, 3, 2 * time.Second, 2 * time.Second, 0},
		{"429 longer than the token lives", []http.HandlerFunc{limited("3.5"), done}, 1, 0, 0, 429},
		{"500", []http.HandlerFunc{status(500, ""), done}, 2, 0, 100 * ms, 0},
		{"502", []http.HandlerFunc{status(502, "<html>"), done}, 2, 0, 100 * ms, 0},
		{"503", []http.HandlerFunc{status(503, ""), done}, 2, 0, 100 * ms, 0},
		{"504", []http.HandlerFunc{status(504, ""), done}, 2, 0, 100 * ms, 0},
		{"520", []http.HandlerFunc{status(520, ""), done}, 2, 0, 100 * ms, 0},
		{"dropped connection", []http.HandlerFunc{severed, done}, 2, 0, 100 * ms, 0},
		{"three different faults", []http.HandlerFunc{severed, status(503, ""), html, done}, 4, time.Second, 2 * time.Second, 0},
		{"hangs once", []http.HandlerFunc{hang, done}, 2, time.Second, time.Second, 0},
		{"hangs twice", []http.HandlerFunc{hang, hang, done}, 3, 2 * time.Second, 2 * time.Second, 0},
		{"hangs always", []http.HandlerFunc{hang}, 3, 3 * time.Second, 3 * time.Second, -1},
		{"slow", []http.HandlerFunc{after(2900*ms, done)}, 3, 2900 * ms, 2900 * ms, 0},
		{"too slow", []http.HandlerFunc{after(3100*ms, done)}, 3, 3 * time.Second, 3 * time.Second, -1},
		{"404", []http.HandlerFunc{status(404, `{"code":10062,"message":"Unknown interaction"}`)}, 1, 0, 0, 404},
		{"40060", []http.HandlerFunc{status(400, `{"code":40060,"message":"Already acknowledged"}`)}, 1, 0, 0, 0},
		{"400", []http.HandlerFunc{status(400, `{"code":50035}`)}, 1, 0, 0, 400},
		{"401", []http.HandlerFunc{status(401, "")}, 1, 0, 0, 401},
		{"403", []http.HandlerFunc{status(403, "")}, 1, 0, 0, 403},
	} {
		t.Run(tt.fault, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				r, s := newReplies(t, tt.replies...)
				began := time.Now()
				err := newSender(r).respond(t.Context(), interaction{ID: "1", Token: "tok", received: began}, 4, outgoing{})
				took := time.Since(began)
				if e := asAPIError(err); e != nil && e.Status != tt.status || e == nil && (err != nil) != (tt.status != 0) {
					t.Errorf("got error %v, want %d", err, tt.status)
				}
				if err != nil && strings.Contains(err.Error(), "tok/") {
					t.Errorf("error shows the token: %v", err)
				}
				if took < tt.min || took > tt.max {
					t.Errorf("took %v, want %v to %v", took, tt.min, tt.max)
				}
				if got := s.requests(); got != tt.attempts {
					t.Errorf("%d attempts, want %d", got, tt.attempts)
				}
			})
		})
	}
}

// A fault that lasts is given up in time, and tried more than a few times.
func TestPersistentFault(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, s := newReplies(t, status(503, ""))
		began := time.Now()
		err := newSender(r).respond(t.Context(), interaction{ID: "1", Token: "tok", received: began}, 4, outgoing{})
		if e := asAPIError(err); e == nil || e.Status != 503 {
			t.Errorf("got error %v", err)
		}
		if took := time.Since(began); took > 3*time.Second || s.requests() < 4 {
			t.Errorf("%d attempts in %v", s.requests(), took)
		}
	})
}

// A request without hurry lives through a long fault, and ends with its context.
func TestLongFaults(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, _ := newReplies(t, hang, status(500, ""), limited("12"), done)
		if err := r.do(t.Context(), "POST", "/channels/1/messages", nil, nil); err != nil {
			t.Error(err)
		}
		r, _ = newReplies(t, hang)
		began := time.Now()
		if err := r.do(t.Context(), "POST", "/channels/1/messages", nil, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
		if took := time.Since(began); took != 30*time.Second {
			t.Errorf("took %v", took)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
		defer cancel()
		r, _ = newReplies(t, limited("20"))
		began = time.Now()
		if err := r.do(ctx, "POST", "/channels/1/messages", nil, nil); asAPIError(err) == nil {
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
	global := status(429, `{"retry_after":2}`, "X-RateLimit-Global", "true")
	for _, tt := range []struct {
		name                     string
		first                    http.HandlerFunc
		same, other, interaction time.Duration // until the next request of each
	}{
		{"global", global, 2 * s, 2 * s, 0},
		{"global in the body", status(429, `{"retry_after":2,"global":true}`), 2 * s, 2 * s, 0},
		{"global, by its header only", status(429, "{}", "X-RateLimit-Global", "true", "Retry-After", "2"), 2 * s, 2 * s, 0},
		{"banned", html, s, s, s},
		{"route", limited("1.5"), 1500 * time.Millisecond, 0, 0},
		{"none left", status(200, "", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "1"), s, 0, 0},
		{"some left", status(200, "", "X-RateLimit-Remaining", "1", "X-RateLimit-Reset-After", "1"), 0, 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for path, want := range map[string]time.Duration{
				"/channels/1/messages": tt.same, "/channels/2/messages": tt.other, "/interactions/1/tok/callback": tt.interaction,
			} {
				synctest.Test(t, func(t *testing.T) {
					r, _ := newReplies(t, tt.first, done)
					q, _ := newRequest("POST", "/channels/1/messages", nil)
					r.once(t.Context(), q)
					began := time.Now()
					if err := r.do(t.Context(), "POST", path, nil, nil); err != nil {
						t.Error(err)
					}
					if got := time.Since(began); got.Round(time.Millisecond) != want {
						t.Errorf("%s: held back for %v, want %v", path, got, want)
					}
				})
			}
		})
	}
}

// Requests are not sent one after the other, not even those of one channel.
func TestSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := after(300*time.Millisecond, status(200, "", "X-RateLimit-Remaining", "4", "X-RateLimit-Reset-After", "5"))
		r, _ := newReplies(t, slow)
		began := time.Now()
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() { r.do(t.Context(), "POST", "/channels/1/messages", nil, nil) })
		}
		wg.Wait()
		if took := time.Since(began); took != 300*time.Millisecond {
			t.Errorf("took %v", took)
		}
	})
}

// What is remembered of routes and refusals has an end.
func TestBoundedMemory(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, f := newRateLimits(), newForbidden(time.Minute)
		h := http.Header{"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset-After": {"5"}}
		for i := range 20_000 {
			l.learn(request{bucket: fmt.Sprint(i)}, h, nil)
			l.learn(request{byToken: true}, h, nil)
			f.add(fmt.Sprint(i))
		}
		if len(l.routes.values) != maxRoutes || len(f.until.values) != maxForbidden {
			t.Errorf("%d routes, %d refusals", len(l.routes.values), len(f.until.values))
		}
		if !f.has("19999") {
			t.Error("forgot the latest refusal")
		}
		time.Sleep(time.Minute + time.Second)
		if f.has("19999") {
			t.Error("a refusal never expires")
		}
	})
}
