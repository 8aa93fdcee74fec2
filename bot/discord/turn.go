package discord

import (
	"context"
	"slices"
	"time"
)

// turn is the right of one attempt to be sent.
type turn struct {
	bucket   *bucket
	place    uint64 // in the order asked
	deadline time.Time
	given    chan bool // gets true when it may be sent, and false if that is too late
	out      bool      // it counts as sent
}

// add queues a turn at its place.
func (b *bucket) add(t *turn) {
	at, _ := slices.BinarySearchFunc(b.waiting, t.place, func(t *turn, place uint64) int {
		if t.place <= place {
			return -1
		}
		return 1
	})
	b.waiting = slices.Insert(b.waiting, at, t)
}

type placeKey struct{}

// First returns a context whose requests go before all others that a rate limit holds
// back, for what concerns whoever waits.
func First(ctx context.Context) context.Context {
	return context.WithValue(ctx, placeKey{}, uint64(0))
}

// InTurn returns a context whose requests go before those that are asked for from now
// on, where a rate limit holds them back: they may be made in another order than what
// caused them came in.
func (r *REST) InTurn(ctx context.Context) context.Context {
	return context.WithValue(ctx, placeKey{}, r.asked.Add(1))
}

// placeOf returns the place of a request among those that a rate limit holds back.
func (r *REST) placeOf(ctx context.Context) uint64 {
	if place, ok := ctx.Value(placeKey{}).(uint64); ok {
		return place
	}
	return r.asked.Add(1)
}
