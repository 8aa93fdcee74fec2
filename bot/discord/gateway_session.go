package discord

import (
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
