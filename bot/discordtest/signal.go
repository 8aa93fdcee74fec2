package discordtest

import (
	"context"
	"errors"
	"sync"
)

// ErrClosed is what waits return when the server is closed.
var ErrClosed = errors.New("discordtest: the server is closed")

// signal wakes everybody who waits for a change. It costs next to nothing while
// nobody waits.
type signal struct {
	mu      sync.Mutex
	ch      chan struct{}
	waiting int
}

func newSignal() signal { return signal{ch: make(chan struct{})} }

func (g *signal) fire() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.waiting > 0 {
		close(g.ch)
		g.ch, g.waiting = make(chan struct{}), 0
	}
}

func (g *signal) next() <-chan struct{} {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waiting++
	return g.ch
}

// await calls check until it says yes, again after each change.
func await[T any](ctx context.Context, s *Server, g *signal, check func() (T, bool)) (T, error) {
	for {
		changed := g.next()
		if v, ok := check(); ok {
			return v, nil
		}
		var zero T
		select {
		case <-changed:
		case <-ctx.Done():
			return zero, ctx.Err()
		case <-s.done:
			return zero, ErrClosed
		}
	}
}
