package bot

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"

	"github.com/gorilla/websocket"
)

// gateway keeps the bot connected to Discord's gateway.
//
// It runs the socket itself, on discordgo's types and the library beneath
// discordgo, and leaves discordgo's Session alone. A Session can only be
// supervised by throwing it away where it fails, and it fails by holding its
// lock for ever; with it would go the session id and the sequence, which it
// keeps to itself, and so every chance to resume. It also closes with 1000,
// which ends the session, notices a dead connection after five heartbeats, and
// reconnects after it was told to close. What is left to write without it is a
// loop over six opcodes.
//
// What always holds:
//
//   - One goroutine runs one connection after another, so there are never two
//     sessions that both answer, and there is no lock to deadlock on.
//   - Every wait ends by itself. A dead connection is given up timing.ack (but at
//     most one interval) after the next heartbeat, so at most 41.25 + 10 s after
//     it died, or after timing.hello or timing.ready while it is set up.
//   - Once Discord is there again, the next attempt starts within
//     timing.backoffMax and takes at most connect twice (where to dial, and
//     dialling), hello and ready. So the bot is back within
//     30 + 10 + 10 + 10 + 15 = 75 s, and in practice within two. A new session
//     waits besides until timing.identify after the last one, and for as long as
//     the session-start limit says.
//   - A FatalError ends run; nothing else does but its context.
type gateway struct {
	rest    *rest
	token   string
	log     *slog.Logger
	timing  timing
	metrics *metrics
	dialer  websocket.Dialer
	pulse   pulse

	// Of these, only the goroutine in run knows.
	session    session
	wait       backoff
	identified time.Time // last IDENTIFY
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

// handler takes one event; it must return soon and never panic.
type handler func(ctx context.Context, kind string, raw json.RawMessage)

func newGateway(r *rest, token string, log *slog.Logger, t timing, m *metrics) *gateway {
	return &gateway{
		rest: r, token: token, log: log, timing: t, metrics: m,
		dialer: websocket.Dialer{Proxy: r.proxy, NetDialContext: r.dial, HandshakeTimeout: t.connect},
		wait:   backoff{min: t.backoffMin, max: t.backoffMax},
	}
}

// run stays connected and hands over every event until the context ends (then
// it returns nil) or Discord refuses the bot for good.
func (g *gateway) run(ctx context.Context, handle handler) error {
	defer g.pulse.lost("stopped")
	for {
		err := g.connect(ctx, handle)
		if ctx.Err() != nil {
			return nil
		}
		g.pulse.lost(err.Error())
		if err := g.judge(err); err != nil {
			return err
		}
		wait := g.wait.next()
		if errors.As(err, new(invalidSession)) {
			wait = max(wait, between(g.timing.refusedMin, g.timing.refusedMax))
		}
		g.metrics.reconnects.Inc()
		g.log.Warn("not connected to Discord", "err", err, "resume", g.session.id != "", "wait", wait)
		if pause(ctx, wait) != nil {
			return nil
		}
	}
}

// connect runs one connection and says why it ended.
func (g *gateway) connect(ctx context.Context, handle handler) error {
	url, err := g.where(ctx)
	if err != nil {
		return err
	}
	resuming := g.session.id != ""
	if resuming {
		g.session.failures++ // until it is known to have worked
	}
	c, err := g.dial(ctx, url)
	if err != nil {
		return err
	}
	return c.run(ctx, handle)
}

// judge draws the consequences of a lost connection: a FatalError, or the end
// of the session, or nothing.
func (g *gateway) judge(err error) error {
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
