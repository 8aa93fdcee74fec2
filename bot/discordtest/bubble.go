package discordtest

import (
	"context"
	"testing"
	"time"
)

// NewInBubble starts a server in memory, for a test of time in a bubble of
// testing/synctest, which plays scenes on the connections to come. It insists on
// the pause between two IDENTIFYs, and the test fails if there is a Violation.
func NewInBubble(tb testing.TB, o Options, scenes ...Scene) *Server {
	tb.Helper()
	o.InMemory, o.IdentifyEvery = true, 5*time.Second
	s := New(tb, o)
	s.Play(scenes...)
	tb.Cleanup(func() {
		for _, v := range s.Violations() {
			tb.Errorf("Discord complained: %+v", v)
		}
	})
	return s
}

// Session is WaitSessionOn for a test in a bubble, which fails after a day.
func (s *Server) Session(tb testing.TB, number int) *Conn {
	tb.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 24*time.Hour)
	defer cancel()
	c, err := s.WaitSessionOn(ctx, number)
	if err != nil {
		tb.Fatalf("no session on connection %d: %v", number, err)
	}
	return c
}
