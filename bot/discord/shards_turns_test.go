package discord

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// A Turn of somebody else's, such as one for several processes, is asked before each
// session, by bucket, and told when it has been started.
func TestTurn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var said []string
		s, _, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 3, Concurrency: 2}}, func(c *Config) {
			c.Turn = func(ctx context.Context, bucket int) (func(bool), error) {
				return func(identified bool) {
					mu.Lock()
					defer mu.Unlock()
					said = append(said, fmt.Sprint(bucket, identified))
				}, nil
			}
		})
		time.Sleep(time.Minute)
		mu.Lock()
		defer mu.Unlock()
		if slices.Sort(said); !slices.Equal(said, []string{"0 true", "0 true", "1 true"}) || s.Connected() != nil {
			t.Errorf("got %v, %v", said, s.Connected())
		}
	})
}

// Turns of a bucket are five seconds apart where there was an IDENTIFY; those of others
// go on beside them.
func TestShardTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		turns := newTurns(5 * time.Second)
		began := time.Now()
		take := func(bucket int, identified bool, want time.Duration) {
			t.Helper()
			done, err := turns.take(t.Context(), bucket)
			if took := time.Since(began); err != nil || took != want {
				t.Errorf("bucket %d: after %v, want %v (%v)", bucket, took, want, err)
			}
			done(identified)
		}
		take(0, false, 0)
		take(0, true, 0)
		take(1, true, 0)
		take(0, false, 5*time.Second)
		take(0, true, 5*time.Second)
		ended, end := context.WithTimeout(t.Context(), time.Second)
		defer end()
		if _, err := turns.take(ended, 0); err == nil || time.Since(began) != 6*time.Second {
			t.Errorf("got %v after %v", err, time.Since(began))
		}
		take(0, true, 10*time.Second)
	})
}

// Where Discord says another max_concurrency meanwhile, shards that are lost all at once
// start at the pace that it asks for by then.
func TestConcurrencyChanges(t *testing.T) {
	for _, tt := range []struct{ from, to int }{{16, 1}, {16, 3}, {1, 4}, {4, 4}} {
		synctest.Test(t, func(t *testing.T) {
			const shards = 16
			s, srv, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: shards, Concurrency: tt.from}, IdentifyEvery: 5 * time.Second}, nil)
			time.Sleep(2 * time.Minute)
			srv.SetSharding(dt.Sharding{Recommended: shards, Concurrency: tt.to})
			for i := range shards {
				srv.Conn(i, shards).Close(4009)
			}
			time.Sleep(3 * time.Minute)
			if err := s.Connected(); err != nil { // and Discord has complained of nothing
				t.Errorf("from %d to %d: %v", tt.from, tt.to, err)
			}
		})
	}
}

// What was started in a bucket that is no more may have been in the one that is now.
func TestBucketsBecomeOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, srv, _, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 4, Concurrency: 4}}, nil)
		time.Sleep(time.Minute)
		srv.Conn(1, 4).Close(4009) // Discord is asked, and not again for five seconds
		time.Sleep(3500 * time.Millisecond)
		srv.Conn(2, 4).Close(4009)
		time.Sleep(time.Second)
		srv.SetSharding(dt.Sharding{Recommended: 4, Concurrency: 1})
		time.Sleep(2 * time.Second)
		srv.Conn(3, 4).Close(4009)
		time.Sleep(time.Minute)
		starts := srv.Starts()
		if n := len(starts); n != 4+3 || starts[n-1].Time.Sub(starts[n-2].Time) < 5*time.Second {
			t.Errorf("started were %v", starts)
		}
	})
}
