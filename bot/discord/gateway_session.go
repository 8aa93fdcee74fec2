package discord

import (
	"errors"
	"time"
)

// session is what Discord needs to continue one that was cut off.
type session struct {
	id        string    // "" if there is none to resume
	url       string    // where to resume; may be empty
	seq       int64     // of the last event
	heard     time.Time // when something last came on it
	unreached int       // attempts since it last worked that did not reach HELLO
	refused   int       // attempts to resume that Discord refused since it last worked
}

const (
	// sessionLife is how long a session is tried again after it was last heard. Discord
	// does not say how long it keeps one; what it no longer keeps it refuses at once.
	sessionLife = 10 * time.Minute

	// maxRefusals is how often Discord may refuse a session and say that another
	// attempt may succeed.
	maxRefusals = 3

	// detour is how often a session is resumed where READY said before it is tried
	// where new ones begin.
	detour = 3
)

// isOver reports whether Discord cannot be expected to take the session up again.
func (s session) isOver() bool {
	return s.refused >= maxRefusals || time.Since(s.heard) > sessionLife
}

// isElsewhere reports whether to resume where READY said: mostly, but that one host
// may be gone for good.
func (s session) isElsewhere() bool {
	return s.url != "" && s.unreached%detour != detour-1
}

// works notes that the session is up.
func (s *session) works() { s.heard, s.unreached, s.refused = time.Now(), 0, 0 }

// greeted notes whether an attempt got HELLO. What cannot be reached is tried ever more
// rarely, and so is what drops the connection over and over; but after the one, the
// other begins anew.
func (g *Gateway) greeted(reached bool) {
	if reached != g.reached {
		g.backoff.reset()
	}
	g.reached = reached
	if !reached {
		g.session.unreached++
	}
}

// wait returns how long to wait after a connection was lost. Discord is there if it
// refuses a session, and says how long to wait then.
func (g *Gateway) wait(err error) time.Duration {
	if errors.As(err, new(invalidSession)) {
		g.backoff.reset()
		return between(g.config.Timing.RefusedMin, g.config.Timing.RefusedMax)
	}
	return g.backoff.Next()
}

// judge returns a FatalError if a lost connection ends everything, and otherwise
// gives up the session if it cannot be resumed.
func (g *Gateway) judge(err error) error {
	if e, ok := errors.AsType[*FatalError](err); ok {
		return e
	}
	code := closeCode(err)
	if e := fatal(code); e != nil {
		return e
	}
	invalid, refused := errors.AsType[invalidSession](err)
	if refused {
		g.session.refused++
	}
	if needsNewSession(code) || refused && !bool(invalid) || g.session.isOver() {
		g.session = session{}
	}
	return nil
}
