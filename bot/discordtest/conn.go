package discordtest

import (
	"net"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// lingering is how long a closing connection waits for the client's half, so
// that a close code is not lost to a reset.
const lingering = 2 * time.Second

// conn is one WebSocket connection. What it sends goes through a queue, so that
// nothing waits for a slow client while it holds the server's lock.
type conn struct {
	ws      *websocket.Conn
	path    string
	script  Gate
	wake    chan struct{} // holds one: there is something in the queue
	gone    chan struct{} // closed when the reading ends
	sends   sends
	mu      sync.Mutex
	queue   []packet
	noACK   bool
	silent  bool // sends nothing more, whatever happens
	closing bool // a close frame has been queued
	live    *Session
}

// packet is what the writer sends: JSON, or a close code.
type packet struct {
	data []byte
	code int
	text string
}

func newConn(ws *websocket.Conn, path string, script Gate) *conn {
	return &conn{
		ws: ws, path: path, script: script, noACK: script.NoACK,
		wake: make(chan struct{}, 1), gone: make(chan struct{}),
	}
}

func (c *conn) send(data []byte) { c.push(packet{data: data}) }

// close sends a close frame after all that is queued, and nothing after it.
func (c *conn) close(code int, text string) { c.push(packet{code: code, text: text}) }

func (c *conn) push(p packet) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.closing || c.silent && p.code == 0 {
		return
	}
	c.closing = p.code != 0
	c.queue = append(c.queue, p)
	select {
	case c.wake <- struct{}{}:
	default: // the writer has been woken already
	}
}

func (c *conn) take() []packet {
	c.mu.Lock()
	defer c.mu.Unlock()
	q := c.queue
	c.queue = nil
	return q
}

// write sends what is queued until the connection ends.
func (c *conn) write() {
	for {
		select {
		case <-c.wake:
		case <-c.gone:
			return
		}
		for _, p := range c.take() {
			if p.code != 0 {
				c.shut(p)
				return
			}
			if c.ws.WriteMessage(websocket.TextMessage, p.data) != nil {
				c.drop() // the reader sees it and cleans up
				return
			}
		}
	}
}

// shut sends a close frame and gives the client time to read it.
func (c *conn) shut(p packet) {
	frame := websocket.FormatCloseMessage(p.code, p.text)
	_ = c.ws.WriteControl(websocket.CloseMessage, frame, time.Now().Add(lingering))
	_ = c.ws.SetReadDeadline(time.Now().Add(lingering))
	if tcp, ok := c.ws.NetConn().(*net.TCPConn); ok {
		_ = tcp.CloseWrite()
	}
}

// drop ends the connection without a word.
func (c *conn) drop() {
	if tcp, ok := c.ws.NetConn().(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = c.ws.Close()
}

// mute stops everything that is sent, but for a close frame.
func (c *conn) mute() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.silent = true
}

// stopACK leaves heartbeats unanswered from now on.
func (c *conn) stopACK() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.noACK = true
}

func (c *conn) acks() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return !c.noACK
}

func (c *conn) ending() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.closing
}
