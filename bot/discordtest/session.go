package discordtest

import (
	"encoding/json"
	"time"
)

// Gateway intents, as events/gateway names them.
const (
	Guilds         int64 = 1 << 0
	GuildMembers   int64 = 1 << 1
	GuildPresences int64 = 1 << 8
	GuildMessages  int64 = 1 << 9
	DirectMessages int64 = 1 << 12
	MessageContent int64 = 1 << 15

	privilegedIntents = GuildMembers | GuildPresences | MessageContent
	allIntents        = 1<<26 - 1
)

// Session is one connection that has been identified or resumed. A session that
// is resumed has the same ID and is another Session.
type Session struct {
	ID       string
	Shard    [2]int // number, of how many
	Intents  int64
	Identify json.RawMessage // the d of IDENTIFY, also of one long ago
	Resumed  bool
	AtResume bool // it came in by resume_gateway_url
	Started  time.Time

	s *Server
	c *conn
	h *history
}

// start makes a session and sends READY.
func (s *Server) start(c *conn, id identification, data json.RawMessage) {
	h := &history{id: newSessionID(), shard: [2]int{0, 1}, intents: *id.Intents, identify: data}
	if id.Shard != nil {
		h.shard = *id.Shard
	}
	s.gateway.keep(h)
	s.attach(c, h, false)
	h.dispatch("READY", encode(s.ready(h)))
	if h.intents&Guilds == 0 {
		return
	}
	for _, guild := range s.world.guilds {
		if shardOf(guild, h.shard[1]) == h.shard[0] {
			h.dispatch("GUILD_CREATE", encode(s.guildObject(guild)))
		}
	}
}

// takeUp sends what was missed and RESUMED. An older connection of the session
// is closed: it is a zombie.
func (s *Server) takeUp(c *conn, h *history, seq int64) {
	if old := h.live; old != nil {
		s.end(old)
		old.c.close(4000, "Session resumed elsewhere.")
	}
	missed := h.sent[int64(len(h.sent))-(h.seq-seq):]
	s.attach(c, h, true)
	for _, p := range missed {
		c.send(p)
	}
	h.dispatch("RESUMED", json.RawMessage(`{"_trace":["discordtest"]}`))
	s.counts.Resumed++
}

func (s *Server) attach(c *conn, h *history, resumed bool) {
	c.live = &Session{
		ID: h.id, Shard: h.shard, Intents: h.intents, Identify: h.identify,
		Resumed: resumed, AtResume: c.path == resumePath, Started: s.opt.Now(), s: s, c: c, h: h,
	}
	h.live = c.live
	s.gateway.live[c.live] = true
	s.counts.Open = len(s.gateway.live)
	s.counts.MostOpen = max(s.counts.MostOpen, s.counts.Open)
}

// end takes a session off its connection. It may be resumed.
func (s *Server) end(x *Session) {
	if x == nil || !s.gateway.live[x] {
		return
	}
	delete(s.gateway.live, x)
	s.counts.Open = len(s.gateway.live)
	if x.h.live == x {
		x.h.live = nil
	}
	if x.h.dead {
		s.gateway.remove(x.h)
	}
}

// forget makes the session of a connection impossible to resume.
func (s *Server) forget(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c.live != nil {
		c.live.h.dead = true
		s.end(c.live)
	}
}

func (s *Server) ready(h *history) Object {
	guilds := []any{}
	for _, id := range s.world.guilds {
		if shardOf(id, h.shard[1]) == h.shard[0] {
			guilds = append(guilds, Object{"id": id, "unavailable": true})
		}
	}
	return Object{
		"v": 9, "user": s.Bot.object(), "session_id": h.id, "guilds": guilds, "shard": h.shard,
		"resume_gateway_url": s.wsURL(resumePath), "application": Object{"id": s.ApplicationID, "flags": 0},
		"user_settings": Object{}, "private_channels": []any{}, "relationships": []any{},
		"presences": []any{}, "session_type": "normal", "_trace": []any{"discordtest"},
	}
}
