package discord

import (
	"context"
	"sync"
	"time"
)

// Turn waits until a session of a bucket of max_concurrency may be started, or the
// context ends. done, which is called once, has the next one of the bucket start: five
// seconds later if IDENTIFY was sent, and otherwise at once. Safe for concurrent use.
type Turn func(ctx context.Context, bucket int) (done func(identified bool), err error)

// turns hand out the turns within this process. Safe for concurrent use.
type turns struct {
	apart time.Duration // two IDENTIFYs of a bucket

	mu      sync.Mutex
	buckets map[int]*turnstile
}

// turnstile lets one shard of a bucket through at a time.
type turnstile struct {
	taken chan struct{} // holds one while somebody is in it, who alone uses the other field
	last  time.Time     // IDENTIFY
}

func newTurns(apart time.Duration) *turns {
	return &turns{apart: apart, buckets: make(map[int]*turnstile)}
}

// take is a Turn.
func (t *turns) take(ctx context.Context, bucket int) (done func(identified bool), err error) {
	b := t.of(bucket)
	select {
	case b.taken <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if err := Pause(ctx, time.Until(b.last.Add(t.apart))); err != nil {
		<-b.taken
		return nil, err
	}
	return func(identified bool) {
		if identified {
			b.last = time.Now()
		}
		<-b.taken
	}, nil
}

// then returns the turn that is one of both: of those who wait for the second, each
// process has one in each bucket.
func (t Turn) then(next Turn) Turn {
	return func(ctx context.Context, bucket int) (done func(identified bool), err error) {
		first, err := t(ctx, bucket)
		if err != nil {
			return nil, err
		}
		second, err := next(ctx, bucket)
		if err != nil {
			first(false)
			return nil, err
		}
		return func(identified bool) {
			second(identified)
			first(identified)
		}, nil
	}
}

func (t *turns) of(bucket int) *turnstile {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.buckets[bucket] == nil {
		t.buckets[bucket] = &turnstile{taken: make(chan struct{}, 1)}
	}
	return t.buckets[bucket]
}
