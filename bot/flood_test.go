package bot

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"slices"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
)

// flood is a Discord that sends one interaction after another, so many at a
// time. The answers stop before discordtest, which keeps what it is sent, so that
// it could not show that a bot's memory stays flat: of them only the time is kept.
type flood struct {
	*dt.Server
	api   *httptest.Server
	slots chan struct{}
	ready chan *dt.Conn
	first int // number of the run's first interaction: none is repeated
	sent  []time.Time
	took  []atomic.Int64 // nanoseconds to the answer; 0 for none yet
	over  atomic.Int64   // answers so far
	all   chan struct{}  // closed when all have been answered
}

func newFlood(t testing.TB, inFlight int) *flood {
	f := &flood{Server: dt.New(t, dt.Options{Heartbeat: 10 * time.Minute}), slots: make(chan struct{}, inFlight), ready: make(chan *dt.Conn, 1)}
	f.Play(func(c *dt.Conn) {
		c.Join()
		f.ready <- c
		c.Live(-1)
	})
	behind, err := url.Parse(f.URL)
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/", httputil.NewSingleHostReverseProxy(behind))
	mux.HandleFunc("POST /api/v9/interactions/{id}/{token}/callback", func(w http.ResponseWriter, r *http.Request) {
		f.answered(r.PathValue("id"))
		w.WriteHeader(http.StatusNoContent)
	})
	f.api = httptest.NewServer(mux)
	t.Cleanup(f.api.Close)
	return f
}

// run sends n interactions and returns when all are answered, or lost after the
// three seconds that they live.
func (f *flood) run(c *dt.Conn, n int) {
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
		c.Raw(question(f.first + i))
	}
	select {
	case <-f.all:
	case <-time.After(5 * time.Second):
	}
}

// question is somebody's /ask. Everybody asks once.
func question(i int) string {
	return fmt.Sprintf(`{"op": 0, "t": "INTERACTION_CREATE", "s": %d, "d": {
		"id": "%d", "application_id": "1", "type": 2, "token": "token-of-%d", "version": 1,
		"guild_id": "6", "channel_id": "5", "locale": "en-US", "app_permissions": "2251799813685247", "context": 0,
		"member": {"permissions": "0", "user": {"id": "%d", "username": "student"}},
		"data": {"id": "9", "name": "ask", "type": 1, "options": [
			{"name": "question", "type": 3, "value": "When was the MSS formed?"}
		]}
	}}`, i+2, i, i, 1_000_000+i)
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
