package discordtest

import (
	"cmp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

func TestWhatTheGatewayClosesFor(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		id := func(change Object) Object {
			return with(Object{"token": s.Token, "intents": 0}, change)
		}
		for _, tt := range []struct {
			name string
			op   int
			d    any
			want string
		}{
			{"wrong token", OpIdentify, id(Object{"token": "x"}), "4004"},
			{"token with Bot", OpIdentify, id(Object{"token": "Bot " + s.Token}), "READY"},
			{"privileged intent", OpIdentify, id(Object{"intents": discordgo.IntentMessageContent}), "4014"},
			{"unknown intent", OpIdentify, id(Object{"intents": 1 << 30}), "4013"},
			{"no intents", OpIdentify, Object{"token": s.Token}, "4013"},
			{"another shard", OpIdentify, id(Object{"shard": []int{2, 2}}), "4010"},
			{"no object", OpIdentify, "x", "4002"},
			{"no such op", 99, Object{}, "4001"},
			{"no op", -1, Object{}, "4002"},
			{"too large", OpIdentify, id(Object{"properties": strings.Repeat("x", gatewayPayload)}), "4002"},
			{"resume with a wrong token", OpResume, Object{"token": "x", "session_id": "x", "seq": 0}, "4004"},
		} {
			k := c.connect()
			k.send(tt.op, tt.d)
			if got, _ := k.next(); got != tt.want {
				t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
			}
			k.ws.Close()
		}
		if n := len(s.Violations()); n != 10 {
			t.Errorf("%d violations: %+v", n, s.Violations())
		}
	})
}

// Discord takes 120 packets in a minute.
func TestFlood(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		k := c.connect()
		for range gatewaySends {
			k.send(OpHeartbeat, nil)
			k.expect("op 11")
		}
		time.Sleep(time.Minute)
		for range gatewaySends {
			k.send(OpHeartbeat, nil)
			k.expect("op 11")
		}
		k.send(OpHeartbeat, nil)
		k.expect("4008")
	})
}

func TestResume(t *testing.T) {
	for _, tt := range []struct {
		name    string
		closing func(*Conn, *socket)
		session string // "" for the right one
		seq     int
		want    string
	}{
		{"dropped", func(x *Conn, _ *socket) { x.Drop() }, "", 1, "A B RESUMED"},
		{"one was seen", func(x *Conn, _ *socket) { x.Drop() }, "", 2, "B RESUMED"},
		{"closed with 4000", func(x *Conn, _ *socket) { x.Close(4000) }, "", 3, "RESUMED"},
		{"closed with 1000 by the client", func(_ *Conn, k *socket) {
			k.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(1000, ""))
			k.expect("1000")
		}, "", 3, "op9"},
		{"another session", func(x *Conn, _ *socket) { x.Drop() }, "x", 1, "op9"},
		{"the future", func(x *Conn, _ *socket) { x.Drop() }, "", 9, "4007"},
		{"zombie", func(*Conn, *socket) {}, "", 3, "RESUMED"},
	} {
		bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
			k := c.connect()
			id := k.identify(0)
			x, err := s.WaitSession(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			s.Dispatch("A", Object{})
			s.Dispatch("B", nil)
			k.expect("A", "B")
			tt.closing(x, k)
			synctest.Wait()
			again, err := c.dial(resumePath)
			if err != nil {
				t.Fatal(err)
			}
			again.expect("op 10")
			again.resume(cmp.Or(tt.session, id), tt.seq)
			for _, want := range strings.Fields(tt.want) {
				again.expect(strings.Replace(want, "op", "op ", 1))
			}
			if !strings.Contains(tt.want, "RESUMED") {
				return
			}
			got, err := s.WaitSession(t.Context())
			if err != nil || !got.Resumed || !got.AtResume || got.ID != id || got.Seq != int64(tt.seq) || got.Number != 2 {
				t.Errorf("%s: session %+v, %v", tt.name, got, err)
			}
			if n := s.Counts(); n.MostOpen != 1 || n.Resumed != 1 {
				t.Errorf("%s: counts %+v", tt.name, n)
			}
		})
	}
}

func TestHeartbeatsNameAnEventThatWasSent(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		k := c.connect()
		k.send(OpHeartbeat, nil) // before READY there is none
		k.expect("op 11")
		k.identify(0)
		k.send(OpHeartbeat, 1)
		k.expect("op 11")
		clean(t, s)
		k.send(OpHeartbeat, 2)
		k.expect("op 11")
		if n := len(s.Violations()); n != 1 {
			t.Errorf("%d violations", n)
		}
		x, _ := s.WaitSession(t.Context())
		x.StopACK()
		k.send(OpHeartbeat, 1)
		s.WaitCounts(t.Context(), func(n Counts) bool { return n.Heartbeats == 4 })
		x.Raw("{}")
		k.expect("op 0")
	})
}

func TestSessionStartLimit(t *testing.T) {
	const second = time.Second
	limit := StartLimit{Total: 1000, Remaining: 2, ResetAfter: time.Hour}
	bubble(t, Options{StartLimit: limit, IdentifyEvery: 5 * second}, func(t *testing.T, s *Server, c *client) {
		for _, tt := range []struct {
			name string
			wait time.Duration
			want string
			left int64
		}{
			{"first", 0, "READY", 1},
			{"too soon", 4 * second, "op 9", 1},
			{"second", 5 * second, "READY", 0},
			{"used up", 5 * second, "op 9", 0},
			{"an hour later", time.Hour, "READY", 999},
		} {
			time.Sleep(tt.wait)
			k := c.connect()
			k.send(OpIdentify, Object{"token": s.Token, "intents": 0})
			got, _ := k.next()
			_, info := c.do("GET", "/gateway/bot", nil)
			if left := info.Get("session_start_limit.remaining").Int(); got != tt.want || left != tt.left {
				t.Errorf("%s: got %s with %d left, want %s with %d", tt.name, got, left, tt.want, tt.left)
			}
			k.ws.Close()
		}
	})
}
