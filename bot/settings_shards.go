package bot

import (
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
	if count != "" && !strings.EqualFold(count, "auto") {
		if shards, err = strconv.Atoi(count); err != nil || shards < 1 || shards > discord.MaxShards {
			return 0, nil, fmt.Errorf("reading DISCORD_SHARDS: %.40q is neither auto nor a number from 1 to %d", count, discord.MaxShards)
		}
	}
	if ids == "" {
		return shards, nil, nil
	}
	if shards == 0 {
		return 0, nil, fmt.Errorf("reading DISCORD_SHARD_IDS: with %.40q DISCORD_SHARDS has to say of how many, the same for all processes", ids)
	}
	for part := range strings.SplitSeq(ids, ",") {
		low, high, ok := parseRange(part)
		if !ok || high >= shards {
			return 0, nil, fmt.Errorf("reading DISCORD_SHARD_IDS: %.40q is not like 0-3 or 0,2, of the numbers from 0 to %d", ids, shards-1)
		}
		for id := low; id <= high; id++ {
			own = append(own, id)
		}
	}
	slices.Sort(own)
	return shards, slices.Compact(own), nil
}

// parseRange reads a number, or two with a hyphen between them.
func parseRange(text string) (low, high int, ok bool) {
	first, last, isRange := strings.Cut(text, "-")
	if !isRange {
		last = first
	}
	low, errLow := strconv.Atoi(strings.TrimSpace(first))
	high, errHigh := strconv.Atoi(strings.TrimSpace(last))
	return low, high, errLow == nil && errHigh == nil && 0 <= low && low <= high
}
