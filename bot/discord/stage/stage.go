// Package stage is a Discord on a fake clock, for tests within a bubble of
// synctest: what is tested on it is time, at Discord's own speed. Behaviour is
// tested on discordtest. A Stage plays one scene on each connection to its
// gateway; Replies does one thing to each request.
package stage

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// URL is what DISCORD_API_URL is to be.
const URL = "http://127.0.0.1:1"

// Opcodes of the gateway.
const (
	Heartbeat      = 1
	Resume         = 6
	Reconnect      = 7
	InvalidSession = 9
	Hello          = 10
	HeartbeatACK   = 11
)

// Stage is a gateway and the REST API beside it.
type Stage struct {
	*network
	Starts discordgo.SessionInformation
	REST   map[string]http.HandlerFunc // by path below /api/v9; others get {}
	Up     chan Arrival                // sessions on connections without fault
	Fault  time.Time                   // when the last fault began

	t      testing.TB
	scenes []Scene // one a connection, the last one for all that follow
	n      int     // connections so far

	mu       sync.Mutex
	commands json.RawMessage // as registered
}

// Arrival is a session that was started or resumed.
type Arrival struct {
	At      time.Time
	Resumed bool
}

// New returns a stage that stands until the test ends.
func New(t testing.TB, scenes ...Scene) *Stage {
	s := &Stage{t: t, scenes: scenes, Up: make(chan Arrival, 100), Starts: discordgo.SessionInformation{Total: 1000, Remaining: 1000}, commands: []byte("[]")}
	s.network = serve(t, s)
	return s
}

func (s *Stage) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if websocket.IsWebSocketUpgrade(r) {
		s.gateway(w, r)
		return
	}
	path := strings.TrimPrefix(r.URL.Path, "/api/v9")
	body, _ := io.ReadAll(r.Body) // only then does the server see the client go
	switch answer, ok := s.REST[path]; {
	case ok:
		answer(w, r)
	case path == "/gateway/bot":
		json.NewEncoder(w).Encode(map[string]any{"url": "ws://127.0.0.1:1", "shards": 1, "session_start_limit": s.Starts})
	case strings.HasSuffix(path, "/commands") && r.Method == http.MethodPut:
		s.Register(body)
	case strings.HasSuffix(path, "/commands"):
		w.Write(s.registered())
	default:
		io.WriteString(w, "{}")
	}
}

// gateway plays the next scene.
func (s *Stage) gateway(w http.ResponseWriter, r *http.Request) {
	play := s.scenes[min(s.n, len(s.scenes)-1)]
	s.n++
	var up websocket.Upgrader
	ws, err := up.Upgrade(w, r, nil)
	if err != nil {
		s.t.Error(err)
		return
	}
	defer ws.Close()
	play(&Peer{ws, s})
}

// Register keeps the commands.
func (s *Stage) Register(commands []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.commands = commands
}

func (s *Stage) registered() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.commands
}
