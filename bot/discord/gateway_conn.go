package discord

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// connection is one socket from HELLO to its end. All of it but read runs in one
// goroutine.
type connection struct {
	g        *Gateway
	ws       *websocket.Conn
	url      *url.URL // where it leads
	packets  chan packet
	over     chan struct{} // closed when run returns
	deadline *time.Timer   // for HELLO, then for READY or RESUMED
	beat     *time.Timer   // the next heartbeat
	ack      *time.Timer   // the ACK of the last one
	interval time.Duration // between heartbeats; 0 before HELLO
	unacked  bool          // the last heartbeat has no ACK yet
	up       bool          // READY or RESUMED has come
}

// packet is what came in: an event, or the error that ends the connection.
type packet struct {
	event discordgo.Event
	err   error
}

// maxPacket bounds what one packet may hold, in bytes. READY is the largest that
// comes without the intent for servers: about 100 bytes for each of at most 2500.
const maxPacket = 16 << 20

// dial opens a socket.
func (g *Gateway) dial(ctx context.Context, address string) (*connection, error) {
	url, err := gatewayURL(address)
	if err != nil {
		return nil, err
	}
	g.config.warnOfPlain(url)
	ws, err := g.open(ctx, url.String())
	if err != nil {
		return nil, err
	}
	ws.SetReadLimit(maxPacket)
	return &connection{
		g: g, ws: ws, url: url, beat: stopped(), ack: stopped(),
		packets: make(chan packet), over: make(chan struct{}),
		deadline: time.NewTimer(g.config.Timing.Hello),
	}, nil
}

// stopped returns a timer that is yet to be set.
func stopped() *time.Timer {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return t
}

// read passes on what comes in until the socket ends. A packet that is no JSON
// object is skipped: if it mattered, Discord will be heard again.
func (c *connection) read() {
	for {
		var p packet
		var raw []byte
		if _, raw, p.err = c.ws.ReadMessage(); p.err == nil {
			var ok bool
			if p.event, ok = readEvent(raw); !ok {
				c.skip()
				continue
			}
		}
		p.err = c.g.config.cleaned(p.err)
		select {
		case c.packets <- p:
		case <-c.over:
			return
		}
		if p.err != nil {
			return
		}
	}
}

// skip notes a packet that cannot be read, the first at once and then one a minute: a
// server that sends nothing else would fill the disk.
func (c *connection) skip() {
	c.g.skipped++
	c.g.skipping.Do(func() {
		c.g.config.Log.Warn("skipping unreadable packets of the gateway", "so far", c.g.skipped)
	})
}

// send writes one packet, within the time Discord would wait for it.
func (c *connection) send(op int, d any) error {
	c.ws.SetWriteDeadline(time.Now().Add(c.g.config.Timing.Connect))
	if err := c.ws.WriteJSON(map[string]any{"op": op, "d": d}); err != nil {
		return fmt.Errorf("%w: %w", errWriting, err)
	}
	return nil
}
