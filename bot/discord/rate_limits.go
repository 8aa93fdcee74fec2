package discord

import (
	"net/http"
	"strconv"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
)

// rateLimits holds requests back that Discord would refuse, since refusals are
// counted and end in a ban. It only ever delays: requests of one route run side
// by side as far as the route's limit allows. Safe for concurrent use.
type rateLimits struct {
	mu     sync.Mutex
	global time.Time // until then, all routes but those of interactions wait
	banned time.Time // until then, all routes wait
	routes *lru.Cache[string, route]
}

// route is what Discord last said about a route.
type route struct {
	left  int       // requests until reset
	reset time.Time // when all are allowed again
}

// maxRoutes bounds the memory. Each channel has a route of its own, which lives
// for the seconds of its window.
const maxRoutes = 1024

func newRateLimits() *rateLimits {
	routes, _ := lru.New[string, route](maxRoutes) // fails for sizes below one only
	return &rateLimits{routes: routes}
}

// reserve returns how long the request must wait, and counts it if it need not.
func (l *rateLimits) reserve(q request) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	until := l.banned
	if !q.byToken {
		until = later(until, l.global)
	}
	r, _ := l.routes.Get(q.bucket)
	counted := now.Before(r.reset)
	if counted && r.left <= 0 {
		until = later(until, r.reset)
	}
	if until.After(now) {
		return until.Sub(now)
	}
	if counted {
		r.left--
		l.routes.Add(q.bucket, r)
	}
	return 0
}

// learn takes note of what Discord says about its limits in an answer; e is nil
// for a success.
func (l *rateLimits) learn(q request, h http.Header, e *refusal) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if e != nil && e.retryAfter > 0 {
		l.refused(q, e)
		return
	}
	left, err := strconv.Atoi(h.Get("X-RateLimit-Remaining"))
	if err != nil {
		return
	}
	after, err := strconv.ParseFloat(h.Get("X-RateLimit-Reset-After"), 64)
	if err != nil || after <= 0 {
		return
	}
	now := time.Now()
	if r, _ := l.routes.Get(q.bucket); now.Before(r.reset) {
		left = min(left, r.left) // answers may come in another order than requests
	}
	l.remember(q.bucket, route{left, now.Add(seconds(after))})
}

// refused takes note of a 429.
func (l *rateLimits) refused(q request, e *refusal) {
	until := time.Now().Add(e.retryAfter)
	switch {
	case e.banned, e.global && q.byToken:
		l.banned = later(l.banned, until)
	case e.global:
		l.global = later(l.global, until)
	default:
		l.remember(q.bucket, route{0, until})
	}
}

// remember keeps a route. Interactions have none: each has its own limit.
func (l *rateLimits) remember(bucket string, r route) {
	if bucket != "" {
		l.routes.Add(bucket, r)
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
