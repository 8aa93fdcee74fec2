package bot

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// How much one user may ask: a burst while browsing, and then a question every
// other second, which is faster than anybody reads.
const (
	askBurst = 10
	askEvery = 2 * time.Second
	maxUsers = 10_000 // whose last questions are remembered
)

// limiter holds every user to the limit above. Safe for concurrent use.
type limiter struct {
	mu    sync.Mutex
	users *bounded[*allowance]
}

// allowance is what a user may still ask.
type allowance struct {
	bucket *rate.Limiter
	told   bool // that the limit is reached
}

func newLimiter() *limiter {
	return &limiter{users: newBounded[*allowance](maxUsers)}
}

// allow reports whether the user may ask now, and if not, whether that has been
// said since they last could.
func (l *limiter) allow(user string) (ok, told bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	a, known := l.users.get(user)
	if !known {
		a = &allowance{bucket: rate.NewLimiter(rate.Every(askEvery), askBurst)}
		l.users.put(user, a)
	}
	if a.bucket.Allow() {
		a.told = false
		return true, false
	}
	told, a.told = a.told, true
	return false, told
}
