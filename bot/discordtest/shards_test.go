package discordtest

import (
	"slices"
	"testing"
	"time"
)

// Events come on their guild's shard, and direct messages on the first.
func TestShards(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		const shards = 3
		var up [shards]*socket
		for i := range shards {
			up[i] = c.connect()
			up[i].send(OpIdentify, Object{"token": s.Token, "intents": 4608, "properties": Object{}, "shard": []int{i, shards}})
			up[i].expect("READY")
		}
		s.SendMessage(s.DirectMessage(From{}, "hello"))
		up[0].expect("MESSAGE_CREATE")
		var met []int
		for range shards {
			guild, channel := s.NewGuild()
			i := ShardOf(guild, shards)
			met = append(met, i)
			s.SendMessage(s.Mention(From{ChannelID: channel}, "hello"))
			s.Send(s.Slash(From{ChannelID: channel}, "ask"))
			up[i].expect("MESSAGE_CREATE", "INTERACTION_CREATE")
		}
		if slices.Sort(met); !slices.Equal(met, []int{0, 1, 2}) {
			t.Errorf("guilds are on shards %v", met)
		}
		var starts []int
		for _, x := range s.Starts() {
			starts = append(starts, x.Shard)
		}
		if !slices.Equal(starts, []int{0, 1, 2}) {
			t.Errorf("started %v", starts)
		}
		clean(t, s)
	})
}

// With too few shards there is no session, and each bucket of max_concurrency has its
// own pause.
func TestStartsOfShards(t *testing.T) {
	const pause = 5 * time.Second
	bubble(t, Options{IdentifyEvery: pause, Sharding: Sharding{Recommended: 4, Least: 3, Concurrency: 2}}, func(t *testing.T, s *Server, c *client) {
		for _, tt := range []struct {
			shard []int
			after time.Duration
			want  string
		}{
			{[]int{0, 2}, 0, "4011"}, {[]int{0, 1}, 0, "4011"}, {[]int{4, 4}, 0, "4010"}, {[]int{-1, 4}, 0, "4010"},
			{[]int{0, 4}, 0, "READY"}, {[]int{1, 4}, 0, "READY"}, {[]int{2, 4}, pause, "READY"}, {[]int{3, 4}, 0, "READY"},
			{[]int{0, 4}, time.Second, "op 9"},
		} {
			time.Sleep(tt.after)
			k := c.connect()
			k.send(OpIdentify, Object{"token": s.Token, "intents": 4608, "properties": Object{}, "shard": tt.shard})
			k.expect(tt.want)
		}
		if n := len(s.Violations()); n != 3 { // two shards that cannot be, and one that starts too early
			t.Errorf("%d violations: %+v", n, s.Violations())
		}
	})
}
