package discord

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// liveness tells whether the gateway is really alive: whether Discord was heard
// lately on a connection that is set up. Safe for concurrent use.
type liveness struct {
	mu     sync.Mutex
	busy   time.Time // since when the loop of a connection has been at one packet
	until  time.Time // alive until then, if not heard again
	reason string    // why it is not connected

	hasSession bool // it is up, or can be resumed
}

// heard notes that Discord was heard. It is heard once an interval, so two
// without a word are silence.
func (l *liveness) heard(interval time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.until, l.reason, l.hasSession = time.Now().Add(2*interval), "", true
}

// lost notes that the connection is gone, and whether its session can be resumed.
func (l *liveness) lost(reason string, resumable bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.until, l.reason, l.hasSession = time.Time{}, reason, resumable
}

// resumes reports whether there is a session. Nothing of it is missed, though it may come
// late.
func (l *liveness) resumes() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.hasSession
}

// check returns nil if the gateway is alive.
func (l *liveness) check() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case time.Now().Before(l.until):
		return nil
	case l.until.IsZero() && l.reason == "":
		return errors.New("gateway: not connected yet")
	case l.until.IsZero():
		return fmt.Errorf("gateway: not connected: %s", l.reason)
	default:
		return errors.New("gateway: silent for two heartbeats")
	}
}

// stuckAfter is how long the loop may be at one packet. Sending an answer may take
// Timing.Connect, and a handler returns at once.
const stuckAfter = time.Minute

// atWork notes that the loop has begun with a packet, or is done with it.
func (l *liveness) atWork(busy bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.busy = time.Time{}
	if busy {
		l.busy = time.Now()
	}
}

// turns returns nil unless the loop is stuck.
func (l *liveness) turns() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if took := time.Since(l.busy); !l.busy.IsZero() && took > stuckAfter {
		return fmt.Errorf("gateway: stuck at a packet for %v", took.Round(time.Second))
	}
	return nil
}
