package bot

import (
	"fmt"
	"sync"
	"time"
)

// pulse tells whether the gateway is really alive: when Discord was last heard
// on a connection that is set up. Safe for concurrent use.
type pulse struct {
	mu     sync.Mutex
	until  time.Time // alive until then, if not heard again
	reason string    // why it is not connected
}

// beat notes that Discord was heard. The next ACK is due within an interval,
// and the one after that proves that this one was not the last.
func (p *pulse) beat(interval time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.until, p.reason = time.Now().Add(2*interval), ""
}

// lost notes that the connection is gone.
func (p *pulse) lost(reason string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.until, p.reason = time.Time{}, reason
}

// check returns nil if the gateway is alive.
func (p *pulse) check() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case time.Now().Before(p.until):
		return nil
	case p.until.IsZero() && p.reason == "":
		return fmt.Errorf("gateway: not connected yet")
	case p.until.IsZero():
		return fmt.Errorf("gateway: not connected: %s", p.reason)
	default:
		return fmt.Errorf("gateway: silent for two heartbeats")
	}
}
