package bot

import (
	"fmt"
	"testing"
)

func TestParseShards(t *testing.T) {
	for _, tt := range []struct{ count, ids, want string }{
		{"", "", "0 []"}, {"auto", "", "0 []"}, {` "auto" `, "", "0 []"}, {"1", "", "1 []"}, {"16384", "", "16384 []"},
		{"8", "0-3", "8 [0 1 2 3]"}, {"8", " 7, 0-1,1 ", "8 [0 1 7]"}, {"1", "0", "1 [0]"}, {"8", "3-3", "8 [3]"},
		{"0", "", "error"}, {"-1", "", "error"}, {"many", "", "error"}, {"16385", "", "error"}, {"1.5", "", "error"},
		{"", "0", "error"}, {"auto", "0-3", "error"}, {"4", "0-4", "error"}, {"4", "3-1", "error"}, {"4", "-1", "error"},
		{"4", "0-", "error"}, {"4", "0,,1", "error"}, {"4", "a", "error"}, {"4", "0-1-2", "error"},
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
