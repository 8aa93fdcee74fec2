package discord

import (
	"context"
	"errors"
	"time"

	"github.com/bwmarrin/discordgo"
)

// mostShards bounds how many shards there can be: the largest bots have fewer.
const mostShards = 16_384

// recommended returns how many shards Discord recommends, held to what there can be.
func recommended(where discordgo.GatewayBotResponse) int {
	return min(max(1, where.Shards), mostShards)
}

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
// until all the new ones are up. It returns what serves then: the old ones if there is an
// error or the context has ended.
func (s *Shards) replace(ctx context.Context, now *set, shards int, handle Handler) (*set, error) {
	for {
		s.config.Log.Info("another number of shards takes over", "from", now.shards, "to", shards)
		next := s.launch(ctx, shards, handle)
		select {
		case <-next.up:
			now.stop()
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

// more returns how many shards there are to be after Discord has refused one. The error
// is that refusal where no other number helps, or where other processes have the rest.
func (s *Shards) more(ctx context.Context, shards int, refusal error) (int, error) {
	if !isTooFew(refusal) || s.config.ShardIDs != nil {
		return 0, refusal
	}
	next := 2 * shards
	if where, err := s.lobby.where(ctx); err == nil && where.Shards > shards {
		next = where.Shards
	}
	if next > mostShards {
		return 0, refusal
	}
	s.config.Log.Warn("Discord refuses so few shards", "shards", shards, "next", next)
	return next, nil
}

// recounted returns how many shards there are to be by what Discord recommends now. More
// than that do no harm, so few changes are worth the sessions that they cost.
func (s *Shards) recounted(ctx context.Context, shards int) int {
	where, err := s.lobby.where(ctx)
	if err != nil {
		s.config.Log.Debug("asking how many shards there should be", "err", err)
		return shards
	}
	wanted := recommended(where)
	switch {
	case wanted <= shards && 2*wanted > shards, s.config.Shards > 0 && wanted <= shards:
		return shards
	case s.config.Shards > 0:
		s.config.Log.Warn("Discord recommends more shards than DISCORD_SHARDS says", "recommended", wanted, "shards", shards)
		return shards
	case where.SessionStartLimit.Remaining < wanted && where.SessionStartLimit.Total > 0:
		s.config.Log.Error("too few session starts left at Discord for another number of shards", "recommended", wanted, "remaining", where.SessionStartLimit.Remaining)
		return shards
	default:
		return wanted
	}
}
