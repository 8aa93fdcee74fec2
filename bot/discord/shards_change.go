package discord

import (
	"context"
	"errors"
	"time"
)

// isTooFew reports whether Discord refuses a shard because there are too few.
func isTooFew(err error) bool {
	e, ok := errors.AsType[*FatalError](err)
	return ok && e.Code == closeShardingRequired
}

// change waits until there must be another number of shards than there are, and returns
// it. The error is a refusal for good; it is nil where the context has ended.
func (s *Shards) change(ctx context.Context, now *set) (shards int, err error) {
	recount := time.NewTicker(s.config.Timing.Recount)
	defer recount.Stop()
	for {
		select {
		case err := <-now.refused:
			return s.more(ctx, now.shards, err)
		case <-recount.C:
			if n := s.recounted(ctx, now.shards); n != now.shards {
				return n, nil
			}
		case <-ctx.Done():
			return 0, nil
		}
	}
}

// replace has shards of another number take over from those that are there, which go on
// until all the new ones are up, and retire then. It returns what serves then: the old ones if there is an
// error or the context has ended.
func (s *Shards) replace(ctx context.Context, now *set, shards int, handle Handler) (*set, error) {
	for {
		s.config.Log.Info("another number of shards takes over", "from", now.shards, "to", shards)
		next := s.launch(ctx, shards, now, handle)
		select {
		case <-next.up:
			s.config.Log.Info("they have taken over", "shards", shards)
			s.serving.Store(next)
			s.retiring.Go(func() { now.retire(s.config.Timing.Back) })
			return next, nil
		case err := <-next.refused:
			next.stop()
			if shards, err = s.more(ctx, shards, err); err != nil {
				return now, err
			}
		case <-ctx.Done():
			next.stop()
			return now, nil
		}
	}
}

// more returns how many shards there are to be after Discord has refused one of so many:
// the least multiple that it recommends, since then the servers of each are on few of the
// new ones, and all of them on this process's. The error is the refusal where no other
// number helps.
func (s *Shards) more(ctx context.Context, shards int, refusal error) (int, error) {
	if !isTooFew(refusal) {
		return 0, refusal
	}
	recommended := 0
	if where, err := s.lobby.where(ctx); err == nil {
		recommended = where.Shards
	}
	next := 2 * shards
	for next < recommended {
		next += shards
	}
	if next > MaxShards {
		return 0, refusal
	}
	s.lobby.atLeast(next)
	s.demand(shards, next)
	return next, nil
}

// demand says that Discord wants more shards, and what to set where their number is set.
func (s *Shards) demand(shards, next int) {
	switch {
	case s.config.Shards == 0:
		s.config.Log.Warn("Discord refuses so few shards", "shards", shards, "next", next)
	case s.config.ShardIDs == nil:
		s.config.Log.Error("Discord refuses so few shards: raise DISCORD_SHARDS", "shards", shards, "next", next)
	default:
		s.config.Log.Error("Discord refuses so few shards: raise DISCORD_SHARDS in all processes, and set DISCORD_SHARD_IDS in this one as it goes on now",
			"shards", shards, "next", next, "ids", ranges(s.own(next)))
	}
}
