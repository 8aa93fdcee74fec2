package bot

import (
	"context"
	"time"
)

// sharedLimit holds every user to one limit in all processes of the bot, and where others
// are not there or cannot be asked, to that of this one. Safe for concurrent use.
type sharedLimit struct {
	others *agreement
	local  *askerLimit

	// ask asks all for a user, who may ask so much at once, and then every so often; nil
	// where there are no others.
	ask func(ctx context.Context, user string, burst int, every time.Duration) (ok, told bool, err error)
}

// allow reports whether the user may ask now, and if not, whether that has been said since
// they last could.
func (l *sharedLimit) allow(ctx context.Context, user string) (ok, told bool) {
	agreed := l.ask != nil && l.others.reached(ctx, func(ctx context.Context) (err error) {
		ok, told, err = l.ask(ctx, user, l.local.burst, l.local.every)
		return err
	})
	if agreed {
		return ok, told
	}
	return l.local.allow(user)
}
