package discord

import (
	"context"
	"time"
)

// persist sends a request until it succeeds, cannot succeed, or the context
// ends.
//
// A new attempt starts some time after one that failed in a way that may pass,
// and also when an attempt has had no answer for Timing.patience. The unanswered
// attempt goes on beside the new one: where Discord is slow, it may be the one
// that is heard; where it hangs, the new one is. Whichever answers first counts,
// and all end with the context.
func (r *REST) persist(ctx context.Context, q request) ([]byte, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	a := &attempts{
		rest: r, request: q, place: r.placeOf(ctx), answers: make(chan answer), next: time.NewTimer(0),
		backoff: Backoff{Min: r.config.Timing.RetryMin, Max: r.config.Timing.patience(q)},
	}
	defer a.end()
	for {
		select {
		case <-a.next.C:
			if !a.due(ctx) {
				return nil, a.failed(ErrHeldBack)
			}
		case mine := <-a.given():
			if !mine {
				return nil, a.failed(ErrHeldBack)
			}
			a.start(ctx, a.turn)
		case got := <-a.answers:
			if a.settled(ctx, got) {
				return got.body, got.err
			}
		case <-ctx.Done():
			return nil, a.failed(a.hindrance(ctx))
		}
	}
}
