package discord

import "context"

// recounted returns how many shards there are to be by what Discord recommends now, if it
// says so. More than that do no harm, so few changes are worth the sessions that they
// cost, and none of them that a lost shard may need.
func (s *Shards) recounted(ctx context.Context, shards int) int {
	where, err := s.lobby.where(ctx)
	if err != nil {
		s.config.Log.Debug("asking how many shards there should be", "err", err)
		return shards
	}
	wanted := max(where.Shards, s.lobby.fewest())
	switch limit := where.SessionStartLimit; {
	case where.Shards == 0: // a proxy does not know
		return shards
	case wanted <= shards && 2*wanted > shards, s.config.Shards > 0 && wanted <= shards:
		return shards
	case s.config.Shards > 0:
		s.config.Log.Warn("Discord recommends more shards than DISCORD_SHARDS says", "recommended", wanted, "shards", shards)
		return shards
	case limit.Total > 0 && isFew(limit, wanted):
		s.config.Log.Error("too few session starts left at Discord for another number of shards", "recommended", wanted, "remaining", limit.Remaining)
		return shards
	default:
		return wanted
	}
}
