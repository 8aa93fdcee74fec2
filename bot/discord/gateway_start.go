package discord

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
)

// where returns the address to connect to. A session is resumed where Discord
// said; a new one waits until it may be started.
func (g *Gateway) where(ctx context.Context) (string, error) {
	switch {
	case g.session.id == "":
		return g.whereToBegin(ctx)
	case g.session.isElsewhere():
		return g.session.url, nil
	}
	where, err := g.lobby.where(ctx)
	return where.URL, err
}

// whereToBegin waits until a session may be started, and returns where.
func (g *Gateway) whereToBegin(ctx context.Context) (string, error) {
	url, err := g.takeTurn(ctx)
	if err == nil {
		err = g.holdBack(ctx, g.takeStart())
	}
	return url, err
}

// takeTurn waits until it is this shard's turn to start a session, and returns where.
// Discord is asked when the turn has come: if it says another max_concurrency by then, the
// turn is one in a bucket that is no more, and the shard waits for another.
func (g *Gateway) takeTurn(ctx context.Context) (url string, err error) {
	for {
		buckets := g.lobby.concurrency()
		if err := g.turnIn(ctx, g.shard%buckets); err != nil {
			return "", err
		}
		where, err := g.lobby.where(ctx)
		if err != nil {
			return "", err
		}
		if g.lobby.concurrency() == buckets {
			return where.URL, Pause(ctx, time.Until(g.lobby.settled()))
		}
		g.endTurn(false)
	}
}

// turnIn waits for a turn in a bucket. It is not tried where Discord has refused so few
// shards meanwhile, since those that take over wait for the turn, nor where others have
// taken over, since a session that is new is told nothing of what was before.
func (g *Gateway) turnIn(ctx context.Context, bucket int) (err error) {
	if g.isLeaving() {
		return errTakenOver
	}
	g.turn, err = g.config.Turn(ctx, bucket)
	once(g.queued)
	switch {
	case err == nil && g.isLeaving():
		return errTakenOver
	case err == nil && g.shards < g.lobby.fewest():
		return fatal(closeShardingRequired)
	}
	return err
}

// takeStart takes one of the session starts that are left, and returns what there was. It
// is given back when the turn ends without an IDENTIFY.
func (g *Gateway) takeStart() discordgo.SessionInformation {
	limit, giveBack := g.lobby.take()
	done := g.turn
	g.turn = func(identified bool) {
		if !identified {
			giveBack()
		}
		done(identified)
	}
	return limit
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
// somebody asked for, only waits if nothing is left, as does that of a shard which takes
// over from one that is lost.
func (g *Gateway) holdBack(ctx context.Context, limit discordgo.SessionInformation) error {
	if limit.Total == 0 || limit.Remaining > 0 && !(g.identified && isFew(limit, 0)) {
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

// isFew reports whether no more than the last tenth of the session starts is left when so
// many have been spent.
func isFew(limit discordgo.SessionInformation, spent int) bool {
	return limit.Remaining-spent <= limit.Total/10
}
