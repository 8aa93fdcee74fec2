package endpoint

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// bench is an endpoint and the key that signs for it.
type bench struct {
	*Endpoint
	private ed25519.PrivateKey

	mu      sync.Mutex
	asked   []string // bodies
	refused []Refusal
}

func newBench(t testing.TB, ask func(*Call)) *bench {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{private: private}
	b.Endpoint = New(Config{
		Key: public, Log: slog.New(slog.DiscardHandler), Ready: func() error { return nil },
		Refused: func(r Refusal) {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.refused = append(b.refused, r)
		},
		Ask: func(c *Call) {
			b.mu.Lock()
			b.asked = append(b.asked, string(c.Body))
			b.mu.Unlock()
			ask(c)
		},
	})
	return b
}

// signed returns a request as Discord would send it at a time.
func (b *bench) signed(body string, stamp string) *http.Request {
	r := httptest.NewRequest("POST", Path, strings.NewReader(body))
	r.Header.Set("X-Signature-Timestamp", stamp)
	r.Header.Set("X-Signature-Ed25519", hex.EncodeToString(ed25519.Sign(b.private, []byte(stamp+body))))
	return r
}

func (b *bench) serve(r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	b.Handler().ServeHTTP(w, r)
	return w
}

func stamp(after time.Duration) string { return fmt.Sprint(time.Now().Add(after).Unix()) }

func hello(c *Call) { c.Answer(map[string]int{"type": 4}) }

// A PING is answered without asking anybody.
func TestPing(t *testing.T) {
	b := newBench(t, hello)
	w := b.serve(b.signed(`{"id":"1","type":1}`, stamp(0)))
	if w.Code != 200 || w.Body.String() != `{"type":1}` || w.Header().Get("Content-Type") != "application/json" || len(b.asked) > 0 {
		t.Errorf("got %d %s, asked %d times", w.Code, w.Body, len(b.asked))
	}
}

// A request has one response, whatever is said and whoever waits.
func TestOneResponse(t *testing.T) {
	for _, tt := range []struct {
		name string
		ask  func(*Call)
		want string
	}{
		{"answered", hello, `200 {"type":4}`},
		{"twice", func(c *Call) { hello(c); hello(c) }, `200 {"type":4}`},
		{"then refused", func(c *Call) { hello(c); c.Refuse() }, `200 {"type":4}`},
		{"elsewhere", func(c *Call) { c.Elsewhere(); hello(c) }, "202 "},
		{"refused", func(c *Call) { c.Refuse(); hello(c) }, "503 "},
		{"unwritable", func(c *Call) {
			if c.Answer(func() {}) == nil {
				t.Error("a function is JSON")
			}
			c.Refuse()
		}, "503 "},
		{"later", func(c *Call) { time.AfterFunc(2*time.Second, func() { hello(c) }) }, `200 {"type":4}`},
		{"too late", func(c *Call) {
			time.AfterFunc(4*time.Second, func() {
				if err := c.Answer(1); err != ErrOver {
					t.Errorf("got error %v", err)
				}
			})
		}, "503 "},
	} {
		synctest.Test(t, func(t *testing.T) {
			b := newBench(t, tt.ask)
			w := b.serve(b.signed(`{"id":"7","type":2}`, stamp(0)))
			if got := fmt.Sprintf("%d %s", w.Code, w.Body); got != tt.want {
				t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
			}
			time.Sleep(time.Minute) // what is late comes
		})
	}
}

// Whoever hangs up is not waited for.
func TestHungUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var call *Call
		b := newBench(t, func(c *Call) { call = c })
		ctx, hangUp := context.WithTimeout(t.Context(), time.Second)
		defer hangUp()
		began := time.Now()
		b.serve(b.signed(`{"id":"7","type":2}`, stamp(0)).WithContext(ctx))
		if took := time.Since(began); took > time.Second || call.Answer(1) != ErrOver {
			t.Errorf("took %v", took)
		}
	})
}

// What got no answer may come again: a balancer that hears 503 asks once more. What has
// its answer may not.
func TestAgain(t *testing.T) {
	for _, tt := range []struct {
		name          string
		first         func(*Call)
		status, again int
	}{
		{"refused", func(c *Call) { c.Refuse() }, 503, 200},
		{"not answered in time", func(*Call) {}, 503, 200},
		{"answered", hello, 200, 409},
		{"answered elsewhere", func(c *Call) { c.Elsewhere() }, 202, 409},
	} {
		synctest.Test(t, func(t *testing.T) {
			answer := tt.first
			b := newBench(t, func(c *Call) { answer(c) })
			if w := b.serve(b.signed(`{"id":"7","type":2}`, stamp(0))); w.Code != tt.status {
				t.Errorf("%s: got %d", tt.name, w.Code)
			}
			answer = hello
			if w := b.serve(b.signed(`{"id":"7","type":2}`, stamp(0))); w.Code != tt.again {
				t.Errorf("%s: again, got %d", tt.name, w.Code)
			}
		})
	}
}
