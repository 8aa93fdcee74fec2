package discord

import (
	"cmp"
	"context"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
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
		if err := s.Connected(); err == nil || !strings.HasSuffix(err.Error(), "gateway: not connected yet") {
			t.Errorf("at once: %v", err)
		}
		time.Sleep(time.Minute)
		outage := srv.Inject("GET", "/ws/*", 0, dt.Dropped(false))
		srv.Conn(3, 16).Drop()
		time.Sleep(time.Minute)
		if err := s.Connected(); err == nil || !strings.HasPrefix(err.Error(), "shard 3 (of 0 to 15): gateway: not connected: ") {
			t.Errorf("got %v", err)
		}
		mu.Lock()
		if !slices.Equal(slices.Compact(lost), []int{3}) {
			t.Errorf("lost %v", lost)
		}
		mu.Unlock()
		srv.Conn(5, 16).Drop()
		time.Sleep(time.Second)
		if err := s.Connected(); err == nil || !strings.HasPrefix(err.Error(), "shards 3, 5 (of 0 to 15): ") {
			t.Errorf("got %v", err)
		}
		for i := range 12 {
			if i != 3 && i != 5 {
				srv.Conn(i, 16).Drop()
			}
		}
		time.Sleep(time.Second)
		if err := s.Connected(); err == nil || !strings.HasPrefix(err.Error(), "shards 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more (of 0 to 15): ") {
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

// slow is a connection that takes its time to close, unless there is a hurry.
type slow struct {
	net.Conn
	takes time.Duration
	hurry *atomic.Bool
}

func (s slow) Close() error {
	if !s.hurry.Load() {
		time.Sleep(s.takes)
	}
	return s.Conn.Close()
}

// While shards hang up that others have taken over from, one after the other, none is
// missing.
func TestTakenOverIsUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var hurry atomic.Bool
		var dialled atomic.Int64
		s, srv, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 2}}, func(c *Config) {
			dial := c.Dial
			c.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
				conn, err := dial(ctx, network, address)
				return slow{conn, time.Duration(dialled.Add(1)) * 5 * time.Second, &hurry}, err
			}
		})
		time.Sleep(time.Minute)
		srv.SetSharding(dt.Sharding{Recommended: 4})
		var missing error
		for range 2 * 60 * 60 {
			missing = cmp.Or(missing, s.Connected())
			time.Sleep(time.Second)
		}
		if _, n := own(s); n != 4 || missing != nil {
			t.Errorf("%d shards, meanwhile %v", n, missing)
		}
		hurry.Store(true) // the test is over
	})
}
