package endpoint

import (
	"crypto/ed25519"
	"io"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// Config is what an Endpoint needs.
type Config struct {
	Key     ed25519.PublicKey    // the application's; see ParseKey
	Ask     func(*Call)          // takes an interaction, and returns at once
	Refused func(reason Refusal) // counts requests that were not passed on
	Ready   func() error         // says why no interaction can be answered, or nil
	Log     *slog.Logger         // for faults of the server itself
}

// Endpoint takes interactions over HTTP. Safe for concurrent use.
type Endpoint struct {
	config   Config
	seen     seen
	long     longBodies
	stopping atomic.Bool
	watched  atomic.Pointer[time.Time] // when somebody last asked whether it is ready
}

// New returns an endpoint, all of whose settings must be given.
func New(c Config) *Endpoint { return &Endpoint{config: c, long: make(longBodies, longAtOnce)} }

// Path is where Discord sends interactions, behind the address of the endpoint.
const Path = "/interactions"

// Handler serves Path, and /readyz for a balancer: whether to send requests here. It does
// not say why not, since everybody may ask.
func (e *Endpoint) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST "+Path, e.take)
	mux.HandleFunc("GET /readyz", e.readiness)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close") // only what Discord has signed keeps its connection
		mux.ServeHTTP(w, r)
	})
}

// readiness tells a balancer whether to send requests here.
func (e *Endpoint) readiness(w http.ResponseWriter, _ *http.Request) {
	now := time.Now()
	e.watched.Store(&now)
	if e.stopping.Load() || e.config.Ready() != nil {
		http.Error(w, "not ready", http.StatusServiceUnavailable)
		return
	}
	io.WriteString(w, "ok\n")
}

// pong answers a PING.
const pong = `{"type":1}`

// take takes one request of Discord's, and returns when it has its response.
func (e *Endpoint) take(w http.ResponseWriter, r *http.Request) {
	id, body, refusal := e.opened(w, r)
	if refusal != "" {
		e.config.Refused(refusal)
		http.Error(w, string(refusal), refusal.status())
		return
	}
	w.Header().Del("Connection")
	c := newCall(w, body)
	if discordgo.InteractionType(gjson.GetBytes(body, "type").Int()) == discordgo.InteractionPing {
		c.answer(http.StatusOK, []byte(pong)) // if the balancer has hung up, Discord asks again
		return
	}
	e.config.Ask(c)
	if !c.wait(r.Context()) { // a balancer may bring it again
		e.seen.forget(id)
	}
}
