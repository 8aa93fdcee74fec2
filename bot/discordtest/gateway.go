package discordtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

// Paths of the gateway. They differ, so that a test sees whether a bot resumes
// where READY told it to.
const (
	gatewayPath = "ws"
	resumePath  = "resume"
)

// gateway is the state of all connections and sessions; Server.mu guards it.
type gateway struct {
	next       []Gate
	every      Gate
	conns      map[*conn]bool
	histories  []*history // oldest first
	live       map[*Session]bool
	startsLeft int
	identified map[int]time.Time // bucket -> last IDENTIFY
}

func newGateway(o Options) gateway {
	return gateway{
		conns: map[*conn]bool{}, live: map[*Session]bool{},
		startsLeft: o.SessionStarts, identified: map[int]time.Time{},
	}
}

var upgrader = websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}

// serveGateway runs one connection from its upgrade to its end.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	gate := s.nextGate()
	s.changed.fire()
	if gate.Refuse {
		reset(w)
		return
	}
	if gate.Status != 0 {
		http.Error(w, http.StatusText(gate.Status), gate.Status)
		return
	}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // Upgrade has answered
	}
	c := newConn(ws, strings.Trim(r.URL.Path, "/"), gate)
	if !s.join(c) {
		c.drop()
		return
	}
	s.work.Go(c.write)
	q := r.URL.Query()
	if v := q.Get("v"); v != "9" && v != "10" {
		c.close(closeAPIVersion, "Invalid API version.")
	} else if q.Get("compress") != "" || q.Get("encoding") == "etf" {
		c.close(closeDecode, "discordtest speaks plain JSON only.")
	} else {
		c.perform(gate.Hello, func() { c.send(s.hello()) })
	}
	s.read(c)
	s.leave(c)
}

func (s *Server) hello() []byte {
	return fmt.Appendf(nil, `{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":%d,"_trace":["discordtest"]}}`,
		s.opt.Heartbeat.Milliseconds())
}

func (s *Server) join(c *conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.gateway.conns[c] = true
	}
	return !s.closed
}

// leave takes a connection that has ended off the books.
func (s *Server) leave(c *conn) {
	_ = c.ws.Close() // not dropped: the client may still be reading a close frame
	close(c.gone)
	s.mu.Lock()
	delete(s.gateway.conns, c)
	s.end(c.live)
	s.mu.Unlock()
	s.changed.fire()
}

// read handles what the client sends until the connection ends.
func (s *Server) read(c *conn) {
	for {
		_, data, err := c.ws.ReadMessage()
		if err != nil {
			var closed *websocket.CloseError
			if errors.As(err, &closed) && (closed.Code == websocket.CloseNormalClosure || closed.Code == websocket.CloseGoingAway) {
				s.forget(c) // events/gateway: these codes end the session
			}
			return
		}
		var p struct {
			Op   *int            `json:"op"`
			Data json.RawMessage `json:"d"`
		}
		switch {
		case c.ending(): // what comes after our close frame is not heard
		case len(data) > gatewayPayload:
			s.misuse("gateway", closeDecode, fmt.Sprintf("a payload of %d bytes, above %d", len(data), gatewayPayload))
			c.close(closeDecode, "Payload too large.")
		case c.sends.over(s.opt.Now()):
			s.misuse("gateway", closeRateLimited, "more than 120 payloads in a minute")
			c.close(closeRateLimited, "You are being rate limited.")
		case decode(data, &p) != nil || p.Op == nil:
			s.misuse("gateway", closeDecode, "a payload that is not JSON")
			c.close(closeDecode, "Error while decoding payload.")
		default:
			s.receive(c, *p.Op, bytes.TrimSpace(p.Data))
		}
	}
}

// reset ends a connection that is not upgraded, as if nobody were there.
func reset(w http.ResponseWriter) {
	nc, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if tcp, ok := nc.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = nc.Close()
}
