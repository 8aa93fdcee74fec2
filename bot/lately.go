package bot

import (
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
)

// lately remembers for some time what happened where: in which channel, or below which
// message. Safe for concurrent use.
type lately struct {
	life  time.Duration
	mu    sync.Mutex
	until *lru.Cache[string, time.Time]
}

// maxLately bounds the memory. It is above the number of servers that one connection
// may serve; with more channels, some are forgotten early.
const maxLately = 4096

func newLately(life time.Duration) *lately {
	until, _ := lru.New[string, time.Time](maxLately) // fails for sizes below one only
	return &lately{life: life, until: until}
}

// first reports whether it did not happen there lately, and has it happen.
func (l *lately) first(where string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if until, ok := l.until.Get(where); ok && time.Now().Before(until) {
		return false
	}
	l.until.Add(where, time.Now().Add(l.life))
	return true
}

// forget has it not have happened there.
func (l *lately) forget(where string) { l.until.Remove(where) }
