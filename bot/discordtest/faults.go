package discordtest

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strconv"
	"strings"
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
	s      *Server
	fault  Fault
	left   int // times; below 0: without end
	hits   int
}

// Inject makes requests go wrong: the next ones of a method and a path, as often
// as times says, or until Clear if that is 0. The path comes without /api/vN; in
// it * stands for one segment, and "" for any path. Those of the gateway's sockets
// match /ws/*. Of several scripts that match, the oldest is used.
func (s *Server) Inject(method, path string, times int, f Fault) *Script {
	x := &Script{method: method, path: path, s: s, fault: f, left: cmp.Or(times, -1)}
	defer s.change()()
	s.faults = append(s.faults, x)
	return x
}

// Clear ends a script.
func (x *Script) Clear() {
	defer x.s.change()()
	x.left = 0
}

// Hits returns how many requests have met the script.
func (x *Script) Hits() int {
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	return x.hits
}

func (x *Script) matches(c *call) bool {
	same, _ := path.Match(x.path, c.path)
	return x.left != 0 && x.method == c.r.Method && (same || x.path == "")
}

// fault returns what is to go wrong with a request. The bot cannot be blamed for
// what follows: not for this request, nor for answering an interaction again.
func (s *Server) fault(c *call) Fault {
	defer s.change()()
	i := slices.IndexFunc(s.faults, func(x *Script) bool { return x.matches(c) })
	if i < 0 {
		return Fault{}
	}
	x := s.faults[i]
	x.hits++
	x.left--
	s.counts.Faults++
	c.disturbed = true
	if part := strings.Split(c.path, "/"); len(part) > 2 && s.asked[part[2]] != nil {
		s.asked[part[2]].disturbed = true
	}
	return x.fault
}

// hold waits as the fault says, and returns false if the client or the server
// goes away meanwhile. The request is then to be abandoned.
func (s *Server) hold(c *call, f Fault) bool {
	return (f.Delay == 0 || until(s, c, time.After(f.Delay))) && (f.Hold == nil || until(s, c, f.Hold))
}

func until[T any](s *Server, c *call, ch <-chan T) bool {
	select {
	case <-ch:
		return true
	case <-c.r.Context().Done():
		return false
	case <-s.done:
		return false
	}
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

// respond sends what has been recorded, as slowly as the fault says.
func (s *Server) respond(w http.ResponseWriter, c *call, f Fault) {
	s.finish(c, c.Code)
	maps.Copy(w.Header(), c.Header())
	w.WriteHeader(c.Code)
	body := c.Body.Bytes()
	if f.Pace == 0 {
		_, _ = w.Write(body)
		return
	}
	for part := range slices.Chunk(body, max(1, (len(body)+7)/8)) {
		_, _ = w.Write(part)
		_ = http.NewResponseController(w).Flush()
		if !until(s, c, time.After(f.Pace)) {
			panic(http.ErrAbortHandler)
		}
	}
}
