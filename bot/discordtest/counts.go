package discordtest

import "context"

// Counts is how often what has happened. It takes no memory that grows.
type Counts struct {
	Connections int // WebSocket connections tried, refused ones too
	Identifies  int // IDENTIFYs received
	Resumes     int // RESUMEs received
	Resumed     int // RESUMEs that succeeded
	Invalidated int // INVALID_SESSIONs that the server sent of itself
	Heartbeats  int
	Open        int // sessions connected now
	MostOpen    int // sessions connected at once, at most
	Dispatched  int // events sent, each counted once

	Requests    int // REST requests
	RateLimited int // answered 429
	Invalid     int // answered 401 or 403; with 429 these count towards a ban
	Faults      int // answered as a test has scripted
	Violations  int

	Interactions int // sent, repeated ones too
	Callbacks    int // accepted
	Late         int // callbacks that came too late
	Twice        int // callbacks after the first
	FollowUps    int
	Messages     int // sent by the bot to channels
	Duplicates   int // of these, those that enforce_nonce has held back
	Edits        int // of messages and of replies
	Typings      int
	Pings        int // users, roles and everyones that a message of the bot notified
}

// Counts returns the counts of now.
func (s *Server) Counts() Counts {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.counts
}

// WaitCounts returns the counts as soon as they match.
func (s *Server) WaitCounts(ctx context.Context, match func(Counts) bool) (Counts, error) {
	return await(ctx, s, &s.changed, func() (Counts, bool) {
		n := s.Counts()
		return n, match(n)
	})
}
