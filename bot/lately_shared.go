package bot

import (
	"context"
	"time"
)

// sharedLately remembers for some time what happened where, in all processes of the bot,
// and where others are not there or cannot be asked, in this one. Safe for concurrent use.
type sharedLately struct {
	others *agreement
	local  *lately

	// claim reports whether it did not happen there lately in any process, or is done again
	// by who did it; drop has it not have happened. Both are nil where there are no others.
	claim func(ctx context.Context, where, by string, life time.Duration) (first bool, err error)
	drop  func(ctx context.Context, where, by string) error
}

// first reports whether it did not happen there lately, and has it happen by somebody.
func (l *sharedLately) first(ctx context.Context, where, by string) bool {
	if !l.local.first(where) {
		return false
	}
	first := true
	agreed := l.claim != nil && l.others.reached(ctx, func(ctx context.Context) (err error) {
		first, err = l.claim(ctx, where, by, l.local.life)
		return err
	})
	if agreed && !first {
		l.local.forget(where) // it is for others to say, who may forget it
	}
	return first || !agreed
}

// forget has it not have happened there, by who made it happen. That takes some time, even
// where the context has ended.
func (l *sharedLately) forget(ctx context.Context, where, by string) {
	l.local.forget(where)
	if l.drop != nil {
		l.others.reached(context.WithoutCancel(ctx), func(ctx context.Context) error { return l.drop(ctx, where, by) })
	}
}
