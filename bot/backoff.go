package bot

import (
	"context"
	"math/rand/v2"
	"time"
)

// backoff grows the wait between attempts and spreads it at random, so that
// bots that lost Discord together do not come back together.
type backoff struct {
	min, max time.Duration
	failures int
}

// next returns the wait before the next attempt: between half and the whole of
// min, doubled with each failure, up to max.
func (b *backoff) next() time.Duration {
	limit := b.max
	if b.failures < 30 { // beyond that the shift overflows
		limit = min(b.max, b.min<<b.failures)
	}
	b.failures++
	return between(limit/2, limit)
}

func (b *backoff) reset() { b.failures = 0 }

// between returns a random duration from low to high.
func between(low, high time.Duration) time.Duration {
	if high <= low {
		return low
	}
	return low + rand.N(high-low+1)
}

// pause waits, or returns early with the context's error.
func pause(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
