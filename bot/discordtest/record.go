package discordtest

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrClosed is what waits return when the server is closed.
var ErrClosed = errors.New("discordtest: the server is closed")

// lock guards the state of a server, and wakes who waits for a change of it.
type lock struct {
	mu    sync.Mutex
	woken chan struct{} // closed, and replaced, at each change
	done  chan struct{} // closed when the server is: ends delays and waits
}

// change locks, and returns what unlocks it and wakes who waits.
func (l *lock) change() (end func()) {
	l.mu.Lock()
	return func() {
		close(l.woken)
		l.woken = make(chan struct{})
		l.mu.Unlock()
	}
}

// await returns what check says yes to, now or after a later change. It checks
// with the lock held.
func await[T any](ctx context.Context, l *lock, check func() (T, bool)) (T, error) {
	for {
		l.mu.Lock()
		v, ok := check()
		woken := l.woken
		l.mu.Unlock()
		if ok {
			return v, nil
		}
		var zero T
		select {
		case <-woken:
		case <-ctx.Done():
			return zero, ctx.Err()
		case <-l.done:
			return zero, ErrClosed
		}
	}
}

// Request is a request as it came in, those that open a socket among them.
type Request struct {
	Method string
	Path   string // without /api/vN
	Body   []byte // without the files beside it
	Time   time.Time
	Status int // of the answer: 0 while there is none, -1 when the connection was dropped
}

// Violation is something that Discord forbids and the bot did.
type Violation struct {
	Method, Path string
	Code         int      // Discord's of an error, or the gateway's close code
	Message      string   // Discord's
	Form         []string // of 50035, each "components.0.label: Must be ..."
}

// Counts is how often what has happened.
type Counts struct {
	Connections int // sockets opened
	Resumed     int // RESUMEs that succeeded
	Heartbeats  int
	Open        int // sessions connected now
	MostOpen    int // sessions connected at once, at most

	Faults      int // requests that met a script
	Limited     int // requests above a rate limit, refused with 429
	Callbacks   int // accepted
	Late        int // callbacks that came too late
	Undelivered int // interactions that the endpoint did not take
	Twice       int // callbacks after the first
	Messages    int // sent by the bot to channels
	Duplicates  int // of these, those that enforce_nonce has held back
	Edits       int // of messages, by the bot
	Deletes     int // likewise
	FollowUps   int // messages behind the answer to an interaction
}

// record is what has happened so far; Server.mu guards it.
type record struct {
	requests []*Request
	blames   []Violation
	counts   Counts
	starts   []Start

	undelivered []string
}

// blame records a violation; the lock is held.
func (r *record) blame(v Violation) { r.blames = append(r.blames, v) }
