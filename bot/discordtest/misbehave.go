package discordtest

import (
	"fmt"
	"iter"
	"net/http"
	"slices"
	"time"
)

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
	h := limitHeader("injected", 5, 0, time.Now(), after)
	r := rateLimited(h, after, scope)
	return Fault{Status: r.status, Header: r.header, Body: string(r.body)}
}

// CloudflareBan answers with Cloudflare's 429, which is a page.
func CloudflareBan(after time.Duration) Fault {
	f := HTML(http.StatusTooManyRequests, "<!DOCTYPE html><html><head><title>Access denied | discord.com used Cloudflare to restrict access</title></head><body>Error 1015: You are being rate limited</body></html>")
	f.Header.Set("Retry-After", fmt.Sprintf("%.0f", after.Seconds()))
	return f
}

// Delayed waits before the request is carried out.
func Delayed(d time.Duration) Fault { return Fault{Delay: d} }

// Held waits before the request is carried out, until the channel is closed.
func Held(until <-chan struct{}) Fault { return Fault{Hold: until} }

// Dropped ends the connection; done says whether the request was carried out.
func Dropped(done bool) Fault { return Fault{Drop: true, Done: done} }

// Slow sends the healthy answer in eight parts with pauses between them.
func Slow(pace time.Duration) Fault { return Fault{Pace: pace} }

// hold waits as the fault says, and returns false if the client or the server
// goes away meanwhile. The request is then to be abandoned.
func (s *Server) hold(c *call, f *Fault) bool {
	if f.Delay > 0 {
		timer := time.NewTimer(f.Delay)
		defer timer.Stop()
		if !until(s, c.Request, timer.C) {
			return false
		}
	}
	return f.Hold == nil || until(s, c.Request, f.Hold)
}

// abandon ends a request without an answer. Just returning from the handler
// would answer it with 200.
func (s *Server) abandon(w http.ResponseWriter, c *call) {
	s.finish(c, -1)
	reset(w)
}

func until[T any](s *Server, r *http.Request, ch <-chan T) bool {
	select {
	case <-ch:
		return true
	case <-r.Context().Done():
		return false
	case <-s.done:
		return false
	}
}

// misbehave answers as the fault says. healthy is nil if it is not wanted.
func (s *Server) misbehave(w http.ResponseWriter, c *call, f *Fault, healthy *response) {
	if f.Drop {
		s.abandon(w, c)
		return
	}
	res := healthy
	if f.Status != 0 {
		res = &response{f.Status, f.Header, []byte(f.Body)}
	}
	if f.Pace == 0 {
		s.respond(w, c, res)
		return
	}
	body := res.body
	s.respond(w, c, &response{status: res.status, header: res.header})
	for part := range parts(body) {
		_, _ = w.Write(part)
		_ = http.NewResponseController(w).Flush()
		if !s.hold(c, &Fault{Delay: f.Pace}) {
			s.abandon(w, c)
			return
		}
	}
}

// parts cuts a body into eight.
func parts(body []byte) iter.Seq[[]byte] {
	return slices.Chunk(body, max(1, (len(body)+7)/8))
}
