package discord

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
)

// where returns the address to connect to. A session is resumed where Discord
// said; a new one waits until it may be started.
func (g *Gateway) where(ctx context.Context) (string, error) {
	if g.session.id != "" && g.session.isElsewhere() {
		return g.session.url, nil
	}
	if g.session.id == "" {
		if err := g.takeTurn(ctx); err != nil {
			return "", err
		}
	}
	where, err := g.lobby.where(ctx)
	if err != nil {
		return "", err
	}
	if g.session.id == "" {
		if err := g.holdBack(ctx, where.SessionStartLimit); err != nil {
			return "", err
		}
	}
	return where.URL, nil
}

// takeTurn waits until it is this shard's turn to start a session.
func (g *Gateway) takeTurn(ctx context.Context) (err error) {
	g.turn, err = g.config.Turn(ctx, g.shard%g.lobby.concurrency())
	once(g.queued)
	return err
}

// endTurn has the next shard start, if it is our turn.
func (g *Gateway) endTurn(identified bool) {
	if g.turn != nil {
		g.turn(identified)
		g.turn = nil
	}
}

// once closes a channel unless it is closed. One goroutine may call it.
func once(c chan struct{}) {
	select {
	case <-c:
	default:
		close(c)
	}
}

// sparing is the pace at which a day's 1000 starts would last, whatever Discord says of
// the time that is left.
const sparing = 24 * time.Hour / 1000

// holdBack waits as the session-start limit demands. Discord resets the token
// of a bot that starts more than 1000 sessions a day, so the last tenth is
// spread over the time that is left; the first start of the program, which
// somebody asked for, only waits if nothing is left.
func (g *Gateway) holdBack(ctx context.Context, limit discordgo.SessionInformation) error {
	few := limit.Remaining <= limit.Total/10 && g.identified
	if limit.Total == 0 || limit.Remaining > 0 && !few {
		return nil
	}
	reset := time.Duration(limit.ResetAfter) * time.Millisecond
	wait := reset / time.Duration(limit.Remaining+1)
	if limit.Remaining == 0 {
		wait = max(wait, sparing)
	}
	g.config.Log.Error("few or no session starts left at Discord", "remaining", limit.Remaining, "total", limit.Total, "wait", wait)
	return Pause(ctx, wait)
}
