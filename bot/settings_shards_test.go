package bot

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseShards(t *testing.T) {
	for _, tt := range []struct{ count, ids, want string }{
		{"", "", "0 []"}, {"auto", "", "0 []"}, {` "auto" `, "", "0 []"}, {"AUTO", "", "0 []"}, {"1", "", "1 []"}, {"16384", "", "16384 []"},
		{"8", "0-3", "8 [0 1 2 3]"}, {"8", " 7, 0-1,1 ", "8 [0 1 7]"}, {"1", "0", "1 [0]"}, {"8", "3-3", "8 [3]"},
		{"8", "0 - 3", "8 [0 1 2 3]"}, {"8", "0 , 2 -3", "8 [0 2 3]"},
		{"0", "", "error"}, {"-1", "", "error"}, {"many", "", "error"}, {"16385", "", "error"}, {"1.5", "", "error"},
		{"", "0", "error"}, {"auto", "0-3", "error"}, {"4", "0-4", "error"}, {"4", "3-1", "error"}, {"4", "-1", "error"},
		{"4", "0-", "error"}, {"4", "0,,1", "error"}, {"4", "a", "error"}, {"4", "0-1-2", "error"}, {"4", "0 1", "error"}, {"4", "-", "error"}, {"4", "0--1", "error"},
	} {
		shards, own, err := parseShards(tt.count, tt.ids)
		got := fmt.Sprint(shards, own)
		if err != nil {
			got = "error"
		}
		if got != tt.want {
			t.Errorf("%q, %q: got %s, want %s", tt.count, tt.ids, got, tt.want)
		}
	}
}

// A setting that is refused is shown, at a length that does no harm.
func TestShardSettingsAreShown(t *testing.T) {
	for _, tt := range []struct{ count, ids, want string }{
		{"lots", "", `reading DISCORD_SHARDS: "lots" is neither`}, {"4", "2-7", `reading DISCORD_SHARD_IDS: "2-7" is not like 0-3 or 0,2`},
		{"auto", "2-3", `reading DISCORD_SHARD_IDS: with "2-3" DISCORD_SHARDS has to say`},
		{strings.Repeat("9", 1000), "", `reading DISCORD_SHARDS: "` + strings.Repeat("9", 40) + `" is neither`},
	} {
		if _, _, err := parseShards(tt.count, tt.ids); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%.40q, %q: got %v", tt.count, tt.ids, err)
		}
	}
}
