package discordtest

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// Request is a REST request as it came in.
type Request struct {
	Method string
	Path   string // without /api/vN
	Query  url.Values
	Header http.Header
	Body   []byte
	Time   time.Time
	Status int // of the answer: 0 while there is none, -1 when the connection was dropped
}

// Violation is something that Discord forbids and the bot did.
type Violation struct {
	Method, Path string
	Status, Code int      // of the HTTP answer, or the gateway's close code
	Message      string   // Discord's
	Form         []string // of 50035, each "components.0.label: Must be ..."
}

// record is what has come in; Server.mu guards it.
type record struct {
	requests   []*Request
	violations []Violation
	unclaimed  []Message // for WaitMessage
}

// note records a request as it comes in.
func (s *Server) note(c *call) *Request {
	r := &Request{Method: c.Method, Path: c.path, Query: c.URL.Query(), Time: s.opt.Now()}
	if !s.opt.Flat {
		r.Header, r.Body = c.Header.Clone(), c.raw
	}
	s.mu.Lock()
	s.counts.Requests++
	s.record.requests = s.bound(append(s.record.requests, r))
	s.mu.Unlock()
	s.changed.fire()
	return r
}

// bound lets go of what a flat server does not keep.
func (s *Server) bound(all []*Request) []*Request {
	if s.opt.Flat && len(all) > s.keep {
		all[0] = nil
		return all[1:]
	}
	return all
}

// finish records the answer to a request.
func (s *Server) finish(c *call, status int) {
	s.mu.Lock()
	c.rec.Status = status
	switch {
	case status == http.StatusTooManyRequests:
		s.counts.RateLimited++
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		s.counts.Invalid++
	}
	s.mu.Unlock()
	s.changed.fire()
}

// Requests returns the requests so far, oldest first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := make([]Request, len(s.record.requests))
	for i, r := range s.record.requests {
		all[i] = *r
	}
	return all
}

// WaitRequest returns the first request that matches, of those that have come in
// already too. It looks when a request comes in and again when it is answered.
func (s *Server) WaitRequest(ctx context.Context, match func(Request) bool) (Request, error) {
	return await(ctx, s, &s.changed, func() (Request, bool) {
		for _, r := range s.Requests() {
			if match(r) {
				return r, true
			}
		}
		return Request{}, false
	})
}

// Violations returns what the bot did that Discord forbids.
func (s *Server) Violations() []Violation {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.record.violations)
}

// blame records a refusal that a well-behaved bot would not have met.
func (s *Server) blame(c *call, e *apiError) {
	if e.quiet || c.disturbed {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.violate(Violation{c.Method, c.path, e.status, e.code, e.message, e.form.lines()})
}

// misuse records what Discord answers in no particular way.
func (s *Server) misuse(where string, code int, message string) {
	defer s.changed.fire()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.violate(Violation{Path: where, Code: code, Message: message})
}

func (s *Server) violate(v Violation) {
	s.counts.Violations++
	if !s.opt.Flat || len(s.record.violations) < flatRefused {
		s.record.violations = append(s.record.violations, v)
	}
}
