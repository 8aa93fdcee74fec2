package discord

import "context"

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
