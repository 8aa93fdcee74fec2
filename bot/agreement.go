package bot

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"

	"footnote/bot/discord"
)

const (
	// agreeing is how long it may take to ask the other processes of the bot for something.
	// The rest of three seconds is for the reply.
	agreeing = 500 * time.Millisecond

	// aloneFor is how long a process goes by itself after that has failed: a database that
	// is away must not make every reply late.
	aloneFor = 5 * time.Second
)

// agreement is how this process asks the bot's other ones, and goes by itself for a while
// where that fails. Safe for concurrent use.
type agreement struct {
	log   *slog.Logger
	alone atomic.Int64 // until then, in Unix nanoseconds, nobody is asked
}

// reached asks the others, and reports whether they have answered.
func (a *agreement) reached(ctx context.Context, ask func(context.Context) error) bool {
	if time.Now().UnixNano() < a.alone.Load() {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, agreeing)
	defer cancel()
	err := ask(ctx)
	if err != nil {
		a.part(err)
	}
	return err == nil
}

// part has this process go by itself for a while. Of many who could not ask at once, one
// says so.
func (a *agreement) part(err error) {
	now := time.Now()
	before := a.alone.Load()
	if before <= now.UnixNano() && a.alone.CompareAndSwap(before, now.Add(aloneFor).UnixNano()) {
		a.log.Warn("asking the bot's other processes; going by this one alone for a while", "err", err)
	}
}

// agree has this process ask the others where there are some.
func (b *Bot) agree() {
	if r := b.config.Replicas; r != nil {
		b.limit.ask = r.Allow
		b.shared.claim, b.shared.drop = r.First, r.Forget
	}
}

// turn returns how shards of all processes take turns, nil where there are no others.
func (c Config) turn() discord.Turn {
	if c.Replicas == nil {
		return nil
	}
	return c.Replicas.Turn
}
