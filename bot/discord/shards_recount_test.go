package discord

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// What Discord does not say of shards changes none: a proxy may not know the question that
// tells it, and may know it at times.
func TestUnknownRecommendation(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, srv, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 4}}, nil)
		time.Sleep(time.Minute)
		srv.Inject("GET", "/gateway/bot", 0, dt.Fail(404))
		srv.Inject("GET", "/gateway", 0, dt.Fault{Status: 200, Body: `{"url":"ws` + strings.TrimPrefix(srv.URL, "http") + `/ws/new"}`})
		time.Sleep(3 * time.Hour)
		if _, n := own(s); n != 4 || len(srv.Starts()) != 4 {
			t.Errorf("%d shards, after %d sessions", n, len(srv.Starts()))
		}
	})
}

// What Discord has refused is not tried again, though it recommends no more.
func TestRefusedIsRemembered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, srv, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 1, Least: 4}}, nil)
		time.Sleep(12 * time.Hour)
		if _, n := own(s); n != 4 || len(srv.Starts()) != 4 {
			t.Errorf("%d shards, after %d sessions", n, len(srv.Starts()))
		}
	})
}

// A change that Discord only recommends leaves the last tenth of the session starts to
// shards that are lost.
func TestChangeLeavesReserve(t *testing.T) {
	for _, tt := range []struct {
		left int // when they are counted again
		want int
	}{{5, 2}, {100, 2}, {105, 2}, {106, 5}, {998, 5}} {
		synctest.Test(t, func(t *testing.T) {
			limit := dt.StartLimit{Total: 1000, Remaining: tt.left + 2, ResetAfter: 20 * time.Hour}
			s, srv, _, _ := gather(t, dt.Options{StartLimit: limit, Sharding: dt.Sharding{Recommended: 2}}, nil)
			time.Sleep(time.Minute)
			srv.SetSharding(dt.Sharding{Recommended: 5})
			time.Sleep(90 * time.Minute)
			if _, n := own(s); n != tt.want || s.Connected() != nil {
				t.Errorf("%d left: %d shards, want %d, %v", tt.left, n, tt.want, s.Connected())
			}
			if tt.want == 5 {
				srv.Conn(3, 5).Close(4009)
				time.Sleep(15 * time.Second)
				if err := s.Connected(); err != nil {
					t.Errorf("%d left: %v", tt.left, err)
				}
			}
		})
	}
}

// Where Discord demands another number, its last starts are for those whose servers wait;
// what takes over from shards that are up is held back as any later start.
func TestDemandedChangeHoldsBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limit := dt.StartLimit{Total: 1000, Remaining: 60, ResetAfter: 20 * time.Hour}
		s, srv, h, _ := gather(t, dt.Options{StartLimit: limit, Sharding: dt.Sharding{Recommended: 4, Concurrency: 4}}, nil)
		time.Sleep(time.Minute)
		srv.SetSharding(dt.Sharding{Recommended: 4, Least: 5, Concurrency: 4})
		srv.Conn(1, 4).Close(4009)
		for len(srv.Starts()) < 4+2 { // it is held back, too, before Discord refuses it
			time.Sleep(time.Second)
		}
		first := time.Now()
		h.everywhere(t, srv, 8, 1, 2)
		time.Sleep(10 * time.Minute)
		if got := begun(srv, 8, first, time.Hour); !slices.Equal(got, []int{1, 5}) {
			t.Errorf("%v take over, want the two that have the servers", got)
		}
		time.Sleep(3 * time.Hour)
		if _, n := own(s); n != 8 || s.Connected() != nil {
			t.Errorf("%d shards, %v", n, s.Connected())
		}
	})
}
