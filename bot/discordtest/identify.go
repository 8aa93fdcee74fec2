package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// receive handles one payload of the client.
func (s *Server) receive(c *conn, op int, data json.RawMessage) {
	switch op {
	case opHeartbeat:
		s.heartbeat(c, data)
	case opIdentify:
		s.identify(c, data)
	case opResume:
		s.resume(c, data)
	case opPresence, opVoice, opMembers:
		s.mu.Lock()
		defer s.mu.Unlock()
		if c.live == nil {
			c.close(closeNotAuth, "Not authenticated.")
		}
	default:
		s.misuse("gateway", closeUnknownOp, fmt.Sprintf("op %d", op))
		c.close(closeUnknownOp, "Unknown opcode.")
	}
}

// heartbeat answers one, and looks at the sequence number that it carries.
func (s *Server) heartbeat(c *conn, data json.RawMessage) {
	var seq int64
	err := json.Unmarshal(data, &seq) // null leaves 0
	s.mu.Lock()
	s.counts.Heartbeats++
	if err != nil || c.live != nil && seq > c.live.h.seq {
		s.violate(Violation{Method: "HEARTBEAT", Path: "gateway", Message: fmt.Sprintf("sequence number %s was never sent", data)})
	}
	s.mu.Unlock()
	if c.acks() {
		c.send([]byte(`{"t":null,"s":null,"op":11,"d":null}`))
	}
	s.changed.fire()
}

// identification is the d of IDENTIFY and of RESUME.
type identification struct {
	Token     string  `json:"token"`
	Intents   *int64  `json:"intents"`
	Shard     *[2]int `json:"shard"`
	SessionID string  `json:"session_id"`
	Seq       int64   `json:"seq"`
}

// identify starts a session, or says why not.
func (s *Server) identify(c *conn, data json.RawMessage) {
	defer s.changed.fire()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.counts.Identifies++
	var id identification
	if err := json.Unmarshal(data, &id); err != nil {
		c.close(closeDecode, "Error while decoding payload.")
		return
	}
	if code, reason := s.refusal(c, id); code != 0 {
		s.violate(Violation{Method: "IDENTIFY", Path: "gateway", Code: code, Message: reason})
		c.close(code, reason)
		return
	}
	if !s.mayStart(id) {
		s.counts.Invalidated++
		c.perform(Steps{Invalid(false)}, nil)
		return
	}
	c.perform(c.script.Identify, func() { s.start(c, id, data) })
}

// refusal returns the close code that an identification earns, or 0.
func (s *Server) refusal(c *conn, id identification) (code int, reason string) {
	switch {
	case c.live != nil:
		return closeAlreadyAuth, "Already authenticated."
	case strings.TrimPrefix(id.Token, "Bot ") != s.Token:
		return closeAuthFailed, "Authentication failed."
	case id.Shard != nil && (id.Shard[1] < 1 || id.Shard[0] < 0 || id.Shard[0] >= id.Shard[1]):
		return closeInvalidShard, "Invalid shard."
	case id.Intents == nil || *id.Intents < 0 || *id.Intents > allIntents:
		return closeInvalidIntent, "Invalid intent(s)."
	case *id.Intents&privilegedIntents&^s.opt.Privileged != 0:
		return closeDisallowed, "Disallowed intent(s)."
	}
	return 0, ""
}

// mayStart counts an IDENTIFY against session_start_limit and max_concurrency.
func (s *Server) mayStart(id identification) bool {
	g, now, bucket := &s.gateway, s.opt.Now(), 0
	if id.Shard != nil {
		bucket = id.Shard[0] % s.opt.MaxConcurrency
	}
	last, before := g.identified[bucket]
	g.identified[bucket] = now
	if before && now.Sub(last) < s.opt.IdentifyEvery {
		s.violate(Violation{Method: "IDENTIFY", Path: "gateway", Message: fmt.Sprintf("%v after the last one of bucket %d", now.Sub(last), bucket)})
		return false
	}
	if g.startsLeft <= 0 {
		s.violate(Violation{Method: "IDENTIFY", Path: "gateway", Message: "session_start_limit is used up: Discord resets the token"})
		return false
	}
	g.startsLeft--
	return true
}

// resume takes a session up again on a new connection.
func (s *Server) resume(c *conn, data json.RawMessage) {
	defer s.changed.fire()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.counts.Resumes++
	var id identification
	if err := json.Unmarshal(data, &id); err != nil {
		c.close(closeDecode, "Error while decoding payload.")
		return
	}
	h := s.gateway.history(id.SessionID)
	if h != nil && slices.Contains(c.script.Resume, Invalid(false)) {
		h.dead = true // what the client is told is then so
	}
	c.perform(c.script.Resume, func() {
		switch {
		case c.live != nil:
			c.close(closeAlreadyAuth, "Already authenticated.")
		case strings.TrimPrefix(id.Token, "Bot ") != s.Token:
			s.violate(Violation{Method: "RESUME", Path: "gateway", Code: closeAuthFailed, Message: "wrong token"})
			c.close(closeAuthFailed, "Authentication failed.")
		case h == nil || !h.reaches(id.Seq):
			s.counts.Invalidated++
			c.perform(Steps{Invalid(false)}, nil)
		case id.Seq > h.seq:
			c.close(closeInvalidSeq, "Invalid seq.")
		default:
			s.takeUp(c, h, id.Seq)
		}
	})
}
