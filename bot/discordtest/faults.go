package discordtest

import (
	"fmt"
	"maps"
	"math"
	"net/http"
	"net/http/httptest"
	"path"
	"strconv"
	"time"
)

// Fault is a way for a request to go wrong. Parts may be combined; the zero value
// changes nothing. Fail, HTML, RateLimited, Delayed, Held, Dropped and Slow make
// the usual ones.
type Fault struct {
	Status int // answer with this, and with Header and Body
	Header http.Header
	Body   string // JSON, unless Header says otherwise

	Delay time.Duration   // wait first
	Hold  <-chan struct{} // wait first until this is closed: a delay without a clock
	Drop  bool            // end the connection instead of answering
	Pace  time.Duration   // pause between the eight parts that the answer is sent in

	// Done carries the request out first, so that the message is really there
	// although the bot is told otherwise, too late, or nothing.
	Done bool
}

// Fail answers with a status and a JSON error, or with HTML from 520 on, as
// Cloudflare does in Discord's stead.
func Fail(status int) Fault {
	if status >= 520 {
		return HTML(status, "<html><head><title>520: Web server is returning an unknown error</title></head></html>")
	}
	return Fault{Status: status, Body: fmt.Sprintf(`{"message": "%d: %s", "code": 0}`, status, http.StatusText(status))}
}

// HTML answers with a status and a page, as a proxy on the way does.
func HTML(status int, page string) Fault {
	return Fault{Status: status, Header: http.Header{"Content-Type": {"text/html; charset=UTF-8"}}, Body: page}
}

// Scopes of RateLimited: topics/rate-limits.
const (
	ScopeRoute  = "user"
	ScopeGlobal = "global"
	ScopeShared = "shared"
)

// RateLimited answers with Discord's 429.
func RateLimited(scope string, after time.Duration) Fault {
	h := http.Header{}
	if scope == ScopeGlobal {
		h.Set("X-RateLimit-Global", "true")
	} else {
		setLimit(h, "injected", 5, 0, after)
	}
	h.Set("X-RateLimit-Scope", scope)
	h.Set("Retry-After", strconv.Itoa(int(math.Ceil(after.Seconds()))))
	return Fault{Status: http.StatusTooManyRequests, Header: h, Body: string(encode(Object{
		"message": "You are being rate limited.", "retry_after": after.Seconds(), "global": scope == ScopeGlobal,
	}))}
}

// Delayed waits before the request is carried out.
func Delayed(d time.Duration) Fault { return Fault{Delay: d} }

// Held waits before the request is carried out, until the channel is closed.
func Held(until <-chan struct{}) Fault { return Fault{Hold: until} }

// Dropped ends the connection; done says whether the request was carried out.
func Dropped(done bool) Fault { return Fault{Drop: true, Done: done} }

// Slow sends the healthy answer in eight parts with pauses between them.
func Slow(pace time.Duration) Fault { return Fault{Pace: pace} }

// Script is a fault that has been injected.
type Script struct {
	method string
	path   string
	lock   *lock // of the server
	fault  Fault
	left   int // times; below 0: without end
	hits   int
}

// Clear ends a script.
func (x *Script) Clear() {
	defer x.lock.change()()
	x.left = 0
}

// Hits returns how many requests have met the script.
func (x *Script) Hits() int {
	x.lock.mu.Lock()
	defer x.lock.mu.Unlock()
	return x.hits
}

func (x *Script) matches(method, p string) bool {
	same, _ := path.Match(x.path, p)
	return x.left != 0 && x.method == method && (same || x.path == "")
}

// recorded is the answer that the fault asks for.
func (f Fault) recorded() *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	w.Header().Set("Content-Type", "application/json")
	maps.Copy(w.Header(), f.Header)
	w.WriteHeader(f.Status)
	_, _ = w.WriteString(f.Body)
	return w
}
