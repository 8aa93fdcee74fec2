package discord

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// Of an unseen bucket one request goes alone, then as many as its answer allows, and
// so after each reset. One that hangs, or fails, holds the others back for a second.
func TestUnseenBucket(t *testing.T) {
	const s, ms = time.Second, time.Millisecond
	for _, tt := range []struct {
		name  string
		first dt.Fault
		want  []time.Duration // when requests were made
	}{
		{"healthy", dt.Delayed(100 * ms), []time.Duration{0, 100 * ms, 100 * ms, 100 * ms, 100 * ms, 5100 * ms, 5100 * ms}},
		{"a failure", dt.Fail(400), []time.Duration{0, 0, 0, 0, 0, 0, 5 * s}},
		{"silence", hang, []time.Duration{0, s, s, s, s, 6 * s, 6 * s}},
	} {
		synctest.Test(t, func(t *testing.T) {
			g, srv := meet(t, dt.Options{})
			srv.Inject("POST", "", 1, tt.first)
			var all sync.WaitGroup
			began := time.Now()
			for range len(tt.want) {
				all.Go(func() { g.lobby.rest.Do(t.Context(), "POST", messages(srv.ChannelID), said, nil) })
			}
			time.Sleep(9 * s) // before the hanging one is tried again
			var got []time.Duration
			for _, q := range srv.Requests() {
				got = append(got, q.Time.Sub(began))
			}
			if !slices.Equal(got, tt.want) || srv.Counts().Limited > 0 {
				t.Errorf("%s: requests at %v, want %v; %d refused", tt.name, got, tt.want, srv.Counts().Limited)
			}
			all.Wait()
		})
	}
}

// All requests together keep below Discord's global limit, from the first on, whatever
// their routes; interactions are not counted.
func TestGlobalPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv := meet(t, dt.Options{})
		var all sync.WaitGroup
		for i := range 300 {
			channel := srv.NewChannel(dt.Channel{GuildID: srv.GuildID}).ID
			all.Go(func() {
				if err := g.lobby.rest.Do(t.Context(), "POST", messages(channel), said, nil); err != nil {
					t.Errorf("request %d: %v", i, err)
				}
			})
		}
		all.Wait()
		at := srv.Requests()
		for i := 50; i < len(at); i++ {
			if apart := at[i].Time.Sub(at[i-50].Time); apart < time.Second {
				t.Errorf("51 requests within %v", apart)
			}
		}
	})
}

// Who certainly waits too long is told at once; the others go in the order asked, with
// whoever is to be first before them.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newRateLimits(time.Second)
		now := time.Now()
		header := func(left string) http.Header {
			return http.Header{"X-Ratelimit-Limit": {"2"}, "X-Ratelimit-Remaining": {left}, "X-Ratelimit-Reset-After": {"5"}}
		}
		l.answered(l.queue("b", 1, now.Add(time.Minute)), header("0"), nil)
		var got []string
		var all sync.WaitGroup
		for _, place := range []uint64{3, 7, 2, 6, 5, 4, 0} {
			turn := l.queue("b", place, now.Add(12*time.Second))
			all.Go(func() {
				given := <-turn.given
				got = append(got, fmt.Sprint(place, given, time.Since(now).Round(time.Second)))
				l.answered(turn, header("1"), nil)
			})
			synctest.Wait()
		}
		all.Wait()
		want := []string{"7 false 0s", "6 false 0s", "5 false 0s", "0 true 5s", "2 true 5s", "3 true 10s", "4 true 10s"}
		if !slices.Equal(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
	})
}

// What is held back too long fails with ErrHeldBack, and is counted as such.
func TestHeldBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, _ := newReplies(t, saying(200, "", "X-RateLimit-Limit", "1", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "60"))
		r.Do(t.Context(), "POST", messages("1"), nil, nil)
		began := time.Now()
		err := r.Do(t.Context(), "POST", messages("1"), nil, nil)
		if !errors.Is(err, ErrHeldBack) || Reason(err) != "limit" || time.Since(began) > 0 {
			t.Errorf("got error %v after %v", err, time.Since(began))
		}
	})
}

var said = map[string]any{"content": "1983", "allowed_mentions": map[string]any{"parse": []string{}}}
