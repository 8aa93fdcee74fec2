package bot

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"github.com/footnote-bot/footnote/knowledge"
	"github.com/footnote-bot/footnote/knowledge/mss"
)

// stage is a gateway that plays one scene on each connection, on a fake clock
// and at Discord's own speed. What is tested on it is time; behaviour is tested
// on discordtest.
type stage struct {
	t      *testing.T
	pipes  *pipes
	scenes []scene // one a connection, the last one for all that follow
	starts startLimit
	rest   map[string]http.HandlerFunc // by path below /api/v9; others get {}
	up     chan arrival                // sessions on connections without fault
	fault  time.Time                   // when the last fault began
	n      int                         // connections so far

	mu       sync.Mutex
	commands json.RawMessage // as registered
}

type startLimit struct {
	Total     int `json:"total"`
	Remaining int `json:"remaining"`
	ResetMS   int `json:"reset_after"`
}

// arrival is a session that was started or resumed.
type arrival struct {
	at      time.Time
	resumed bool
	seq     int64
}

type scene func(p *peer)

// peer is the server's end of one connection.
type peer struct {
	stage *stage
	ws    *websocket.Conn
}

const beatMS = 41250

// newStage returns a gateway client and the stage it will meet. It must be
// called within a bubble of synctest.
func newStage(t *testing.T, scenes ...scene) (*gateway, *stage) {
	b, s := newBotOnStage(t, scenes...)
	return b.gateway, s
}

// newBotOnStage does the same with a whole bot.
func newBotOnStage(t *testing.T, scenes ...scene) (*Bot, *stage) {
	s := &stage{t: t, pipes: newPipes(), scenes: scenes, up: make(chan arrival, 100), starts: startLimit{1000, 1000, 0}, commands: []byte("[]")}
	server := &http.Server{Handler: s}
	go server.Serve(s.pipes)
	t.Cleanup(func() { server.Close() })
	b, err := New(s.config())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.rest.client.CloseIdleConnections)
	return b, s
}

func (s *stage) config() Config {
	return Config{Token: "secret", APIURL: "http://127.0.0.1:1", Log: slog.New(slog.DiscardHandler), Pack: embedded(s.t), dial: s.pipes.dial}
}

// loadEmbedded loads the embedded pack once for all tests.
var loadEmbedded = sync.OnceValues(func() (*knowledge.Pack, error) { return knowledge.Load(mss.FS) })

func embedded(t testing.TB) *knowledge.Pack {
	p, err := loadEmbedded()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (s *stage) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	path := strings.TrimPrefix(r.URL.Path, "/api/v9")
	if !websocket.IsWebSocketUpgrade(r) {
		body, _ := io.ReadAll(r.Body) // only then does the server see the client go
		switch answer, ok := s.rest[path]; {
		case ok:
			answer(w, r)
		case path == "/gateway/bot":
			json.NewEncoder(w).Encode(map[string]any{"url": "ws://127.0.0.1:1", "shards": 1, "session_start_limit": s.starts})
		case strings.HasSuffix(path, "/commands"):
			w.Write(s.register(r.Method, body))
		default:
			io.WriteString(w, "{}")
		}
		return
	}
	scene := s.scenes[min(s.n, len(s.scenes)-1)]
	s.n++
	up := websocket.Upgrader{}
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		s.t.Error(err)
		return
	}
	defer ws.Close()
	scene(&peer{s, ws})
}

// register keeps the commands and returns those that are kept.
func (s *stage) register(method string, body []byte) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	if method == http.MethodPut {
		s.commands = body
	}
	return append([]byte(nil), s.commands...)
}

func (p *peer) send(op int, d any) {
	p.ws.WriteJSON(map[string]any{"op": op, "d": d})
}

func (p *peer) event(kind string, seq int, d any) {
	p.ws.WriteJSON(map[string]any{"op": 0, "t": kind, "s": seq, "d": d})
}

func (p *peer) close(code int) {
	p.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
}

// read returns the next packet, and false at the end.
func (p *peer) read() (op int, d map[string]any, ok bool) {
	var m struct {
		Op int `json:"op"`
		D  any `json:"d"`
	}
	if p.ws.ReadJSON(&m) != nil {
		return 0, nil, false
	}
	d, _ = m.D.(map[string]any)
	return m.Op, d, true
}

// join sends HELLO and starts or resumes the session.
func (p *peer) join() arrival {
	op, d := p.asked()
	p.ws.SetReadDeadline(time.Time{})
	if op == opResume {
		p.event("RESUMED", 2, nil)
		return arrival{time.Now(), true, int64(d["seq"].(float64))}
	}
	p.event("READY", 1, map[string]any{
		"session_id": "s", "resume_gateway_url": "ws://127.0.0.1:1/resume",
		"user": map[string]any{"id": "42"}, "application": map[string]any{"id": "42"},
	})
	return arrival{time.Now(), false, 0}
}

// asked sends HELLO and returns the IDENTIFY or RESUME that it got.
func (p *peer) asked() (op int, d map[string]any) {
	p.send(opHello, map[string]any{"heartbeat_interval": beatMS})
	for {
		op, d, ok := p.read()
		if !ok || op != opHeartbeat {
			return op, d
		}
		p.send(opHeartbeatACK, nil)
	}
}

// live acknowledges heartbeats: so many, or for ever if n is negative.
func (p *peer) live(n int) {
	for ; n != 0; n-- {
		if _, _, ok := p.read(); !ok {
			return
		}
		p.send(opHeartbeatACK, nil)
	}
}

// deaf reads without answering until the client gives up.
func (p *peer) deaf() {
	for {
		if _, _, ok := p.read(); !ok {
			return
		}
	}
}

// The scenes.

// good is a connection without fault.
func good(p *peer) {
	p.stage.up <- p.join()
	p.live(-1)
}

// lived is a connection that has a fault after three heartbeats.
func lived(fault scene) scene {
	return func(p *peer) {
		p.join()
		p.live(3)
		p.stage.fault = time.Now()
		fault(p)
	}
}

// fresh is a connection that has a fault from the start.
func fresh(fault scene) scene {
	return func(p *peer) {
		p.stage.fault = time.Now()
		fault(p)
	}
}

// drop ends the connection without a word.
func drop(*peer) {}

// fleeting ends it as soon as the session is up.
func fleeting(p *peer) { p.join() }

func closing(code int) scene {
	return func(p *peer) {
		p.close(code)
		p.deaf()
	}
}

// sending sends one packet, then nothing.
func sending(op int, d any) scene {
	return func(p *peer) {
		p.send(op, d)
		p.deaf()
	}
}

// answering sends HELLO, and does what it is told when the session is asked for.
func answering(then scene) scene {
	return func(p *peer) {
		p.asked()
		then(p)
	}
}

// start runs the gateway client until the test ends.
func (s *stage) start(g *gateway) (result <-chan error) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- g.run(ctx, func(context.Context, string, json.RawMessage) {}) }()
	s.t.Cleanup(cancel)
	return done
}
