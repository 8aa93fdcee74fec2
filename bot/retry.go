package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// attempt is one request that was sent and what came of it.
type attempt struct {
	body []byte
	err  error
}

// persist sends a request until it succeeds, cannot succeed, or the context
// ends.
//
// A new attempt starts a while after one that failed in a way that may pass, and
// also when q.patience is over without an answer. The unanswered attempt is left
// to finish beside the new one: where Discord is slow, it may be the one that is
// heard; where it hangs, the new one is. Whichever answers first counts, and all
// end with the context.
func (r *rest) persist(ctx context.Context, q request) ([]byte, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	answers := make(chan attempt)
	wait := backoff{min: r.timing.retryMin, max: q.patience}
	next := time.NewTimer(0)
	defer next.Stop()
	running, last := 0, error(nil)
	for started := 0; ; {
		select {
		case <-next.C:
			if delay := r.limits.reserve(q); delay > 0 {
				if tooLate(ctx, delay) {
					return nil, errors.Join(errHeldBack, last)
				}
				next.Reset(delay)
				continue
			}
			started, running = started+1, running+1
			r.metrics.tried(started, last)
			go r.try(ctx, q, answers)
			if !tooLate(ctx, q.patience) {
				next.Reset(q.patience)
			}
		case a := <-answers:
			running--
			if a.err == nil || !mayPass(a.err) {
				return a.body, a.err
			}
			last = a.err
			if delay := max(wait.next(), retryAfter(a.err)); !tooLate(ctx, delay) {
				next.Reset(delay)
			} else if next.Stop(); running == 0 {
				return nil, last
			}
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), last)
		}
	}
}

// errHeldBack is returned for a request that a rate limit allows too late.
var errHeldBack = errors.New("held back by a rate limit")

// try makes one attempt.
func (r *rest) try(ctx context.Context, q request, answers chan<- attempt) {
	var a attempt
	a.body, a.err = r.once(ctx, q)
	select {
	case answers <- a:
	case <-ctx.Done():
	}
}

func tooLate(ctx context.Context, delay time.Duration) bool {
	deadline, ok := ctx.Deadline()
	return ok && time.Until(deadline) <= delay
}

func retryAfter(err error) time.Duration {
	if e := asAPIError(err); e != nil {
		return e.RetryAfter
	}
	return 0
}

// mayPass reports whether the same request may succeed later: it may after a
// limit, a fault of Discord's or of the network, and not after a refusal.
func mayPass(err error) bool {
	e := asAPIError(err)
	if e == nil {
		return !errors.Is(err, errUnsendable)
	}
	switch e.Status {
	case http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	default: // 520 to 530 are Cloudflare's, for a fault behind it
		return e.Status >= 520 && e.Status <= 530
	}
}

// reason names in a word why a request is tried again.
func reason(err error) string {
	e := asAPIError(err)
	switch {
	case err == nil:
		return "slow"
	case e == nil:
		return "network"
	default:
		return fmt.Sprint(e.Status)
	}
}
