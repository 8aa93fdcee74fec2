package discordtest

import (
	"time"

	"github.com/gorilla/websocket"
)

// Opcodes of the gateway: topics/opcodes-and-status-codes.
const (
	OpHeartbeat      = 1
	OpIdentify       = 2
	OpResume         = 6
	OpReconnect      = 7
	OpInvalidSession = 9
	OpHello          = 10
	OpHeartbeatACK   = 11
)

// lingering is how long a closing connection waits for the client's half.
const lingering = 2 * time.Second

func (c *Conn) push(o outgoing) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ended {
		return
	}
	c.ended = o.last
	c.queue = append(c.queue, o)
	select {
	case c.wake <- struct{}{}:
	default: // the writer has been woken already
	}
}

func (c *Conn) take() []outgoing {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.queue
	c.queue = nil
	return q
}

// write sends what is queued, up to the last thing.
func (c *Conn) write() {
	for range c.wake {
		for _, o := range c.take() {
			switch {
			case o.code != 0:
				until := time.Now().Add(lingering)
				_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(o.code, o.reason), until)
				_ = c.ws.SetReadDeadline(until)
				return
			case o.last:
				_ = c.ws.Close()
				return
			}
			_ = c.ws.WriteMessage(websocket.TextMessage, o.text) // a reader sees what is wrong
		}
	}
}

// Raw sends any text.
func (c *Conn) Raw(text string) { c.push(outgoing{text: []byte(text)}) }

// Send sends a packet that is not an event, such as 7 to have the client
// reconnect, or 9 for an invalid session.
func (c *Conn) Send(op int, d any) {
	c.Raw(string(encode(Object{"op": op, "d": d, "s": nil, "t": nil})))
}

// StopACK leaves the heartbeats unanswered from now on.
func (c *Conn) StopACK() { c.noACK.Store(true) }

func (c *Conn) closing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ended
}
