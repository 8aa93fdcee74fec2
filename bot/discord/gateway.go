package discord

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
	"golang.org/x/time/rate"
)

// Gateway keeps the bot connected to Discord's gateway. What always holds of it
// stands on the package's page.
type Gateway struct {
	rest     *REST
	config   Config
	dialer   websocket.Dialer
	liveness liveness

	// Of these, only the goroutine in Run knows.
	session    session
	backoff    Backoff
	identified time.Time // last IDENTIFY

	// And of these, the one that reads the socket.
	skipping rate.Sometimes // packets that cannot be read are logged
	skipped  int
}

// session is what Discord needs to continue one that was cut off.
type session struct {
	id       string // "" if there is none to resume
	url      string // where to resume; may be empty
	seq      int64  // of the last event
	failures int    // attempts to resume since it last worked
}

// maxResumes is how often a session is tried again before it is given up.
// Discord keeps one for a few minutes only.
const maxResumes = 3

// Handler takes one event: its kind, such as MESSAGE_CREATE, and its data as
// Discord sent it. It is called for one event after the other, and must return
// soon and never panic.
type Handler func(kind string, data json.RawMessage)

// NewGateway returns a gateway with the settings of r, which says where it is.
// It connects nowhere yet.
func NewGateway(r *REST) *Gateway {
	c := r.config
	return &Gateway{
		rest: r, config: c,
		dialer:   websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: c.Timing.Connect},
		backoff:  Backoff{Min: c.Timing.BackoffMin, Max: c.Timing.BackoffMax},
		skipping: rate.Sometimes{First: 1, Interval: time.Minute},
	}
}

// Run stays connected and hands over every event until the context ends (then
// it returns nil) or Discord refuses the bot for good (then a FatalError). It
// may be called once.
func (g *Gateway) Run(ctx context.Context, handle Handler) error {
	defer g.liveness.lost("stopped")
	for {
		err := g.connect(ctx, handle)
		if ctx.Err() != nil {
			return nil
		}
		g.liveness.lost(gist(withoutSecrets(err.Error(), g.config.Token)))
		if err := g.judge(err); err != nil {
			return err
		}
		wait := g.backoff.Next()
		if errors.As(err, new(invalidSession)) {
			wait = max(wait, between(g.config.Timing.RefusedMin, g.config.Timing.RefusedMax))
		}
		g.config.Lost()
		g.config.Log.Warn("not connected to Discord", "err", err, "resume", g.session.id != "", "wait", wait)
		if Pause(ctx, wait) != nil {
			return nil
		}
	}
}

// Alive returns nil if Discord has been heard lately, and otherwise what is
// wrong. Safe for concurrent use.
func (g *Gateway) Alive() error { return g.liveness.check() }

// connect runs one connection and says why it ended.
func (g *Gateway) connect(ctx context.Context, handle Handler) error {
	url, err := g.where(ctx)
	if err != nil {
		return err
	}
	if g.session.id != "" {
		g.session.failures++ // until it is known to have worked
	}
	c, err := g.dial(ctx, url)
	if err != nil {
		return err
	}
	return c.run(ctx, handle)
}

// judge returns a FatalError if a lost connection ends everything, and otherwise
// gives up the session if it cannot be resumed.
func (g *Gateway) judge(err error) error {
	if e, ok := errors.AsType[*FatalError](err); ok {
		return e
	}
	code := closeCode(err)
	if e := fatal(code); e != nil {
		return e
	}
	invalid, refused := errors.AsType[invalidSession](err)
	if needsNewSession(code) || refused && !bool(invalid) || g.session.failures >= maxResumes {
		g.session = session{}
	}
	return nil
}
