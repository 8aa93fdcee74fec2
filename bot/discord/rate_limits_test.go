package discord

import (
	"fmt"
	"net/http"
	"testing"
)

// What is remembered of routes has an end.
func TestBoundedMemory(t *testing.T) {
	l := newRateLimits()
	h := http.Header{"X-Ratelimit-Remaining": {"0"}, "X-Ratelimit-Reset-After": {"5"}}
	for i := range 20_000 {
		l.learn(request{bucket: fmt.Sprint(i)}, h, nil)
		l.learn(request{byToken: true}, h, nil)
	}
	if l.routes.Len() != maxRoutes {
		t.Errorf("%d routes", l.routes.Len())
	}
}
