package discord

import (
	"fmt"
	"slices"
	"strings"
)

// own returns which of so many shards are those of this process. Where the settings say
// of fewer, they are those that have the same servers: one on shard i of n is on i, or
// i + n, or i + 2n, and so on, of any multiple of n. So no process needs to know how many
// the others have.
func (s *Shards) own(shards int) (ids []int) {
	for id := range shards {
		if s.config.ShardIDs == nil || isAmong(s.config.ShardIDs, id%s.config.Shards) {
			ids = append(ids, id)
		}
	}
	return ids
}

func isAmong(ids []int, id int) bool {
	_, found := slices.BinarySearch(ids, id)
	return found
}

// first returns the first shard of this process.
func (s *Shards) first() int {
	if s.config.ShardIDs != nil {
		return s.config.ShardIDs[0]
	}
	return 0
}

// ranges writes ascending numbers as DISCORD_SHARD_IDS has them, such as 0-3,8.
func ranges(ids []int) string {
	var all []string
	for i := 0; i < len(ids); {
		first := i
		for i++; i < len(ids) && ids[i] == ids[i-1]+1; {
			i++
		}
		if text := fmt.Sprint(ids[first]); i == first+1 {
			all = append(all, text)
		} else {
			all = append(all, fmt.Sprintf("%s-%d", text, ids[i-1]))
		}
	}
	return strings.Join(all, ",")
}
