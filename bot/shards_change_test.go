package bot

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// While shards of another number take over since Discord recommends them, each question
// has one reply.
func TestShardsTakeOver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := shard(t, dt.Sharding{Recommended: 2}, nil)
		defer func() { s.stop() }()
		time.Sleep(59 * time.Minute)
		s.everywhere(4)
		s.SetSharding(dt.Sharding{Recommended: 4})
		for range 12 {
			s.everywhere(4)
		}
		if n := len(s.bot.gateway.States()); n != 4 {
			t.Errorf("%d shards", n)
		}
		s.registersOnce()
	})
}

// Where Discord refuses a shard, its servers are not heard until they are on others, which
// start first: one after the other here. The rest go on, and nobody has two replies.
func TestRefusedShardIsReplaced(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := shard(t, dt.Sharding{Recommended: 2}, nil)
		defer func() { s.stop() }()
		time.Sleep(time.Minute)
		s.SetSharding(dt.Sharding{Recommended: 4, Least: 4})
		s.Conn(1, 2).Close(4009)
		unheard := s.unheard(4, 40*time.Second)
		for i, most := range []time.Duration{0, 7 * time.Second, 0, 12 * time.Second} {
			if unheard[i] > most {
				t.Errorf("a server of shard %d of 4 is not heard for %v, at most %v is needed", i, unheard[i], most)
			}
		}
		if unheard[1] == 0 || unheard[3] == 0 {
			t.Errorf("the refused shard is heard: %v", unheard) // and this test shows nothing
		}
		s.everywhere(8)
		if n := len(s.bot.gateway.States()); n != 4 || s.bot.ready() != nil {
			t.Errorf("%d shards, %v", n, s.bot.ready())
		}
		s.registersOnce()
	})
}

// unheard asks in a server of each of so many shards every second for some time, and
// returns how long each was without replies. No question may have two.
func (s *sharded) unheard(shards int, length time.Duration) []time.Duration {
	s.t.Helper()
	began, before := time.Now(), s.Counts()
	channels := make([]string, shards)
	for range channels {
		guild, channel := s.NewGuild()
		channels[dt.ShardOf(guild, shards)] = channel
	}
	type question struct {
		shard int
		at    time.Duration
		id    string
	}
	var all []question
	for time.Since(began) < length {
		for i, channel := range channels {
			m := s.Mention(dt.From{User: s.NewUser("student"), ChannelID: channel}, hasAnswer)
			s.SendMessage(m)
			all = append(all, question{i, time.Since(began), m.ID})
		}
		time.Sleep(time.Second)
	}
	time.Sleep(time.Minute)
	unheard, answered := make([]time.Duration, shards), 0
	now, cancel := context.WithTimeout(s.t.Context(), time.Second)
	defer cancel()
	for _, q := range all {
		if _, err := s.WaitMessage(now, q.id); err == nil {
			answered++
		} else {
			unheard[q.shard] = q.at + time.Second
		}
	}
	if n := s.Counts(); n.Messages-before.Messages != answered || n.Duplicates != before.Duplicates {
		s.t.Errorf("%d questions have a reply: %+v, before %+v", answered, n, before)
	}
	return unheard
}
