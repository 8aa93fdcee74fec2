package discordtest

import (
	"context"
	"errors"
	"slices"
	"time"
)

// ErrClosed is what waits return when the server is closed.
var ErrClosed = errors.New("discordtest: the server is closed")

// Request is a request as it came in, those that open a socket among them.
type Request struct {
	Method string
	Path   string // without /api/vN
	Body   []byte
	Time   time.Time
	Status int // of the answer: 0 while there is none, -1 when the connection was dropped
}

// Violation is something that Discord forbids and the bot did.
type Violation struct {
	Method, Path string
	Code         int      // Discord's of an error, or the gateway's close code
	Message      string   // Discord's
	Form         []string // of 50035, each "components.0.label: Must be ..."
}

// Counts is how often what has happened.
type Counts struct {
	Connections int // sockets opened
	Resumed     int // RESUMEs that succeeded
	Heartbeats  int
	Open        int // sessions connected now
	MostOpen    int // sessions connected at once, at most

	Faults     int // requests that met a script
	Limited    int // requests above a rate limit, refused with 429
	Callbacks  int // accepted
	Late       int // callbacks that came too late
	Twice      int // callbacks after the first
	Messages   int // sent by the bot to channels
	Duplicates int // of these, those that enforce_nonce has held back
	Edits      int // of messages, by the bot
}

// enter records a request as it comes in, unless the server is closed.
func (s *Server) enter(c *call) (open bool) {
	defer s.change()()
	if s.closed {
		return false
	}
	s.work.Add(1)
	c.rec = &Request{Method: c.r.Method, Path: c.path, Body: c.raw, Time: time.Now()}
	s.requests = append(s.requests, c.rec)
	return true
}

// finish records the answer to a request.
func (s *Server) finish(c *call, status int) {
	defer s.change()()
	c.rec.Status = status
}

// Requests returns the requests so far, oldest first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []Request
	for _, r := range s.requests {
		all = append(all, *r)
	}
	return all
}

// Violations returns what the bot did that Discord forbids.
func (s *Server) Violations() []Violation {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.blames)
}

// blame records a violation; the lock is held.
func (s *Server) blame(v Violation) { s.blames = append(s.blames, v) }

// Counts returns the counts of now.
func (s *Server) Counts() Counts {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.counts
}

// WaitCounts returns the counts as soon as they match; match must not call the
// server.
func (s *Server) WaitCounts(ctx context.Context, match func(Counts) bool) (Counts, error) {
	return await(ctx, s, func() (Counts, bool) { return s.counts, match(s.counts) })
}
