package bot

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// flood is a Discord that sends one interaction after another, so many at a
// time, and keeps nothing of the answers but when they came. (discordtest keeps
// what it is sent, so it cannot show that a bot's memory stays flat.)
type flood struct {
	server *httptest.Server
	slots  chan struct{}
	ready  chan *websocket.Conn
	first  int // number of the run's first interaction: none is repeated
	sent   []time.Time
	took   []atomic.Int64 // nanoseconds to the answer; 0 for none yet
	over   atomic.Int64   // answers so far
	all    chan struct{}  // closed when all have been answered
}

func newFlood(t testing.TB, inFlight int) *flood {
	f := &flood{slots: make(chan struct{}, inFlight), ready: make(chan *websocket.Conn, 1)}
	f.server = httptest.NewServer(f)
	t.Cleanup(f.server.Close)
	t.Cleanup(f.server.CloseClientConnections)
	return f
}

func (f *flood) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	part := strings.Split(strings.TrimPrefix(r.URL.Path, "/api/v9/"), "/")
	switch {
	case websocket.IsWebSocketUpgrade(r):
		f.gateway(w, r)
	case part[0] == "interactions":
		f.answered(part[1])
		w.WriteHeader(http.StatusNoContent)
	case part[0] == "gateway":
		address := "ws" + strings.TrimPrefix(f.server.URL, "http")
		fmt.Fprintf(w, `{"url":%q,"shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1}}`, address)
	case part[len(part)-1] == "commands":
		fmt.Fprint(w, `[]`)
	default:
		fmt.Fprint(w, `{"id":"1","username":"footnote"}`)
	}
}

func (f *flood) gateway(w http.ResponseWriter, r *http.Request) {
	var upgrader websocket.Upgrader
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer ws.Close()
	ws.WriteJSON(map[string]any{"op": 10 /* HELLO */, "d": map[string]any{"heartbeat_interval": 600_000}})
	for {
		var m struct {
			Op int `json:"op"`
		}
		if ws.ReadJSON(&m) != nil {
			return
		}
		if m.Op != 2 /* IDENTIFY */ {
			continue
		}
		ws.WriteJSON(map[string]any{"op": 0, "t": "READY", "s": 1, "d": map[string]any{
			"v": 9, "session_id": "s", "user": map[string]any{"id": "1", "username": "footnote", "bot": true}, "application": map[string]any{"id": "1"},
		}})
		f.ready <- ws
	}
}

// run sends n interactions and returns when all are answered, or lost after the
// three seconds that they live.
func (f *flood) run(t testing.TB, ws *websocket.Conn, n int) {
	f.first += len(f.sent)
	f.sent, f.took = make([]time.Time, n), make([]atomic.Int64, n)
	f.over.Store(0)
	f.all = make(chan struct{})
	for i := range n {
		select {
		case f.slots <- struct{}{}:
		case <-time.After(3 * time.Second): // one was lost
		}
		f.sent[i] = time.Now()
		if err := ws.WriteMessage(websocket.TextMessage, question(f.first+i)); err != nil {
			t.Fatal(err)
		}
	}
	select {
	case <-f.all:
	case <-time.After(5 * time.Second):
	}
}

// question is somebody's /ask. Everybody asks once.
func question(i int) []byte {
	raw, _ := json.Marshal(map[string]any{"op": 0, "t": "INTERACTION_CREATE", "s": i + 2, "d": map[string]any{
		"id": strconv.Itoa(i), "application_id": "1", "type": 2, "token": fmt.Sprintf("token-of-%d", i), "version": 1,
		"guild_id": "6", "channel_id": "5", "locale": "en-US", "app_permissions": "2251799813685247", "context": 0,
		"member": map[string]any{"permissions": "0", "user": map[string]any{"id": strconv.Itoa(1_000_000 + i), "username": "student"}},
		"data": map[string]any{"id": "9", "name": "ask", "type": 1, "options": []any{
			map[string]any{"name": "question", "type": 3, "value": "When was the MSS formed?"},
		}},
	}})
	return raw
}

func (f *flood) answered(id string) {
	i, err := strconv.Atoi(id)
	i -= f.first
	if err != nil || i < 0 || i >= len(f.took) || !f.took[i].CompareAndSwap(0, int64(max(1, time.Since(f.sent[i])))) {
		return
	}
	if f.over.Add(1) == int64(len(f.took)) {
		close(f.all)
	}
	select {
	case <-f.slots:
	default:
	}
}

// result is what came of a run.
type result struct {
	lost     int
	p50, p99 time.Duration
}

func (f *flood) result() result {
	var took []time.Duration
	var r result
	for i := range f.took {
		if d := time.Duration(f.took[i].Load()); d > 0 && d < 3*time.Second {
			took = append(took, d)
		} else {
			r.lost++
		}
	}
	if slices.Sort(took); len(took) > 0 {
		r.p50, r.p99 = took[len(took)/2], took[len(took)*99/100]
	}
	return r
}
