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

	"footnote/knowledge"
	"footnote/knowledge/mss"
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

// start runs the gateway client until the test ends.
func (s *stage) start(g *gateway) (result <-chan error) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- g.run(ctx, func(context.Context, string, json.RawMessage) {}) }()
	s.t.Cleanup(cancel)
	return done
}
