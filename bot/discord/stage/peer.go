package stage

import (
	"time"

	"github.com/gorilla/websocket"
)

// BeatMS is the interval between heartbeats, in milliseconds.
const BeatMS = 41250

// Peer is the server's end of one connection.
type Peer struct {
	*websocket.Conn
	Stage *Stage
}

// Send sends a packet.
func (p *Peer) Send(op int, d any) { p.WriteJSON(map[string]any{"op": op, "d": d}) }

// Event sends an event.
func (p *Peer) Event(kind string, seq int, d any) {
	p.WriteJSON(map[string]any{"op": 0, "t": kind, "s": seq, "d": d})
}

// CloseWith closes with a code.
func (p *Peer) CloseWith(code int) {
	p.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
}

// read returns the opcode of the next packet, and false at the end.
func (p *Peer) read() (op int, ok bool) {
	var m struct {
		Op int `json:"op"`
	}
	err := p.ReadJSON(&m)
	return m.Op, err == nil
}

// Join sends HELLO and starts or resumes the session.
func (p *Peer) Join() Arrival {
	if p.asked() == Resume {
		p.Event("RESUMED", 2, nil)
		return Arrival{time.Now(), true}
	}
	p.Event("READY", 1, map[string]any{
		"session_id": "s", "resume_gateway_url": "ws://127.0.0.1:1/resume",
		"user": map[string]any{"id": "42"}, "application": map[string]any{"id": "42"},
	})
	return Arrival{time.Now(), false}
}

// asked sends HELLO and returns the opcode of the IDENTIFY or RESUME that it got.
func (p *Peer) asked() int {
	p.Send(Hello, map[string]any{"heartbeat_interval": BeatMS})
	for {
		op, ok := p.read()
		if !ok || op != Heartbeat {
			return op
		}
		p.Send(HeartbeatACK, nil)
	}
}

// Live acknowledges heartbeats: so many, or for ever if n is negative.
func (p *Peer) Live(n int) {
	for ; n != 0; n-- {
		if _, ok := p.read(); !ok {
			return
		}
		p.Send(HeartbeatACK, nil)
	}
}

// Deaf reads without answering until the client gives up.
func (p *Peer) Deaf() {
	for {
		if _, ok := p.read(); !ok {
			return
		}
	}
}
