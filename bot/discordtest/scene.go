package discordtest

import (
	"encoding/json"
	"fmt"
	"time"
)

// Play scripts the connections to come, one scene each. The last scene is
// played on all that follow it.
func (s *Server) Play(scenes ...Scene) {
	defer s.change()()
	s.gateway.scenes = scenes
}

// Good is a connection without fault.
func Good(c *Conn) {
	c.Hello()
	c.Live(-1)
}

// Drop ends the connection without a word.
func Drop(*Conn) {}

// Deaf says nothing until the client gives up.
func Deaf(c *Conn) {
	for ok := true; ok; {
		_, ok = c.Read()
	}
}

// Fleeting ends the connection as soon as the session is up.
func Fleeting(c *Conn) { c.Join() }

// Closing closes the connection with a code.
func Closing(code int) Scene {
	return func(c *Conn) {
		c.Close(code)
		Deaf(c)
	}
}

// Sending sends one packet, then nothing.
func Sending(op int, d any) Scene {
	return func(c *Conn) {
		c.Send(op, d)
		Deaf(c)
	}
}

// Answering says HELLO, and plays a scene when the session is asked for.
func Answering(then Scene) Scene {
	return func(c *Conn) {
		c.Ask()
		then(c)
	}
}

// Lived is a good connection that after so many heartbeats has a fault.
func Lived(beats int, fault Scene) Scene {
	return func(c *Conn) {
		c.Join()
		c.Live(beats)
		Fresh(fault)(c)
	}
}

// Fresh is a connection that has a fault from the start. See Server.Faulted.
func Fresh(fault Scene) Scene {
	return func(c *Conn) {
		end := c.s.change()
		c.s.gateway.faulted = time.Now()
		end()
		fault(c)
	}
}

// Faulted returns when the last fault of a Lived or Fresh scene began.
func (s *Server) Faulted() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.gateway.faulted
}

// Hello sends HELLO.
func (c *Conn) Hello() {
	c.Send(OpHello, Object{"heartbeat_interval": c.s.opt.Heartbeat.Milliseconds()})
}

// Ask sends HELLO and waits for IDENTIFY or RESUME. Heartbeats are acknowledged
// meanwhile. It returns false if the connection has ended before.
func (c *Conn) Ask() bool {
	c.Hello()
	for {
		p, ok := c.Read()
		if !ok || p.Op == OpIdentify || p.Op == OpResume {
			c.asked = p
			return ok
		}
		c.handle(p)
	}
}

// Join sends HELLO, and gives the client the session that it asks for, or what
// Discord refuses it with.
func (c *Conn) Join() {
	if c.Ask() {
		c.Accept()
	}
}

// Accept answers what Ask has waited for.
func (c *Conn) Accept() { c.handle(c.asked) }

// Live does what is healthy with whatever comes, up to and with so many
// heartbeats, or to the end of the connection if that is below 0.
func (c *Conn) Live(beats int) {
	for beats != 0 {
		p, ok := c.Read()
		if !ok {
			return
		}
		if c.handle(p); p.Op == OpHeartbeat {
			beats--
		}
	}
}

// handle does what is healthy with a packet, and holds the client to the rules
// for what may be sent.
func (c *Conn) handle(p Packet) {
	defer c.s.change()()
	switch {
	case p.size > gatewayPayload:
		c.misuse(4002, "a payload of %d bytes, above %d", p.size, gatewayPayload)
	case c.floods():
		c.misuse(4008, "more than %d payloads in a minute", gatewaySends)
	case p.Op == -1:
		c.misuse(4002, "a payload that is not JSON")
	case p.Op == OpHeartbeat:
		c.heartbeat(p.Data)
	case p.Op == OpIdentify, p.Op == OpResume:
		c.begin(p)
	default:
		c.misuse(4001, "op %d is none that discordtest plays", p.Op)
	}
}

// floods counts a packet, and says whether it is one too many.
func (c *Conn) floods() bool {
	if now := time.Now(); now.Sub(c.since) >= time.Minute {
		c.since, c.got = now, 0
	}
	c.got++
	return c.got > gatewaySends
}

// heartbeat answers one, and looks at the sequence number that it carries.
func (c *Conn) heartbeat(data json.RawMessage) {
	var seq int64
	c.s.counts.Heartbeats++
	if err := json.Unmarshal(data, &seq); err != nil || c.session != nil && seq > c.session.seq { // null leaves 0
		c.s.blame(Violation{Path: "gateway", Message: fmt.Sprintf("heartbeat: sequence number %s was never sent", data)})
	}
	if !c.noACK.Load() {
		c.Send(OpHeartbeatACK, nil)
	}
}
