package discordtest

import (
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// wsClient is a gateway client without a library.
type wsClient struct {
	t  *testing.T
	s  *Server
	ws *websocket.Conn
}

func tryDial(t *testing.T, s *Server, path string) (*wsClient, *http.Response, error) {
	ws, res, err := websocket.DefaultDialer.DialContext(limited(t), s.wsURL(path)+"?v=9&encoding=json", nil)
	if err != nil {
		return nil, res, err
	}
	t.Cleanup(func() { ws.Close() })
	ws.SetReadDeadline(time.Now().Add(10 * time.Second))
	return &wsClient{t, s, ws}, res, nil
}

// dial connects and reads HELLO.
func dial(t *testing.T, s *Server) *wsClient {
	t.Helper()
	c, _, err := tryDial(t, s, gatewayPath)
	if err != nil {
		t.Fatal(err)
	}
	c.op(opHello)
	return c
}

func (c *wsClient) send(op int, d any) {
	if err := c.ws.WriteJSON(Object{"op": op, "d": d}); err != nil {
		c.t.Error(err)
	}
}

// next reads a packet, or the close code if that is what comes.
func (c *wsClient) next() (o Object, code int) {
	c.t.Helper()
	_, data, err := c.ws.ReadMessage()
	var closed *websocket.CloseError
	switch {
	case errors.As(err, &closed):
		return nil, closed.Code
	case err != nil:
		return nil, -1
	}
	if err := decode(data, &o); err != nil {
		c.t.Fatal(err)
	}
	return o, 0
}

// op reads until a packet of an opcode.
func (c *wsClient) op(want int) Object {
	c.t.Helper()
	for {
		o, code := c.next()
		if o == nil {
			c.t.Fatalf("waiting for op %d: closed with %d", want, code)
		}
		if whole(o, "op") == want {
			return o
		}
	}
}

// event reads until an event of a name and returns its data.
func (c *wsClient) event(name string) Object {
	c.t.Helper()
	for {
		if o := c.op(opDispatch); o["t"] == name {
			return object(o, "d")
		}
	}
}

func (c *wsClient) identify(intents int64) Object {
	c.t.Helper()
	c.send(opIdentify, Object{"token": c.s.Token, "intents": intents, "properties": Object{}})
	return c.event("READY")
}

func (c *wsClient) resume(session string, seq int) {
	c.send(opResume, Object{"token": c.s.Token, "session_id": session, "seq": seq})
}

func TestWhatTheGatewayClosesFor(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	id := func(change Object) Object {
		return with(Object{"token": s.Token, "intents": 0, "properties": Object{}}, change)
	}
	for _, tt := range []struct {
		name string
		op   int
		d    Object
		want int
	}{
		{"wrong token", opIdentify, id(Object{"token": "x"}), 4004},
		{"token with Bot", opIdentify, id(Object{"token": "Bot " + s.Token}), 0},
		{"privileged intent", opIdentify, id(Object{"intents": MessageContent}), 4014},
		{"unknown intent", opIdentify, id(Object{"intents": 1 << 30}), 4013},
		{"no intents", opIdentify, Object{"token": s.Token}, 4013},
		{"shard", opIdentify, id(Object{"shard": []int{1, 2}}), 0},
		{"no such shard", opIdentify, id(Object{"shard": []int{2, 2}}), 4010},
		{"no such op", 99, Object{}, 4001},
		{"presence before IDENTIFY", opPresence, Object{}, 4003},
		{"too large", opIdentify, id(Object{"properties": Object{"os": xs(gatewayPayload)}}), 4002},
		{"resume with a wrong token", opResume, Object{"token": "x", "session_id": "x", "seq": 0}, 4004},
	} {
		c := dial(t, s)
		c.send(tt.op, tt.d)
		if o, code := c.next(); code != tt.want {
			t.Errorf("%s: %d %v, want %d", tt.name, code, o, tt.want)
		}
		c.ws.Close()
	}
}

func TestReadyAndGuilds(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := dial(t, s)
	ready := c.identify(Guilds)
	if got := text(ready, "resume_gateway_url"); got != s.wsURL(resumePath) {
		t.Errorf("resume_gateway_url = %q", got)
	}
	if text(object(ready, "user"), "id") != s.Bot.ID || text(object(ready, "application"), "id") != s.ApplicationID {
		t.Errorf("READY = %v", ready)
	}
	if g := c.event("GUILD_CREATE"); text(g, "id") != s.GuildID || len(list(g, "channels")) != 1 {
		t.Errorf("GUILD_CREATE = %v", g)
	}
}

func TestResume(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	for _, tt := range []struct {
		name    string
		closing func(*Session, *wsClient)
		session string // "" for the right one
		seq     int
		want    []string
	}{
		{"dropped", func(x *Session, _ *wsClient) { x.Drop() }, "", 1, []string{"A", "B", "RESUMED"}},
		{"one was seen", func(x *Session, _ *wsClient) { x.Drop() }, "", 2, []string{"B", "RESUMED"}},
		{"closed with 4000", func(x *Session, _ *wsClient) { x.Close(4000) }, "", 3, []string{"RESUMED"}},
		{"closed with 4009", func(x *Session, _ *wsClient) { x.Close(4009) }, "", 1, []string{"op 9"}},
		{"forgotten", func(x *Session, _ *wsClient) { x.Forget(); x.Drop() }, "", 1, []string{"op 9"}},
		{"another session", func(x *Session, _ *wsClient) { x.Drop() }, "x", 1, []string{"op 9"}},
		{"the future", func(x *Session, _ *wsClient) { x.Drop() }, "", 9, []string{"4007"}},
		{"zombie", func(*Session, *wsClient) {}, "", 3, []string{"RESUMED"}},
	} {
		c := dial(t, s)
		id := text(c.identify(0), "session_id")
		x, err := s.WaitSessionThat(limited(t), func(x *Session) bool { return x.ID == id })
		if err != nil {
			t.Fatal(err)
		}
		x.Dispatch("A", Object{})
		x.Dispatch("B", Object{})
		tt.closing(x, c)
		again, _, err := tryDial(t, s, resumePath)
		if err != nil {
			t.Fatal(err)
		}
		again.op(opHello)
		again.resume(or(tt.session, id), tt.seq)
		for _, want := range tt.want {
			o, code := again.next()
			got := fmt.Sprint(code)
			if o != nil {
				got = or(text(o, "t"), fmt.Sprint("op ", whole(o, "op")))
			}
			if got != want {
				t.Errorf("%s: got %s, want %s", tt.name, got, want)
			}
		}
		again.ws.Close()
	}
	if n := s.Counts(); n.Resumes != 8 || n.Resumed != 4 || n.Invalidated != 3 {
		t.Errorf("counts = %+v", n)
	}
}

func TestClosingWith1000EndsTheSession(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := dial(t, s)
	id := text(c.identify(0), "session_id")
	c.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(1000, ""))
	if _, err := s.WaitCounts(limited(t), func(n Counts) bool { return n.Open == 0 }); err != nil {
		t.Fatal(err)
	}
	again := dial(t, s)
	again.resume(id, 1)
	again.op(9)
}

func TestHeartbeatsCarryASequenceNumberThatWasSent(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := dial(t, s)
	c.send(opHeartbeat, nil) // before READY there is none
	c.identify(0)
	c.send(opHeartbeat, 1)
	if _, err := s.WaitCounts(limited(t), func(n Counts) bool { return n.Heartbeats == 2 }); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
	c.send(opHeartbeat, 2)
	if _, err := s.WaitCounts(limited(t), func(n Counts) bool { return n.Violations == 1 }); err != nil {
		t.Error(err)
	}
}

func TestTwoSessionsAtOnceAreCounted(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	a, b := dial(t, s), dial(t, s)
	a.identify(0)
	b.identify(0)
	in := s.Slash(From{}, "ask")
	if n := s.Send(in); n != 2 {
		t.Errorf("the interaction went to %d sessions", n)
	}
	c := newClient(t, s)
	c.answer(in, say("x"))
	c.answer(in, say("x"))
	if n := s.Counts(); n.MostOpen != 2 || n.Twice != 1 {
		t.Errorf("counts = %+v", n)
	}
	s.DropConnections()
	if n := s.Counts(); n.Open != 0 {
		t.Errorf("%d are open", n.Open)
	}
}

func TestSessionStartLimit(t *testing.T) {
	t.Parallel()
	now := newClock()
	s := New(t, Options{Now: now.Now, SessionStarts: 2, IdentifyEvery: 5 * time.Second})
	for _, tt := range []struct {
		name string
		wait time.Duration
		want int
	}{
		{"first", 0, opDispatch},
		{"too soon", 4 * time.Second, 9},
		{"second", 5 * time.Second, opDispatch},
		{"used up", 5 * time.Second, 9},
	} {
		now.add(tt.wait)
		c := dial(t, s)
		c.send(opIdentify, Object{"token": s.Token, "intents": 0})
		if o, code := c.next(); whole(o, "op") != tt.want {
			t.Errorf("%s: %v %d", tt.name, o, code)
		}
	}
	_, bot := newClient(t, s).do("GET", "/gateway/bot", nil)
	if got := whole(object(bot, "session_start_limit"), "remaining"); got != 0 {
		t.Errorf("remaining = %d", got)
	}
}

func TestShardsGetTheirOwn(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	var ends [2]*wsClient
	for i := range ends {
		ends[i] = dial(t, s)
		ends[i].send(opIdentify, Object{"token": s.Token, "intents": 0, "shard": []int{i, 2}})
		ends[i].event("READY")
	}
	guild := shardOf(s.GuildID, 2)
	if n := s.Send(s.Slash(From{}, "ask")); n != 1 {
		t.Errorf("the guild's went to %d sessions", n)
	}
	if n := s.Send(s.Slash(From{Context: InBotDM}, "ask")); n != 1 {
		t.Errorf("the DM's went to %d sessions", n)
	}
	in := ends[guild].event("INTERACTION_CREATE")
	if text(in, "guild_id") != s.GuildID {
		t.Errorf("shard %d got %v", guild, in)
	}
	if in := ends[0].event("INTERACTION_CREATE"); guild != 0 && text(in, "guild_id") != "" {
		t.Errorf("shard 0 got %v", in)
	}
}
