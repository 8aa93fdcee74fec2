package discord

import (
	"context"
	"time"
)

// watch tells when the shards can take over: when all are up at the same moment. Where
// connections come and go there may be none, so after some time it is enough that each has
// a session. One that has none is waited for, since those before it hear its servers.
func (f *set) watch(ctx context.Context, patience time.Duration) {
	for _, g := range f.gateways {
		select {
		case <-g.up:
		case <-f.leaving:
			return
		case <-ctx.Done():
			return
		}
	}
	enough, isLate := time.After(patience), false
	for !f.all(isUp) && !(isLate && f.all(hasSession)) {
		select {
		case <-f.heard:
		case <-enough:
			isLate = true
		case <-f.leaving:
			return
		case <-ctx.Done():
			return
		}
	}
	close(f.up)
}

func (f *set) all(is func(*Gateway) bool) bool {
	for _, g := range f.gateways {
		if !is(g) {
			return false
		}
	}
	return true
}

func isUp(g *Gateway) bool       { return g.liveness.check() == nil }
func hasSession(g *Gateway) bool { return g.liveness.resumes() }

// retire ends shards that others have taken over from, each as soon as it has been told
// all that they were not: one that is away is given the time to resume.
func (f *set) retire(patience time.Duration) {
	close(f.leaving)
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		f.running.Wait()
	}()
	select {
	case <-gone:
	case <-time.After(patience):
	}
	f.stop()
}

// stop ends all shards, and waits until they have.
func (f *set) stop() {
	f.cancel()
	f.running.Wait()
}
