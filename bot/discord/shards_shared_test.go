package discord

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// A process that has some of the shards goes on where Discord refuses so few: with those of
// a larger number that have its servers. The others need not know, now or later.
func TestSharedShardsRefused(t *testing.T) {
	for _, tt := range []struct {
		name     string
		sharding dt.Sharding
		shards   int
		ids      []int
		want     []int
		of       int
	}{
		{"twice as many", dt.Sharding{Least: 3}, 2, []int{0}, []int{0, 2}, 4},
		{"without direct messages", dt.Sharding{Recommended: 3, Least: 3}, 2, []int{1}, []int{1, 3}, 4},
		{"as many as recommended", dt.Sharding{Recommended: 5, Least: 5}, 2, []int{1}, []int{1, 3, 5}, 6},
		{"refused again", dt.Sharding{Recommended: 1, Least: 9}, 4, []int{0, 3}, []int{0, 3, 4, 7, 8, 11, 12, 15}, 16},
	} {
		synctest.Test(t, func(t *testing.T) {
			s, srv, h, _ := gather(t, dt.Options{Sharding: dt.Sharding{Concurrency: 16}}, sharing(tt.shards, tt.ids...))
			var others []int
			for id := range tt.shards {
				if !slices.Contains(tt.ids, id) {
					others = append(others, id)
				}
			}
			other, _ := join(t, srv, h, sharing(tt.shards, others...))
			time.Sleep(time.Minute)
			tt.sharding.Concurrency = 16
			srv.SetSharding(tt.sharding)
			for i, s := range []*Shards{s, other} {
				ids, _ := own(s)
				srv.Conn(ids[0], tt.shards).Close(4009)
				time.Sleep(3 * time.Minute)
				h.everywhere(t, srv, 2*tt.of, 1, 1)
				if got, of := own(s); i == 0 && !slices.Equal(got, tt.want) || of != tt.of || s.Connected() != nil {
					t.Errorf("%s: got %v of %d, %v", tt.name, got, of, s.Connected())
				}
			}
		})
	}
}

// What comes from no server is for the first shard alone, wherever it comes. Interactions
// are answered where they come, and a server's messages too.
func TestDirectMessages(t *testing.T) {
	const shards = 3
	synctest.Test(t, func(t *testing.T) {
		_, srv, h, _ := gather(t, dt.Options{}, func(c *Config) { c.Shards = shards })
		time.Sleep(time.Minute)
		direct, asked := srv.DirectMessage(dt.From{}, "hello"), srv.Slash(dt.From{Context: dt.InBotDM}, "ask")
		for i, tt := range []struct {
			kind string
			data dt.Object
			want int
		}{
			{"MESSAGE_CREATE", direct.Object, 1},
			{"MESSAGE_UPDATE", dt.Object{"id": "1", "channel_id": direct.ChannelID}, 1},
			{"MESSAGE_DELETE", dt.Object{"id": "2", "channel_id": direct.ChannelID}, 1},
			{"MESSAGE_CREATE", srv.Mention(dt.From{}, "hello").Object, shards},
			{"INTERACTION_CREATE", asked.Object, shards},
		} {
			srv.Dispatch(tt.kind, tt.data)
			time.Sleep(time.Millisecond)
			synctest.Wait()
			if n := h.often(tt.data["id"].(string)); n != tt.want {
				t.Errorf("%d, %s: came %d times, want %d", i, tt.kind, n, tt.want)
			}
		}
	})
}

// What is logged is what DISCORD_SHARD_IDS can be set to.
func TestRanges(t *testing.T) {
	for _, tt := range []struct {
		ids  []int
		want string
	}{{[]int{0}, "0"}, {[]int{0, 1}, "0-1"}, {[]int{1, 3}, "1,3"}, {[]int{0, 1, 2, 5, 8, 9}, "0-2,5,8-9"}} {
		if got := ranges(tt.ids); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.ids, got, tt.want)
		}
	}
}
