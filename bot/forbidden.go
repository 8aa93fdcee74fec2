package bot

import (
	"errors"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
)

// forbidden remembers the channels where Discord did not let the bot do something, so
// that it does not ask again at once: 10,000 refused requests in ten minutes get its
// address banned. Once in a while one request finds out whether it is allowed by now.
// Safe for concurrent use.
type forbidden struct {
	mu    sync.Mutex
	until *lru.Cache[string, time.Time]
}

const (
	// forbiddenFor is how long nobody asks again: with 20 refusals in ten minutes, 500
	// channels can be closed to the bot before the address is in danger.
	forbiddenFor = 30 * time.Second
	// maxForbidden bounds the memory. It is above the number of servers that one
	// connection may serve; with more channels, some are asked again early.
	maxForbidden = 4096
)

func newForbidden() *forbidden {
	until, _ := lru.New[string, time.Time](maxForbidden) // fails for sizes below one only
	return &forbidden{until: until}
}

// try reports whether a request may be made in a channel, and if so, whether it is to
// find out whether that is allowed by now. Such a request is alone.
func (f *forbidden) try(channel string) (ok, again bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	until, known := f.until.Get(channel)
	if !known {
		return true, false
	}
	if time.Now().Before(until) {
		return false, false
	}
	f.until.Add(channel, time.Now().Add(forbiddenFor))
	return true, true
}

func (f *forbidden) add(channel string) { f.until.Add(channel, time.Now().Add(forbiddenFor)) }

func (f *forbidden) forget(channel string) { f.until.Remove(channel) }

// errForbidden is returned for a channel that Discord refused a short time ago.
var errForbidden = errors.New("not sent: the bot may not write to the channel")
