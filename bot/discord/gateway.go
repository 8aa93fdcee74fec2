package discord

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
	"golang.org/x/time/rate"
)

// newGateway returns the gateway of one shard of so many, which shares its lobby with the
// others. It connects nowhere yet.
func newGateway(l *lobby, shard, shards int) *Gateway {
	c := l.rest.config
	if shards > 1 {
		c.Log = c.Log.With("shard", shard, "shards", shards)
	}
	return &Gateway{
		config: c, lobby: l, shard: shard, shards: shards,
		queued: make(chan struct{}), up: make(chan struct{}),
		dialer:   websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: c.Timing.Connect},
		backoff:  Backoff{Min: c.Timing.BackoffMin, Max: c.Timing.BackoffMax},
		skipping: rate.Sometimes{First: 1, Interval: time.Minute},
	}
}

// Run stays connected and hands over every event until the context ends (then
// it returns nil, as it does when other shards have taken over) or Discord refuses the
// bot for good (then a FatalError). It may be called once.
func (g *Gateway) Run(ctx context.Context, handle Handler) error {
	defer g.liveness.lost("stopped", false)
	for {
		err := g.connect(ctx, handle)
		if ctx.Err() != nil || errors.Is(err, errTakenOver) {
			return nil
		}
		if err := g.judge(err); err != nil {
			return err
		}
		g.liveness.lost(gist(withoutSecrets(err.Error(), g.config.Token)), g.session.id != "")
		wait := g.wait(err)
		g.config.Lost(g.shard)
		g.config.Log.Warn("not connected to Discord", "err", err, "resume", g.session.id != "", "wait", wait)
		if Pause(ctx, wait) != nil {
			return nil
		}
	}
}

// connect runs one connection and says why it ended.
func (g *Gateway) connect(ctx context.Context, handle Handler) error {
	defer g.endTurn(false)
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

// greeted notes whether an attempt got HELLO. What cannot be reached is tried ever more
// rarely, and so is what drops the connection over and over; but after the one, the
// other begins anew.
func (g *Gateway) greeted(reached bool) {
	if reached != g.reached {
		g.backoff.reset()
	}
	g.reached = reached
	if !reached {
		g.session.unreached++
	}
}

// wait returns how long to wait after a connection was lost. Discord is there if it
// refuses a session, and says how long to wait then.
func (g *Gateway) wait(err error) time.Duration {
	if errors.As(err, new(invalidSession)) {
		g.backoff.reset()
		return between(g.config.Timing.RefusedMin, g.config.Timing.RefusedMax)
	}
	return g.backoff.Next()
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
	if refused {
		g.session.refused++
	}
	if needsNewSession(code) || refused && !bool(invalid) || g.session.isOver() {
		g.session = session{}
	}
	return nil
}
