package discord

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// Shards start in the order and at the pace that Discord asks for, and each event comes
// once, on its guild's shard.
func TestShardsStart(t *testing.T) {
	for _, tt := range []struct {
		name                     string
		recommended, concurrency int
		shards                   int
		ids                      []int
		want                     []int // the shards that start
		within                   time.Duration
	}{
		{"one", 1, 1, 0, nil, []int{0}, 0},
		{"as recommended", 4, 1, 0, nil, []int{0, 1, 2, 3}, 15 * time.Second},
		{"side by side", 4, 16, 0, nil, []int{0, 1, 2, 3}, 0},
		{"in two buckets", 5, 2, 0, nil, []int{0, 1, 2, 3, 4}, 10 * time.Second},
		{"as set", 1, 1, 3, nil, []int{0, 1, 2}, 10 * time.Second},
		{"some of them", 1, 1, 8, []int{2, 3, 7}, []int{2, 3, 7}, 10 * time.Second},
		{"64 in one process", 64, 16, 0, nil, nil, 15 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			began := time.Now()
			s, srv, h, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: tt.recommended, Concurrency: tt.concurrency}},
				func(c *Config) { c.Shards, c.ShardIDs = tt.shards, tt.ids })
			time.Sleep(tt.within + time.Second)
			if err := s.Connected(); err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			var started []int
			for _, x := range srv.Starts() {
				started = append(started, x.Shard)
				if x.Shards != max(tt.shards, tt.recommended) || x.Time.Sub(began) > tt.within+time.Millisecond {
					t.Errorf("%s: %+v after %v", tt.name, x, x.Time.Sub(began))
				}
			}
			if !bucketsInOrder(started, tt.concurrency) {
				t.Errorf("%s: started in order %v", tt.name, started)
			}
			if slices.Sort(started); tt.want != nil && !slices.Equal(started, tt.want) {
				t.Errorf("%s: started %v, want %v", tt.name, started, tt.want)
			}
			if tt.ids == nil {
				h.everywhere(t, srv, len(started), 1, 1)
			}
			if n := len(srv.Requests()) - srv.Counts().Connections; n > 1+int(tt.within/(5*time.Second)) {
				t.Errorf("%s: asked %d times where to connect", tt.name, n)
			}
		})
	}
}

// bucketsInOrder reports whether the shards of each bucket started in their order.
func bucketsInOrder(started []int, buckets int) bool {
	last := make(map[int]int)
	for _, shard := range started {
		if before, ok := last[shard%buckets]; ok && before > shard {
			return false
		}
		last[shard%buckets] = shard
	}
	return true
}
