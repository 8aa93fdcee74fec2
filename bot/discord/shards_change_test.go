package discord

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// Where Discord recommends another number, new shards are up before the old ones go, and
// nothing is missed.
func TestShardsFollowRecommendation(t *testing.T) {
	for _, tt := range []struct {
		from, to, want int
	}{{1, 2, 2}, {2, 5, 5}, {4, 3, 4}, {4, 2, 2}, {3, 3, 3}} {
		synctest.Test(t, func(t *testing.T) {
			s, srv, h, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: tt.from}}, nil)
			time.Sleep(time.Minute)
			srv.SetSharding(dt.Sharding{Recommended: tt.to})
			time.Sleep(58 * time.Minute)
			for range 3 * 60 { // in which they are counted again, and replaced
				h.everywhere(t, srv, 1, 1, 2)
				time.Sleep(time.Second)
			}
			if both := h.most() == 2; both != (tt.from != tt.want) {
				t.Errorf("from %d to %d: the old ones were there when the new ones came: %t", tt.from, tt.to, both)
			}
			h.everywhere(t, srv, tt.want, 1, 1)
			if states := s.States(); len(states) != tt.want || s.Connected() != nil {
				t.Errorf("from %d to %d: %d shards, %v", tt.from, tt.to, len(states), s.Connected())
			}
			if n := srv.Counts(); n.Open != tt.want {
				t.Errorf("from %d to %d: %d sessions left", tt.from, tt.to, n.Open)
			}
		})
	}
}

// Discord's refusal of so few shards has more of them started, as many as are needed. Those
// that are there go on meanwhile.
func TestTooFewShards(t *testing.T) {
	for _, tt := range []struct {
		name        string
		sharding    dt.Sharding
		shards      int
		want, tries int
	}{
		{"as recommended", dt.Sharding{Recommended: 3, Least: 3}, 1, 3, 1},
		{"recommended too few", dt.Sharding{Recommended: 1, Least: 4}, 0, 4, 2},
		{"set too few", dt.Sharding{Recommended: 2, Least: 2}, 1, 2, 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			s, srv, h, _ := gather(t, dt.Options{Sharding: tt.sharding}, func(c *Config) { c.Shards = tt.shards })
			time.Sleep(2 * time.Minute)
			if states := s.States(); len(states) != tt.want || s.Connected() != nil {
				t.Errorf("%s: %d shards, %v", tt.name, len(states), s.Connected())
			}
			h.everywhere(t, srv, tt.want, 1, 1)
		})
	}
	synctest.Test(t, func(t *testing.T) {
		s, srv, h, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 2}}, nil)
		time.Sleep(time.Minute)
		srv.SetSharding(dt.Sharding{Recommended: 2, Least: 3}) // two no longer do
		srv.Conn(1, 2).Close(4009)                             // and one has to start anew
		guild, channel := "", ""
		for guild == "" || dt.ShardOf(guild, 2) != 0 {
			guild, channel = srv.NewGuild()
		}
		for range 60 {
			id := say(srv, srv.Mention(dt.From{ChannelID: channel}, "hello"))
			time.Sleep(time.Second)
			if n := h.often(id); n < 1 || n > 2 {
				t.Errorf("what the other shard was told came %d times", n)
			}
		}
		if len(s.States()) != 4 || s.Connected() != nil { // twice as many, since Discord recommends no more
			t.Errorf("%d shards, %v", len(s.States()), s.Connected())
		}
	})
}

// What no other number mends ends all shards, wherever it comes.
func TestShardsRefused(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*Config)
		code   int
		fault  func(*dt.Server)
	}{
		{"too few, and there cannot be more", sharing(MaxShards, 0), 4011, func(s *dt.Server) {
			s.SetSharding(dt.Sharding{Least: MaxShards + 1})
			s.Conn(0, MaxShards).Close(4009)
		}},
		{"a wrong token", func(c *Config) { c.Shards = 2 }, 4004, func(s *dt.Server) { s.Conn(1, 2).Close(4004) }},
	} {
		synctest.Test(t, func(t *testing.T) {
			_, srv, _, ran := gather(t, dt.Options{}, tt.change)
			time.Sleep(time.Minute)
			tt.fault(srv)
			err := <-ran
			if e, ok := errors.AsType[*FatalError](err); !ok || e.Code != tt.code {
				t.Errorf("%s: got %v", tt.name, err)
			}
			synctest.Wait() // the server has seen the others close by then
			if n := srv.Counts().Open; n != 0 {
				t.Errorf("%s: %d sessions left", tt.name, n)
			}
		})
	}
}
