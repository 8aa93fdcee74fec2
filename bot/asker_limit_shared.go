package bot

import (
	"context"
	"time"
)

const (
	// agreeing is how long it may take to find out what other processes have let a user
	// ask. The rest of three seconds is for the reply.
	agreeing = 500 * time.Millisecond

	// aloneFor is how long a process goes by itself after that has failed: a database that
	// is away must not make every reply late.
	aloneFor = 5 * time.Second
)

// allow reports whether a user may ask now, and if not, whether that has been said since
// they last could: of all processes together where they share a limit, and otherwise of
// this one.
func (b *Bot) allow(ctx context.Context, user string) (ok, told bool) {
	if b.config.Allow == nil || time.Now().UnixNano() < b.alone.Load() {
		return b.limit.allow(user)
	}
	ctx, cancel := context.WithTimeout(ctx, agreeing)
	defer cancel()
	ok, told, err := b.config.Allow(ctx, user, askBurst, askEvery)
	if err == nil {
		return ok, told
	}
	b.alone.Store(time.Now().Add(aloneFor).UnixNano())
	b.log.Warn("limiting users by this process alone for a while", "err", err)
	return b.limit.allow(user)
}
