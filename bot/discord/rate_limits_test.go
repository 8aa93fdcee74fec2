package discord

import (
	"fmt"
	"net/http"
	"testing"
	"time"
)

// What is remembered of routes has an end.
func TestBoundedMemory(t *testing.T) {
	l := newRateLimits(time.Second)
	h := http.Header{"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset-After": {"5"}}
	for i := range 20_000 {
		turn := l.queue(fmt.Sprint(i), 0, time.Now().Add(time.Hour))
		l.answered(turn, h, nil)
		l.answered(nil, h, nil)
	}
	if l.buckets.Len() != maxBuckets {
		t.Errorf("%d buckets", l.buckets.Len())
	}
}
