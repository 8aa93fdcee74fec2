package discord

import (
	"net/http"
	"slices"
	"strconv"
	"time"
)

// bucket is what Discord counts requests under, as far as it has said, and who
// waits for it. Discord counts in windows, of which it tells in its answers. So in
// a window of which nothing is known, the first request goes alone, and then as
// many as its answer allows. The lock of rateLimits guards it.
type bucket struct {
	limit  int           // requests in a window; 0 if that is not known
	per    time.Duration // how long a window is, at least
	left   int           // requests until reset
	reset  time.Time     // when the window ends
	window float64       // when that is by Discord's clock, in seconds: its name

	out     int       // requests without an answer yet
	scout   *turn     // the one that went alone; nil if none has
	alone   time.Time // until then it is alone, at most
	waiting []*turn   // in the order of their places
	wake    *time.Timer
}

// turn is the right of one attempt to be sent.
type turn struct {
	bucket   *bucket
	place    uint64 // in the order asked
	deadline time.Time
	given    chan bool // gets true when it may be sent, and false if that is too late
	out      bool      // it counts as sent
}

// newBucket returns a bucket of which nothing is known.
func newBucket(l *rateLimits) *bucket {
	b := &bucket{}
	b.wake = time.AfterFunc(time.Hour, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.serve(b)
	})
	b.wake.Stop()
	return b
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

// free returns when the next request may go.
func (b *bucket) free(now time.Time) time.Time {
	switch {
	case now.Before(b.reset) && b.left > 0:
		return now
	case now.Before(b.reset):
		return b.reset
	case b.scout != nil:
		return b.alone
	default:
		return now
	}
}

// take counts a request as sent. In a window of which nothing is known it is alone
// until it is answered, or until then.
func (b *bucket) take(t *turn, now, alone time.Time) {
	t.out = true
	b.out++
	if now.Before(b.reset) {
		b.left--
		return
	}
	b.scout, b.alone = t, alone
}

// end takes a turn out of the count, or out of the queue.
func (b *bucket) end(t *turn) {
	b.waiting = slices.DeleteFunc(b.waiting, func(w *turn) bool { return w == t })
	if t.out {
		t.out = false
		b.out--
	}
	if b.scout == t {
		b.scout = nil
	}
}

// refuseLate refuses whoever certainly waits until after their deadline.
func (b *bucket) refuseLate(now, held time.Time) {
	kept := b.waiting[:0]
	for _, t := range b.waiting {
		if later(held, b.earliest(len(kept), now)).Before(t.deadline) {
			kept = append(kept, t)
		} else {
			t.given <- false
		}
	}
	clear(b.waiting[len(kept):])
	b.waiting = kept
}

// earliest returns when the turn at an index of the queue may come at best.
func (b *bucket) earliest(i int, now time.Time) time.Time {
	if now.Before(b.reset) {
		if i -= b.left; i < 0 {
			return now
		}
		now = b.reset
	}
	if b.limit == 0 {
		return now
	}
	return now.Add(time.Duration(i/b.limit) * b.per)
}

// learn takes note of what an answer says about the window it was counted in.
// Answers may come in another order than requests, and later than the window ends.
func (b *bucket) learn(h http.Header, now time.Time) {
	left, err := strconv.Atoi(h.Get("X-RateLimit-Remaining"))
	after := seconds(number(h, "X-RateLimit-Reset-After"))
	if err != nil || after <= 0 {
		return
	}
	b.limit, b.per = int(number(h, "X-RateLimit-Limit")), max(b.per, after)
	const blur = 0.5 // seconds by which windows differ at least, and answers from one window do not
	switch window := number(h, "X-RateLimit-Reset"); {
	case window != 0 && window < b.window-blur: // an earlier one
	case window == 0 && now.Before(b.reset), window != 0 && window <= b.window+blur:
		b.left = min(b.left, left)
	default:
		b.left, b.reset, b.window = max(0, left-b.out), now.Add(after), window
	}
}

// refused takes note of a 429.
func (b *bucket) refused(h http.Header, until time.Time) {
	b.limit = max(b.limit, int(number(h, "X-RateLimit-Limit")))
	b.window = max(b.window, number(h, "X-RateLimit-Reset"))
	b.left, b.reset = 0, later(b.reset, until)
}

// number returns what a header says, 0 for nothing.
func number(h http.Header, name string) float64 {
	n, _ := strconv.ParseFloat(h.Get(name), 64)
	return n
}
