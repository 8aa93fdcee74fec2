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
	until  time.Time // alive until then, if not heard again
	reason string    // why it is not connected
}

// heard notes that Discord was heard. It is heard once an interval, so two
// without a word are silence.
func (l *liveness) heard(interval time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.until, l.reason = time.Now().Add(2*interval), ""
}

// lost notes that the connection is gone.
func (l *liveness) lost(reason string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.until, l.reason = time.Time{}, reason
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
