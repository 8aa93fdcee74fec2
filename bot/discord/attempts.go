package discord

import (
	"context"
	"fmt"
	"time"
)

// attempts are those at one request. All but try runs in one goroutine.
type attempts struct {
	rest    *REST
	request request
	place   uint64 // in the order asked
	answers chan answer
	next    *time.Timer // when another attempt is due
	turn    *turn       // what the due attempt waits for; nil if it does not
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

// end leaves nothing waiting.
func (a *attempts) end() {
	a.next.Stop()
	if a.turn != nil {
		a.rest.limits.left(a.turn)
	}
}

// hindrance says why nothing came of it in time.
func (a *attempts) hindrance(ctx context.Context) error {
	if a.turn != nil && a.running == 0 {
		return ErrHeldBack
	}
	return ctx.Err()
}

// failed returns the error that ended the attempts, with that of the last one.
func (a *attempts) failed(err error) error {
	if a.last == nil {
		return err
	}
	return fmt.Errorf("%w, after %w", err, a.last)
}

// due queues an attempt, or starts what no bucket counts. It reports false if a ban
// ends too late.
func (a *attempts) due(ctx context.Context) bool {
	switch {
	case a.turn != nil: // one is queued already
	case a.request.bucket != "":
		deadline, _ := ctx.Deadline()
		a.turn = a.rest.limits.queue(a.request.bucket, a.place, deadline)
	default:
		if delay := a.rest.limits.bannedFor(); delay > 0 {
			a.next.Reset(delay)
			return !tooLate(ctx, delay)
		}
		a.start(ctx, nil)
	}
	return true
}

// given is what the queued attempt waits for, nil if none is queued.
func (a *attempts) given() <-chan bool {
	if a.turn == nil {
		return nil
	}
	return a.turn.given
}

// start starts an attempt with its turn, which is nil if it needs none.
func (a *attempts) start(ctx context.Context, t *turn) {
	a.turn = nil
	a.started++
	a.running++
	if a.started > 1 {
		a.rest.config.Retried(Reason(a.last))
	}
	go a.try(ctx, t)
	if patience := a.rest.config.Timing.patience(a.request); !tooLate(ctx, patience) {
		a.next.Reset(patience)
	}
}

// try makes one attempt.
func (a *attempts) try(ctx context.Context, t *turn) {
	var got answer
	got.body, got.err = a.rest.once(ctx, a.request, t)
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
	if delay := a.pause(got.err); !tooLate(ctx, delay) {
		a.next.Reset(delay)
		return false
	}
	a.next.Stop()
	return a.running == 0 && a.turn == nil
}

// pause returns how long to wait after an attempt that failed. What a bucket counts
// waits there after a 429, in its place.
func (a *attempts) pause(err error) time.Duration {
	after := retryAfter(err)
	if after > 0 && a.request.bucket != "" {
		return 0
	}
	return max(a.backoff.Next(), after)
}

func tooLate(ctx context.Context, delay time.Duration) bool {
	deadline, ok := ctx.Deadline()
	return ok && time.Until(deadline) <= delay
}
