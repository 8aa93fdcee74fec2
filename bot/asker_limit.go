package bot

import (
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// How much one user may ask: a burst while browsing, and then a question every
// other second, which is faster than anybody reads. Names are completed letter by
// letter, as fast as people type.
const (
	askBurst  = 10
	askEvery  = 2 * time.Second
	typeBurst = 20
	typeEvery = 200 * time.Millisecond
	maxUsers  = 10_000 // whose last questions are remembered
)

// askerLimit holds every user to a limit. Safe for concurrent use.
type askerLimit struct {
	every time.Duration
	burst int

	mu    sync.Mutex
	users *lru.Cache[string, *allowance]
}

// allowance is what a user may still ask.
type allowance struct {
	bucket *rate.Limiter
	told   bool // that the limit is reached
}

// newAskerLimit returns a limit of so many at once, and then one every so often.
func newAskerLimit(burst int, every time.Duration) *askerLimit {
	users, _ := lru.New[string, *allowance](maxUsers) // fails for sizes below one only
	return &askerLimit{every: every, burst: burst, users: users}
}

// allow reports whether the user may ask now, and if not, whether that has been
// said since they last could.
func (l *askerLimit) allow(user string) (ok, told bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	a, known := l.users.Get(user)
	if !known {
		a = &allowance{bucket: rate.NewLimiter(rate.Every(l.every), l.burst)}
		l.users.Add(user, a)
	}
	if a.bucket.Allow() {
		a.told = false
		return true, false
	}
	told, a.told = a.told, true
	return false, told
}
