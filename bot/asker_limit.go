package bot

import (
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// How much one user may ask: a burst while browsing, and then a question every
// other second, which is faster than anybody reads.
const (
	askBurst = 10
	askEvery = 2 * time.Second
	maxUsers = 10_000 // whose last questions are remembered
)

// askerLimit holds every user to the limit above. Safe for concurrent use.
type askerLimit struct {
	mu    sync.Mutex
	users *lru.Cache[string, *allowance]
}

// allowance is what a user may still ask.
type allowance struct {
	bucket *rate.Limiter
	told   bool // that the limit is reached
}

func newAskerLimit() *askerLimit {
	users, _ := lru.New[string, *allowance](maxUsers) // fails for sizes below one only
	return &askerLimit{users: users}
}

// allow reports whether the user may ask now, and if not, whether that has been
// said since they last could.
func (l *askerLimit) allow(user string) (ok, told bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	a, known := l.users.Get(user)
	if !known {
		a = &allowance{bucket: rate.NewLimiter(rate.Every(askEvery), askBurst)}
		l.users.Add(user, a)
	}
	if a.bucket.Allow() {
		a.told = false
		return true, false
	}
	told, a.told = a.told, true
	return false, told
}
