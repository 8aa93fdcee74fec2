package discord

import (
	"context"
	"errors"
	"time"
)

// attempts are those at one request. All but try runs in one goroutine.
type attempts struct {
	rest    *REST
	request request
	answers chan answer
	next    *time.Timer // when another attempt starts
	backoff Backoff
	started int
	running int
	last    error // of the last attempt that failed; nil before
}

// answer is what came of one attempt.
type answer struct {
	body []byte
	err  error
}

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
		rest: r, request: q, answers: make(chan answer), next: time.NewTimer(0),
		backoff: Backoff{Min: r.config.Timing.RetryMin, Max: r.config.Timing.patience(q)},
	}
	defer a.next.Stop()
	for {
		select {
		case <-a.next.C:
			if !a.start(ctx) {
				return nil, errors.Join(errHeldBack, a.last)
			}
		case got := <-a.answers:
			if a.settled(ctx, got) {
				return got.body, got.err
			}
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), a.last)
		}
	}
}

// errHeldBack is returned for a request that a rate limit allows too late.
var errHeldBack = errors.New("held back by a rate limit")

// start starts an attempt, or waits until a rate limit allows it. It reports
// false if that is too late.
func (a *attempts) start(ctx context.Context) bool {
	if delay := a.rest.limits.reserve(a.request); delay > 0 {
		a.next.Reset(delay)
		return !tooLate(ctx, delay)
	}
	a.started++
	a.running++
	if a.started > 1 {
		a.rest.config.Retried(Reason(a.last))
	}
	go a.try(ctx)
	if patience := a.rest.config.Timing.patience(a.request); !tooLate(ctx, patience) {
		a.next.Reset(patience)
	}
	return true
}

// try makes one attempt.
func (a *attempts) try(ctx context.Context) {
	var got answer
	got.body, got.err = a.rest.once(ctx, a.request)
	select {
	case a.answers <- got:
	case <-ctx.Done():
	}
}

// settled reports whether an answer is the last word. If not, another attempt is
// due or running.
func (a *attempts) settled(ctx context.Context, got answer) bool {
	a.running--
	if got.err == nil || !MayPass(got.err) {
		return true
	}
	a.last = got.err
	delay := max(a.backoff.Next(), retryAfter(got.err))
	if !tooLate(ctx, delay) {
		a.next.Reset(delay)
		return false
	}
	a.next.Stop()
	return a.running == 0
}

func tooLate(ctx context.Context, delay time.Duration) bool {
	deadline, ok := ctx.Deadline()
	return ok && time.Until(deadline) <= delay
}
