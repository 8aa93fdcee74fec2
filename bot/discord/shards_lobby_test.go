package discord

import (
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// Shards that start side by side share what Discord has left for them.
func TestStartsAreShared(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limit := dt.StartLimit{Total: 1000, Remaining: 2, ResetAfter: time.Hour}
		s, srv, _, _ := gather(t, dt.Options{StartLimit: limit, Sharding: dt.Sharding{Recommended: 4, Concurrency: 4}}, nil)
		time.Sleep(59 * time.Minute)
		if n := len(srv.Starts()); n != 2 {
			t.Errorf("%d sessions of two", n)
		}
		time.Sleep(2 * time.Minute)
		if n := len(srv.Starts()); n != 4 || s.Connected() != nil {
			t.Errorf("%d sessions, %v", n, s.Connected())
		}
	})
}

// A start that comes to nothing is not spent: the next attempt has it.
func TestUnspentStart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limit := dt.StartLimit{Total: 1000, Remaining: 1, ResetAfter: time.Hour}
		srv := dt.NewInBubble(t, dt.Options{StartLimit: limit}, dt.Drop, dt.Drop, dt.Good)
		s, _ := join(t, srv, &heard{times: make(map[string]int)}, nil)
		time.Sleep(10 * time.Second)
		if err := s.Connected(); err != nil {
			t.Error(err)
		}
	})
}

// What is lost before any shard has started counts as the first of the process.
func TestLostBeforeTheFirst(t *testing.T) {
	for _, tt := range []struct {
		ids  []int
		want int
	}{{nil, 0}, {[]int{0}, 0}, {[]int{4, 5}, 4}} {
		synctest.Test(t, func(t *testing.T) {
			lost := make(map[int]int)
			srv := dt.NewInBubble(t, dt.Options{})
			srv.Inject("GET", "/gateway/bot", 0, dt.Fail(500))
			join(t, srv, nil, func(c *Config) {
				c.Shards, c.ShardIDs = 6, tt.ids
				c.Lost = func(shard int) { lost[shard]++ }
			})
			time.Sleep(time.Minute)
			synctest.Wait()
			if len(lost) != 1 || lost[tt.want] == 0 {
				t.Errorf("of %v: lost %v", tt.ids, lost)
			}
		})
	}
}
