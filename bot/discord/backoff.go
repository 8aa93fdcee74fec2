package discord

import (
	"context"
	"math/rand/v2"
	"time"
)

// Backoff grows the wait between attempts and spreads it at random, so that
// bots that lost Discord together do not come back together. Not safe for
// concurrent use.
type Backoff struct {
	Min, Max time.Duration
	failures int
}

// Next returns the wait before the next attempt: between half and the whole of
// Min, doubled with each call, up to Max.
func (b *Backoff) Next() time.Duration {
	limit := b.Max
	if b.failures < 30 { // beyond that the shift overflows
		limit = min(b.Max, b.Min<<b.failures)
	}
	b.failures++
	return between(limit/2, limit)
}

// reset makes the next wait a short one again.
func (b *Backoff) reset() { b.failures = 0 }

// between returns a random duration from low to high.
func between(low, high time.Duration) time.Duration {
	if high <= low {
		return low
	}
	return low + rand.N(high-low+1)
}

// Pause waits, or returns early with the context's error.
func Pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
	case <-ctx.Done():
	}
	return ctx.Err()
}
