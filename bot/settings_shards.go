package bot

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"footnote/bot/discord"
)

// parseShards reads how many shards there are, 0 for as many as Discord recommends, and
// which of them are this process's, nil for all.
func parseShards(count, ids string) (shards int, own []int, err error) {
	count, ids = unquoted(count), unquoted(ids)
	if count != "" && count != "auto" {
		if shards, err = strconv.Atoi(count); err != nil || shards < 1 || shards > discord.MaxShards {
			return 0, nil, fmt.Errorf("reading DISCORD_SHARDS: neither auto nor a number from 1 to %d", discord.MaxShards)
		}
	}
	if ids == "" {
		return shards, nil, nil
	}
	if shards == 0 {
		return 0, nil, errors.New("reading DISCORD_SHARD_IDS: DISCORD_SHARDS has to say of how many, the same for all processes")
	}
	for part := range strings.SplitSeq(ids, ",") {
		first, last, isRange := strings.Cut(strings.TrimSpace(part), "-")
		if !isRange {
			last = first
		}
		low, errLow := strconv.Atoi(first)
		high, errHigh := strconv.Atoi(last)
		if errLow != nil || errHigh != nil || low < 0 || high < low || high >= shards {
			return 0, nil, fmt.Errorf("reading DISCORD_SHARD_IDS: not like 0-3 or 0,2, of the numbers from 0 to %d", shards-1)
		}
		for id := low; id <= high; id++ {
			own = append(own, id)
		}
	}
	slices.Sort(own)
	return shards, slices.Compact(own), nil
}
