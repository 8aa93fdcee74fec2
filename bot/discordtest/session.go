package discordtest

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
	"github.com/tidwall/gjson"
)

// Paths of the gateway. They differ, so that a test sees whether a bot resumes
// where READY told it to.
const (
	gatewayPath = "/ws/new"
	resumePath  = "/ws/resume"
)

// dispatch sends an event, or keeps it for RESUME. It always keeps it.
func (x *session) dispatch(event string, data json.RawMessage) {
	x.seq++
	text := fmt.Appendf(nil, `{"t":%q,"s":%d,"op":0,"d":%s}`, event, x.seq, data)
	x.sent = append(x.sent, text)
	if x.conn != nil {
		x.conn.push(outgoing{text: text})
	}
}

// start makes a session and sends READY.
func (s *Server) start(c *Conn, id identification) {
	x := &session{id: strings.ToLower(rand.Text()), intents: *id.Intents, shard: id.Shard}
	s.starts = append(s.starts, Start{id.Shard[0], id.Shard[1], time.Now()})
	s.gateway.sessions[x.id] = x
	s.attach(c, x)
	x.dispatch("READY", encode(Object{
		"v": 9, "user": s.Bot.object(), "session_id": x.id, "shard": x.shard,
		"guilds":             s.guildsOf(x),
		"resume_gateway_url": s.wsURL(resumePath), "application": Object{"id": s.ApplicationID, "flags": 0},
		"private_channels": []any{}, "session_type": "normal", "_trace": []any{"discordtest"},
	}))
}

// wsURL returns the address of a gateway path.
func (s *Server) wsURL(path string) string { return "ws" + strings.TrimPrefix(s.URL, "http") + path }

// takeUp sends what was missed and RESUMED. An older connection of the session
// is closed: it is a zombie.
func (s *Server) takeUp(c *Conn, x *session, seq int64) {
	if old := x.conn; old != nil {
		s.end(old, outgoing{last: true, code: 4000})
	}
	c.Resumed, c.Seq = true, seq
	s.attach(c, x)
	for _, text := range x.sent[seq:] {
		c.push(outgoing{text: text})
	}
	x.dispatch("RESUMED", json.RawMessage(`{"_trace":["discordtest"]}`))
	s.counts.Resumed++
}

func (s *Server) attach(c *Conn, x *session) {
	c.ID, c.Started = x.id, time.Now()
	c.session, x.conn = x, c
	s.counts.Open++
	s.counts.MostOpen = max(s.counts.MostOpen, s.counts.Open)
}

// end takes the session off its connection, and sends what says so. It may be
// resumed.
func (s *Server) end(c *Conn, o outgoing) {
	c.push(o)
	if c.session != nil {
		c.session.conn, c.session = nil, nil
		s.counts.Open--
	}
}

// misuse blames the client and closes.
func (c *Conn) misuse(code int, format string, args ...any) {
	c.s.blame(Violation{Path: "gateway", Code: code, Message: fmt.Sprintf(format, args...)})
	c.s.end(c, outgoing{last: true, code: code})
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

// forget makes the session of a connection impossible to resume.
func (s *Server) forget(c *Conn) {
	defer s.change()()
	if c.session != nil {
		delete(s.gateway.sessions, c.session.id)
		s.end(c, outgoing{last: true})
	}
}

// WaitSession returns a connection on which a session is up, as soon as there is
// one. One that the server is ending is not up any more.
func (s *Server) WaitSession(ctx context.Context) (*Conn, error) {
	return s.WaitSessionOn(ctx, 1)
}

// WaitSessionOn is WaitSession for a connection of this Conn.Number or a later one.
func (s *Server) WaitSessionOn(ctx context.Context, number int) (*Conn, error) {
	return await(ctx, &s.lock, func() (*Conn, bool) {
		for c := range s.gateway.conns {
			if c.session != nil && c.Number >= number {
				return c, true
			}
		}
		return nil, false
	})
}

// Dispatch sends an event to every session as it is, whatever its intents. One
// that is to be resumed gets it then.
func (s *Server) Dispatch(event string, data any) {
	defer s.change()()
	for _, x := range s.gateway.sessions {
		x.dispatch(event, encode(data))
	}
}

// dispatch sends an event to the sessions of its shard, however many shards they are one
// of, that have one of the intents, and says how many those are.
func (s *Server) dispatch(event string, data json.RawMessage, intents discordgo.Intent) (sessions int) {
	guild := gjson.GetBytes(data, "guild_id").String()
	for _, x := range s.gateway.sessions {
		if ShardOf(guild, x.shard[1]) == x.shard[0] && (intents < 0 || x.intents&int64(intents) != 0) {
			x.dispatch(event, data)
			sessions++
		}
	}
	return sessions
}
