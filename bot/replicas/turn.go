package replicas

import (
	"context"
	"fmt"
	"time"
)

// Turn waits until no other replica starts a session of a bucket of max_concurrency, or
// the context ends. done, which is called once, has the next one start: after a while if
// IDENTIFY was sent, and otherwise at once. Without the database, replicas do not wait for
// one another: Discord refuses one of two then, which tries again.
func (r *Replicas) Turn(ctx context.Context, bucket int) (done func(identified bool), err error) {
	conn, err := r.locks.Conn(ctx)
	if err == nil {
		if _, err = conn.ExecContext(ctx, `SELECT pg_advisory_lock($1)`, r.key(fmt.Sprint("bucket ", bucket))); err != nil {
			conn.Close()
		}
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		r.log.Warn("waiting for the turn of a shard; not waiting for other processes", "err", err)
		return func(bool) {}, nil
	}
	return func(identified bool) {
		wait := time.Duration(0)
		if identified {
			wait = r.apart
		}
		time.AfterFunc(wait, func() {
			until, cancel := context.WithTimeout(context.Background(), reach)
			defer cancel()
			conn.ExecContext(until, `SELECT pg_advisory_unlock_all()`) // or else the lock ends with the connection
			conn.Close()
		})
	}, nil
}
