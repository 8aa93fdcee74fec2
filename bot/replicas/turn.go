package replicas

import (
	"context"
	"fmt"
	"time"
)

// Turn waits until no other replica starts a session of a bucket of max_concurrency, or
// the context ends. done, which is called once, has the next one start: after a while if
// IDENTIFY was sent, and otherwise at once. Where replicas do not wait for one another, as
// Alone says, Discord refuses one of two, which tries again.
func (r *Replicas) Turn(ctx context.Context, bucket int) (done func(identified bool), err error) {
	next, err := r.Alone(ctx, fmt.Sprint("bucket ", bucket))
	if err != nil {
		return nil, err
	}
	return func(identified bool) {
		wait := time.Duration(0)
		if identified {
			wait = r.apart
		}
		time.AfterFunc(wait, next)
	}, nil
}
