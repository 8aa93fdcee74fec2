package discord

import (
	"net/http"
	"slices"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// rateLimits holds requests back that Discord would refuse, since refusals are
// counted and end in a ban. Each bucket lets its requests go in the order in which
// they were asked for, and all together go at a pace. Safe for concurrent use.
type rateLimits struct {
	mu      sync.Mutex
	pace    *rate.Limiter
	global  time.Time // until then, all requests but those of interactions wait
	banned  time.Time // until then, all requests wait
	alone   time.Duration
	buckets *lru.Cache[string, *bucket]
}

const (
	// maxBuckets bounds the memory. Each channel has a bucket of its own, which
	// matters for the seconds of its window.
	maxBuckets = 1024

	// At this pace at most 48 requests come in any second, and Discord takes 50.
	requestsPerSecond = 40
	requestsAtOnce    = 8
)

func newRateLimits(alone time.Duration) *rateLimits {
	buckets, _ := lru.New[string, *bucket](maxBuckets) // fails for sizes below one only
	return &rateLimits{pace: rate.NewLimiter(requestsPerSecond, requestsAtOnce), alone: alone, buckets: buckets}
}

// bannedFor returns how long even what no bucket counts must wait.
func (l *rateLimits) bannedFor() time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	return time.Until(l.banned)
}

// queue has an attempt wait for its turn, which must end with answered or left.
func (l *rateLimits) queue(bucket string, place uint64, deadline time.Time) *turn {
	l.mu.Lock()
	defer l.mu.Unlock()
	b, known := l.buckets.Get(bucket)
	if !known {
		b = newBucket(l)
		l.buckets.Add(bucket, b)
	}
	t := &turn{bucket: b, place: place, deadline: deadline, given: make(chan bool, 1)}
	b.add(t)
	l.serve(b)
	return t
}

// serve gives turns, in order, as far as the limits allow, and has itself called
// when they may allow more. Who must wait longer than it is worth is told at once.
func (l *rateLimits) serve(b *bucket) {
	now := time.Now()
	held := later(l.global, l.banned)
	b.refuseLate(now, held)
	for len(b.waiting) > 0 {
		if until := later(held, b.free(now)); until.After(now) {
			b.wake.Reset(until.Sub(now))
			return
		}
		l.give(b.waiting[0], now)
		b.waiting = slices.Delete(b.waiting, 0, 1)
	}
}

// give gives the next turn of a bucket, when the pace allows.
func (l *rateLimits) give(t *turn, now time.Time) {
	r := l.pace.ReserveN(now, 1)
	delay := r.DelayFrom(now)
	if !now.Add(delay).Before(t.deadline) {
		r.CancelAt(now)
		t.given <- false
		return
	}
	t.bucket.take(t, now, now.Add(delay+l.alone))
	if delay == 0 {
		t.given <- true
		return
	}
	time.AfterFunc(delay, func() { t.given <- true })
}

// left ends a turn without an answer.
func (l *rateLimits) left(t *turn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	t.bucket.end(t)
	l.serve(t.bucket)
}

// answered ends a turn, and takes note of what Discord says about its limits. The
// turn is nil for what no bucket counts, and the refusal for a success.
func (l *rateLimits) answered(t *turn, h http.Header, e *refusal) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if t != nil {
		t.bucket.end(t)
		defer l.serve(t.bucket)
	}
	limited := e != nil && e.retryAfter > 0
	switch {
	case limited && (e.banned || e.global && t == nil):
		l.banned = later(l.banned, now.Add(e.retryAfter))
	case limited && e.global:
		l.global = later(l.global, now.Add(e.retryAfter))
	case t != nil && limited:
		t.bucket.refused(h, now.Add(e.retryAfter))
	case t != nil:
		t.bucket.learn(h, now)
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
