package discord

import (
	"context"
	"encoding/json"
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
	reached    bool      // the last attempt got HELLO
	identified time.Time // last IDENTIFY

	// And of these, the one that reads the socket.
	skipping rate.Sometimes // packets that cannot be read are logged
	skipped  int
}

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
		wait := g.wait(err)
		g.config.Lost()
		g.config.Log.Warn("not connected to Discord", "err", err, "resume", g.session.id != "", "wait", wait)
		if Pause(ctx, wait) != nil {
			return nil
		}
	}
}

// Connected returns nil if Discord has been heard lately, and otherwise what is
// wrong. Safe for concurrent use.
func (g *Gateway) Connected() error { return g.liveness.check() }

// Turns returns nil unless the gateway is stuck, which only a fault of the program
// can cause: Discord's never does. Safe for concurrent use.
func (g *Gateway) Turns() error { return g.liveness.turns() }

// connect runs one connection and says why it ended.
func (g *Gateway) connect(ctx context.Context, handle Handler) error {
	url, err := g.where(ctx)
	if err != nil {
		g.greeted(false)
		return err
	}
	c, err := g.dial(ctx, url)
	if err != nil {
		g.greeted(false)
		return err
	}
	err = c.run(ctx, handle)
	g.greeted(c.interval > 0)
	return err
}
