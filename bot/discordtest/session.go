package discordtest

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// session is one across its connections: what RESUME needs.
type session struct {
	id      string
	intents int64
	seq     int64
	sent    [][]byte // every event; the last one has seq
	conn    *Conn    // nil while disconnected
}

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
func (s *Server) start(c *Conn, intents int64) {
	x := &session{id: strings.ToLower(rand.Text()), intents: intents}
	s.gateway.sessions[x.id] = x
	s.attach(c, x)
	x.dispatch("READY", encode(Object{
		"v": 9, "user": s.Bot.object(), "session_id": x.id, "shard": []int{0, 1},
		"guilds":             []any{Object{"id": s.GuildID, "unavailable": true}},
		"resume_gateway_url": s.wsURL(resumePath), "application": Object{"id": s.ApplicationID, "flags": 0},
		"private_channels": []any{}, "session_type": "normal", "_trace": []any{"discordtest"},
	}))
}

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
	return await(ctx, s, func() (*Conn, bool) {
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
	s.dispatch(event, encode(data), -1)
}

// dispatch sends an event to the sessions that have one of the intents.
func (s *Server) dispatch(event string, data json.RawMessage, intents discordgo.Intent) {
	for _, x := range s.gateway.sessions {
		if intents < 0 || x.intents&int64(intents) != 0 {
			x.dispatch(event, data)
		}
	}
}

// dispatchMessage sends a message as a bot without MESSAGE_CONTENT gets it: but
// for its exceptions without text.
func (s *Server) dispatchMessage(event string, m Message) {
	intent := discordgo.IntentGuildMessages
	if m.GuildID == "" {
		intent = discordgo.IntentDirectMessages
	}
	s.dispatch(event, encode(s.redacted(m.Object)), intent)
}

func (s *Server) redacted(o Object) Object {
	c := with(o, nil)
	if !s.readable(gjson.ParseBytes(encode(o))) {
		c["content"], c["embeds"], c["attachments"], c["components"] = "", []any{}, []any{}, []any{}
	}
	if ref, ok := o["referenced_message"].(Object); ok {
		c["referenced_message"] = s.redacted(ref)
	}
	return c
}

// readable says whether a bot without MESSAGE_CONTENT gets a message's content:
// its own, DMs, and those that mention it (events/gateway). The ping of a reply
// counts as a mention, unless the reply is to an answer to an interaction.
func (s *Server) readable(m gjson.Result) bool {
	if m.Get("guild_id").String() == "" || m.Get("author.id").String() == s.Bot.ID {
		return true
	}
	answered := m.Get("referenced_message.interaction_metadata").IsObject()
	if answered && !strings.Contains(m.Get("content").String(), "<@"+s.Bot.ID+">") {
		return false
	}
	return slices.ContainsFunc(m.Get("mentions").Array(), func(u gjson.Result) bool { return u.Get("id").String() == s.Bot.ID })
}
