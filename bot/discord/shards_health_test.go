package discord

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// A shard that is lost is named, and the others go on.
func TestMissingShards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var lost []int
		s, srv, h, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 16, Concurrency: 16}}, func(c *Config) {
			c.Lost = func(shard int) {
				mu.Lock()
				defer mu.Unlock()
				lost = append(lost, shard)
			}
		})
		if err := s.Connected(); err == nil || err.Error() != "gateway: not connected yet" {
			t.Errorf("at once: %v", err)
		}
		time.Sleep(time.Minute)
		outage := srv.Inject("GET", "/ws/*", 0, dt.Dropped(false))
		srv.Conn(3, 16).Drop()
		time.Sleep(time.Minute)
		if err := s.Connected(); err == nil || !strings.HasPrefix(err.Error(), "shards 3 of 16: gateway: not connected: ") {
			t.Errorf("got %v", err)
		}
		mu.Lock()
		if !slices.Equal(slices.Compact(lost), []int{3}) {
			t.Errorf("lost %v", lost)
		}
		mu.Unlock()
		for i := range 12 {
			if i != 3 {
				srv.Conn(i, 16).Drop()
			}
		}
		time.Sleep(time.Second)
		if err := s.Connected(); err == nil || !strings.HasPrefix(err.Error(), "shards 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more of 16: ") {
			t.Errorf("got %v", err)
		}
		outage.Clear()
		time.Sleep(2 * time.Minute)
		h.everywhere(t, srv, 16, 1, 1)
		if n := len(srv.Starts()); n != 16 { // all were resumed
			t.Errorf("%d sessions were started", n)
		}
	})
}
