package bot

import (
	"time"

	"github.com/gorilla/websocket"
)

func (p *peer) send(op int, d any) {
	p.ws.WriteJSON(map[string]any{"op": op, "d": d})
}

func (p *peer) event(kind string, seq int, d any) {
	p.ws.WriteJSON(map[string]any{"op": 0, "t": kind, "s": seq, "d": d})
}

func (p *peer) close(code int) {
	p.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
}

// read returns the next packet, and false at the end.
func (p *peer) read() (op int, d map[string]any, ok bool) {
	var m struct {
		Op int `json:"op"`
		D  any `json:"d"`
	}
	if p.ws.ReadJSON(&m) != nil {
		return 0, nil, false
	}
	d, _ = m.D.(map[string]any)
	return m.Op, d, true
}

// join sends HELLO and starts or resumes the session.
func (p *peer) join() arrival {
	op, d := p.asked()
	p.ws.SetReadDeadline(time.Time{})
	if op == opResume {
		p.event("RESUMED", 2, nil)
		return arrival{time.Now(), true, int64(d["seq"].(float64))}
	}
	p.event("READY", 1, map[string]any{
		"session_id": "s", "resume_gateway_url": "ws://127.0.0.1:1/resume",
		"user": map[string]any{"id": "42"}, "application": map[string]any{"id": "42"},
	})
	return arrival{time.Now(), false, 0}
}

// asked sends HELLO and returns the IDENTIFY or RESUME that it got.
func (p *peer) asked() (op int, d map[string]any) {
	p.send(opHello, map[string]any{"heartbeat_interval": beatMS})
	for {
		op, d, ok := p.read()
		if !ok || op != opHeartbeat {
			return op, d
		}
		p.send(opHeartbeatACK, nil)
	}
}

// live acknowledges heartbeats: so many, or for ever if n is negative.
func (p *peer) live(n int) {
	for ; n != 0; n-- {
		if _, _, ok := p.read(); !ok {
			return
		}
		p.send(opHeartbeatACK, nil)
	}
}

// deaf reads without answering until the client gives up.
func (p *peer) deaf() {
	for {
		if _, _, ok := p.read(); !ok {
			return
		}
	}
}
