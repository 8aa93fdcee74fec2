package discord

import (
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// begun lists the sessions of so many shards that were started within a time.
func begun(srv *dt.Server, shards int, from time.Time, within time.Duration) (ids []int) {
	for _, x := range srv.Starts() {
		if x.Shards == shards && x.Time.Sub(from) <= within {
			ids = append(ids, x.Shard)
		}
	}
	return ids
}

// Where Discord refuses a shard, those that get its servers start first, and none of so few
// is tried again: the others that are lost have theirs started next.
func TestHeirsStartFirst(t *testing.T) {
	for _, tt := range []struct {
		lost   []int
		within time.Duration
		want   []int
	}{
		{[]int{2}, 12 * time.Second, []int{2, 6}},
		{[]int{0}, 12 * time.Second, []int{0, 4}},
		{[]int{1, 2, 3}, 32 * time.Second, []int{1, 2, 3, 5, 6, 7}},
	} {
		synctest.Test(t, func(t *testing.T) {
			_, srv, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 4}}, nil)
			time.Sleep(time.Minute)
			srv.SetSharding(dt.Sharding{Recommended: 6, Least: 5})
			lost := time.Now()
			for _, i := range tt.lost {
				srv.Conn(i, 4).Close(4009)
			}
			time.Sleep(3 * time.Minute)
			if got := begun(srv, 8, lost, tt.within); !slices.Equal(slices.Sorted(slices.Values(got)), tt.want) {
				t.Errorf("%v are lost: %v are up in time, want %v", tt.lost, got, tt.want)
			}
			if n := len(begun(srv, 8, lost, time.Hour)); n != 8 {
				t.Errorf("%v are lost: %d shards in the end", tt.lost, n)
			}
		})
	}
}

// A server's shard of another number is among the heirs of the one that it was on, and
// where the numbers allow it nobody else is.
func TestHeirs(t *testing.T) {
	for _, tt := range []struct {
		from, lost, to int
		want           string
	}{
		{2, 1, 4, "[1 3]"}, {4, 0, 8, "[0 4]"}, {4, 3, 2, "[1]"}, {4, 2, 6, "[0 2 4]"}, {2, 1, 3, "[0 1 2]"}, {1, 0, 2, "[0 1]"},
	} {
		before := &set{shards: tt.from}
		for i := range tt.from {
			g := &Gateway{shard: i, shards: tt.from}
			if g.liveness.heard(time.Hour); i == tt.lost {
				g.liveness.lost("refused", false)
			}
			before.gateways = append(before.gateways, g)
		}
		isHeir := before.heirs(tt.to)
		var got []int
		for i := range tt.to {
			if isHeir(i) {
				got = append(got, i)
			}
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%d of %d, to %d: got %v, want %s", tt.lost, tt.from, tt.to, got, tt.want)
		}
		for server := range 100 {
			if server%tt.from == tt.lost && !isHeir(server%tt.to) {
				t.Errorf("%d of %d, to %d: server %d is on none of %v", tt.lost, tt.from, tt.to, server, got)
			}
		}
	}
}
