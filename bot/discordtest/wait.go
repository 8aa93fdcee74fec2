package discordtest

import (
	"context"
	"fmt"
)

// WaitReply returns the answer as soon as the user can see something of it: with
// the callback, or if that is deferred, with the edit or the follow-up.
func (s *Server) WaitReply(ctx context.Context, interactionID string) (Reply, error) {
	return s.waitFor(ctx, interactionID, func(x *interaction) chan struct{} { return x.shown })
}

// WaitCallback returns the answer as soon as there is a callback of any type.
func (s *Server) WaitCallback(ctx context.Context, interactionID string) (Reply, error) {
	return s.waitFor(ctx, interactionID, func(x *interaction) chan struct{} { return x.called })
}

func (s *Server) waitFor(ctx context.Context, id string, event func(*interaction) chan struct{}) (Reply, error) {
	s.mu.Lock()
	x := s.askedID[id]
	s.mu.Unlock()
	if x == nil {
		return Reply{}, fmt.Errorf("discordtest: interaction %s has not been sent", id)
	}
	select {
	case <-event(x):
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.replyOf(x), nil
	case <-ctx.Done():
		return Reply{}, ctx.Err()
	case <-s.done:
		return Reply{}, ErrClosed
	}
}

// WaitFollowUp returns the answer as soon as it has n follow-ups.
func (s *Server) WaitFollowUp(ctx context.Context, interactionID string, n int) (Reply, error) {
	return s.WaitReplyThat(ctx, interactionID, func(r Reply) bool { return len(r.FollowUps) >= n })
}

// WaitReplyThat returns the answer as soon as it matches.
func (s *Server) WaitReplyThat(ctx context.Context, interactionID string, match func(Reply) bool) (Reply, error) {
	return await(ctx, s, &s.changed, func() (Reply, bool) {
		r, there := s.Reply(interactionID)
		return r, there && match(r)
	})
}

// Do sends an interaction and waits for its answer.
func (s *Server) Do(ctx context.Context, in *Interaction) (Reply, error) {
	s.Send(in)
	return s.WaitReply(ctx, in.ID)
}
