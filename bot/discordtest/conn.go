package discordtest

import (
	"encoding/json"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// lingering is how long a closing connection waits for the client's half.
const lingering = 2 * time.Second

// Conn is the server's end of one connection to the gateway. A session that is
// resumed is on another Conn. What is sent goes through a queue, so that nobody
// waits for a slow client.
type Conn struct {
	Number   int  // among the connections of the server, from 1
	AtResume bool // it came in by resume_gateway_url

	// Once the session is up, which WaitSession waits for:
	ID      string    // of the session
	Resumed bool      // it is an older one
	Seq     int64     // the last event that RESUME said had come
	Started time.Time // when READY or RESUMED was sent

	s       *Server
	ws      *websocket.Conn
	session *session    // nil while none is up; Server.mu guards it
	asked   Packet      // the last IDENTIFY or RESUME
	noACK   atomic.Bool // heartbeats are not answered

	since time.Time // when the minute of received began
	got   int       // packets in that minute

	mu    sync.Mutex
	queue []outgoing
	ended bool          // the last thing has been queued
	wake  chan struct{} // holds one: there is something in the queue
}

// Packet is what a client sends.
type Packet struct {
	Op   int             `json:"op"` // -1 if it cannot be read
	Data json.RawMessage `json:"d"`
	size int
}

// outgoing is what the writer sends: text, or the end of the connection, with a
// close code or without a word.
type outgoing struct {
	text   []byte
	last   bool
	code   int
	reason string // beside the code
}

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

// Close closes the connection with a code, after all that has been sent. The
// session can be resumed, if the client tries.
func (c *Conn) Close(code int) { c.hangUp(outgoing{last: true, code: code}) }

// CloseSaying is Close with a reason, of at most 123 bytes.
func (c *Conn) CloseSaying(code int, reason string) {
	c.hangUp(outgoing{last: true, code: code, reason: reason})
}

// Drop ends the connection without a close frame.
func (c *Conn) Drop() { c.hangUp(outgoing{last: true}) }

func (c *Conn) hangUp(o outgoing) {
	defer c.s.change()()
	c.s.end(c, o)
}

// StopACK leaves the heartbeats unanswered from now on.
func (c *Conn) StopACK() { c.noACK.Store(true) }

// Read returns the next packet, unanswered, and false when the connection has
// ended. What comes after our close frame is not heard.
func (c *Conn) Read() (p Packet, ok bool) {
	for {
		_, data, err := c.ws.ReadMessage()
		if err != nil {
			if closed, ok := errors.AsType[*websocket.CloseError](err); ok && (closed.Code == 1000 || closed.Code == 1001) {
				c.s.forget(c) // events/gateway: these codes end the session
			}
			return Packet{}, false
		}
		p = Packet{Op: -1}
		if json.Unmarshal(data, &p) != nil {
			p.Op = -1
		}
		p.size = len(data)
		if !c.closing() {
			return p, true
		}
	}
}

func (c *Conn) closing() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ended
}
