package bot

import (
	"net/http"
	"strconv"
	"sync"
	"time"
)

// rateLimits holds requests back that Discord would refuse, since refusals are
// counted and end in a ban. It only ever delays: requests of one route run side
// by side as far as the route's limit allows. Safe for concurrent use.
type rateLimits struct {
	mu     sync.Mutex
	global time.Time // until then, all routes but those of interactions wait
	banned time.Time // until then, all routes wait
	routes *bounded[route]
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
	return &rateLimits{routes: newBounded[route](maxRoutes)}
}

// reserve returns how long the request must wait, and counts it if it need not.
func (l *rateLimits) reserve(q request) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	until := l.banned
	if !q.byToken && l.global.After(until) {
		until = l.global
	}
	r, _ := l.routes.get(q.bucket)
	counted := now.Before(r.reset)
	if counted && r.left <= 0 && r.reset.After(until) {
		until = r.reset
	}
	if until.After(now) {
		return until.Sub(now)
	}
	if counted {
		r.left--
		l.routes.put(q.bucket, r)
	}
	return 0
}

// learn takes note of what Discord says about its limits in an answer, whose
// error is nil for a success.
func (l *rateLimits) learn(q request, h http.Header, e *apiError) {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if e != nil && e.RetryAfter > 0 {
		until := now.Add(e.RetryAfter)
		switch {
		case e.Banned, e.Global && q.byToken:
			l.banned = later(l.banned, until)
		case e.Global:
			l.global = later(l.global, until)
		default:
			l.remember(q.bucket, route{0, until})
		}
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
	if r, _ := l.routes.get(q.bucket); now.Before(r.reset) {
		left = min(left, r.left) // answers may come in another order than requests
	}
	l.remember(q.bucket, route{left, now.Add(seconds(after))})
}

// remember keeps a route. Interactions have none: each has its own limit.
func (l *rateLimits) remember(bucket string, r route) {
	if bucket != "" {
		l.routes.put(bucket, r)
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
