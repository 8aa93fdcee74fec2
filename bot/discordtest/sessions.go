package discordtest

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"strings"
)

func newSessionID() string { return strings.ToLower(rand.Text()) }

// wsURL returns the address of a gateway path.
func (s *Server) wsURL(path string) string {
	return "ws" + strings.TrimPrefix(s.URL, "http") + "/" + path
}

// Sessions returns the sessions that are connected.
func (s *Server) Sessions() []*Session {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []*Session
	for x := range s.gateway.live {
		all = append(all, x)
	}
	return all
}

// WaitSession returns a session that is connected, as soon as there is one. A
// session that the server is closing is not connected any more, so after
// session.Close it returns the next one.
func (s *Server) WaitSession(ctx context.Context) (*Session, error) {
	return s.WaitSessionThat(ctx, func(*Session) bool { return true })
}

// WaitSessionThat is WaitSession for a session that matches.
func (s *Server) WaitSessionThat(ctx context.Context, match func(*Session) bool) (*Session, error) {
	return await(ctx, s, &s.changed, func() (*Session, bool) {
		for _, x := range s.Sessions() {
			if match(x) {
				return x, true
			}
		}
		return nil, false
	})
}

// Dispatch sends an event to every session as it is, whatever its intents and
// shard, and returns to how many. One that is to be resumed gets it then.
func (s *Server) Dispatch(event string, data any) int {
	raw := encode(data)
	return s.dispatchTo(func(h *history) json.RawMessage { return raw }, event)
}

// dispatchTo sends each session what of says, and nothing where that is nil.
func (s *Server) dispatchTo(of func(*history) json.RawMessage, event string) (sessions int) {
	defer s.changed.fire()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, h := range s.gateway.histories {
		raw := of(h)
		if raw == nil {
			continue
		}
		h.dispatch(event, raw)
		if h.live != nil {
			sessions++
		}
	}
	s.counts.Dispatched++
	return sessions
}

// Dispatch sends an event to this session only.
func (x *Session) Dispatch(event string, data any) {
	raw := encode(data)
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	x.h.dispatch(event, raw)
}

// Do performs steps on the connection now, as Gate does at its start. Proceed
// does nothing here.
func (x *Session) Do(steps ...Step) { x.c.perform(steps, func() {}) }

// StopACK leaves the heartbeats unanswered from now on.
func (x *Session) StopACK() { x.c.stopACK() }

// Close closes the connection with a code. The session can be resumed unless the
// code is one that ends it: 1000, 1001, 4007 and 4009.
func (x *Session) Close(code int) {
	x.leave(func() { x.c.close(code, "") })
	switch code {
	case 1000, 1001, 4007, 4009:
		x.Forget()
	}
}

// Drop ends the connection without a close frame. The session can be resumed.
func (x *Session) Drop() { x.leave(x.c.drop) }

// Forget makes the session impossible to resume; its connection stays.
func (x *Session) Forget() {
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	x.h.dead = true
	if x.h.live == nil {
		x.s.gateway.remove(x.h)
	}
}

// Invalidate sends op 9. The connection stays, and may IDENTIFY again.
func (x *Session) Invalidate(resumable bool) {
	if !resumable {
		x.Forget()
	}
	x.leave(func() { x.c.perform(Steps{Invalid(resumable)}, nil) })
}

func (x *Session) leave(how func()) {
	x.s.mu.Lock()
	x.s.end(x)
	if x.c.live == x {
		x.c.live = nil
	}
	x.s.mu.Unlock()
	how()
	x.s.changed.fire()
}

// DropConnections ends every connection without a close frame, also those that
// have not identified.
func (s *Server) DropConnections() {
	s.mu.Lock()
	for c := range s.gateway.conns {
		s.end(c.live)
		c.drop()
	}
	s.mu.Unlock()
	s.changed.fire()
}

// SetSessionStarts sets how many IDENTIFYs are left.
func (s *Server) SetSessionStarts(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.startsLeft = n
}
