package bot

import (
	"sync"
	"time"
)

// forbidden remembers the channels that Discord did not let the bot write to,
// so that it does not ask again at once: 10,000 refused requests in ten minutes
// get its address banned. Safe for concurrent use.
type forbidden struct {
	ttl time.Duration

	mu    sync.Mutex
	until *bounded[time.Time]
}

// maxForbidden bounds the memory. It is above the number of servers that one
// connection may serve; with more channels, the first are asked again early.
const maxForbidden = 4096

func newForbidden(ttl time.Duration) *forbidden {
	return &forbidden{ttl: ttl, until: newBounded[time.Time](maxForbidden)}
}

func (f *forbidden) has(channel string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	until, ok := f.until.get(channel)
	return ok && time.Now().Before(until)
}

func (f *forbidden) add(channel string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.until.put(channel, time.Now().Add(f.ttl))
}
