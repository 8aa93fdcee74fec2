package discord

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// grow runs shards that are about to be more, and returns when the first of them is up.
func grow(t *testing.T, from, to int) (s *Shards, srv *dt.Server, h *heard) {
	t.Helper()
	s, srv, h, _ = gather(t, dt.Options{Sharding: dt.Sharding{Recommended: from}, IdentifyEvery: 5 * time.Second}, nil)
	time.Sleep(59 * time.Minute)
	srv.SetSharding(dt.Sharding{Recommended: to})
	for srv.Conn(0, to) == nil {
		time.Sleep(10 * time.Millisecond)
	}
	return s, srv, h
}

// channelOn returns a channel of a new server that is on one of so many shards.
func channelOn(srv *dt.Server, shard, shards int) (channel string) {
	for guild := ""; guild == "" || dt.ShardOf(guild, shards) != shard; {
		guild, channel = srv.NewGuild()
	}
	return channel
}

// What an old shard is still to be told when the last new one comes up is not missed,
// whatever ends its connection just before.
func TestOldShardAway(t *testing.T) {
	for name, end := range map[string]func(*dt.Conn){
		"dropped": (*dt.Conn).Drop, "closed": func(c *dt.Conn) { c.Close(4000) }, "told to reconnect": func(c *dt.Conn) { c.Send(opReconnect, nil) },
	} {
		synctest.Test(t, func(t *testing.T) {
			s, srv, h := grow(t, 1, 2)
			channel := channelOn(srv, 1, 2)
			time.Sleep(4600 * time.Millisecond) // 1 of 2 has its turn after five seconds
			end(srv.Conn(0, 1))
			time.Sleep(10 * time.Millisecond)
			id := say(srv, srv.Mention(dt.From{ChannelID: channel}, "hello"))
			if srv.Conn(1, 2) != nil {
				t.Fatalf("%s: too late", name)
			}
			time.Sleep(time.Minute)
			synctest.Wait()
			if n := h.often(id); n != 1 || srv.Counts().Open != 2 || s.Connected() != nil || s.Wanted() != 2 {
				t.Errorf("%s: it came %d times; %d sessions, %v, %d are wanted", name, n, srv.Counts().Open, s.Connected(), s.Wanted())
			}
			if n := len(srv.Starts()); n != 1+2 {
				t.Errorf("%s: %d sessions were started", name, n)
			}
		})
	}
}

// An old shard that cannot be told any more goes in time, without another session.
func TestOldShardsGo(t *testing.T) {
	for name, fault := range map[string]func(*dt.Server){
		"nothing happens":     func(*dt.Server) {},
		"it is silent":        func(srv *dt.Server) { srv.Conn(0, 1).StopACK() },
		"its session is over": func(srv *dt.Server) { srv.Conn(0, 1).Close(4009) },
		"it reaches nobody": func(srv *dt.Server) {
			srv.Conn(0, 1).Drop()
			srv.Inject("GET", "/ws/resume", 0, dt.Dropped(false))
			time.AfterFunc(time.Second, func() { srv.Inject("GET", "/ws/new", 0, dt.Dropped(false)) })
		},
	} {
		synctest.Test(t, func(t *testing.T) {
			s, srv, h := grow(t, 1, 2)
			time.Sleep(4900 * time.Millisecond)
			fault(srv)
			if srv.Conn(1, 2) != nil {
				t.Fatalf("%s: too late", name)
			}
			for srv.Conn(1, 2) == nil {
				time.Sleep(time.Millisecond)
			}
			if name != "nothing happens" { // then they need no time
				time.Sleep(s.config.Timing.Back)
			}
			time.Sleep(time.Second)
			synctest.Wait()
			if n := srv.Counts().Open; n != 2 || s.Connected() != nil {
				t.Errorf("%s: %d sessions are left, %v", name, n, s.Connected())
			}
			time.Sleep(time.Hour)
			h.everywhere(t, srv, 2, 1, 1)
			if n := len(srv.Starts()); n != 1+2 {
				t.Errorf("%s: %d sessions were started", name, n)
			}
		})
	}
}

// A new shard that has been up and has lost its session is waited for.
func TestNewShardLostAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, srv, h := grow(t, 1, 3)
		for srv.Conn(1, 3) == nil {
			time.Sleep(10 * time.Millisecond)
		}
		channel := channelOn(srv, 0, 3)
		srv.Conn(0, 3).Close(4009) // and 2 has the next turn
		for i := range 60 {
			id := say(srv, srv.Mention(dt.From{ChannelID: channel}, "hello"))
			time.Sleep(time.Second)
			if n := h.often(id); n < 1 || n > 2 {
				t.Errorf("what was said after %d s came %d times", i, n)
			}
		}
		if _, n := own(s); n != 3 || s.Connected() != nil {
			t.Errorf("%d shards, %v", n, s.Connected())
		}
	})
}

// Shards take over at a moment when all are up, or when each has had a session for long
// enough.
func TestTakeOverTime(t *testing.T) {
	const patience = time.Minute
	synctest.Test(t, func(t *testing.T) {
		for _, tt := range []struct {
			name         string
			up, resumes  bool          // how the second of two shards is
			mended, want time.Duration // when it is up, and when they take over
		}{
			{"up", true, true, 0, 0},
			{"resumes soon", false, true, 5 * time.Second, 5 * time.Second},
			{"resumes late", false, true, time.Hour, patience},
			{"has no session", false, false, time.Hour, time.Hour},
		} {
			f := &set{shards: 2, heard: make(chan struct{}, 1), up: make(chan struct{}), leaving: make(chan struct{})}
			for range 2 {
				g := &Gateway{up: make(chan struct{}), told: f.heard}
				g.liveness.heard(24 * time.Hour)
				close(g.up)
				f.gateways = append(f.gateways, g)
			}
			if second := f.gateways[1]; !tt.up {
				second.liveness.lost("cut", tt.resumes)
				time.AfterFunc(tt.mended, func() { (&connection{g: second, interval: time.Hour}).heard() })
			}
			began := time.Now()
			go f.watch(t.Context(), patience)
			<-f.up
			if took := time.Since(began); took != tt.want {
				t.Errorf("%s: after %v, want %v", tt.name, took, tt.want)
			}
		}
	})
	synctest.Test(t, func(t *testing.T) { // those that never were are not waited for
		f := &set{up: make(chan struct{}), leaving: make(chan struct{}), gateways: []*Gateway{{up: make(chan struct{})}}}
		ctx, cancel := context.WithCancel(t.Context())
		f.running, f.cancel = new(sync.WaitGroup), cancel
		f.running.Go(func() { f.watch(ctx, patience) })
		began := time.Now()
		if f.retire(patience); time.Since(began) > 0 {
			t.Errorf("they go after %v", time.Since(began))
		}
	})
}

// Connections of old and new shards come and go all the time while the new take over, and
// nothing is missed.
func TestTakeOverInBadWeather(t *testing.T) {
	for seed := range 3 {
		synctest.Test(t, func(t *testing.T) {
			s, srv, h := grow(t, 2, 6)
			var channels, ids []string
			for shard := range 6 {
				channels = append(channels, channelOn(srv, shard, 6))
			}
			ends := []func(*dt.Conn){(*dt.Conn).Drop, func(c *dt.Conn) { c.Send(opReconnect, nil) }, func(c *dt.Conn) { c.Close(4000) }}
			for i := range 240 {
				ids = append(ids, say(srv, srv.Mention(dt.From{ChannelID: channels[i%6]}, "hello")), say(srv, srv.DirectMessage(dt.From{}, "hello")))
				time.Sleep(250 * time.Millisecond)
				shards := []int{2, 6}[(i+seed)%2]
				if c := srv.Conn(i%shards, shards); c != nil && i%7 == seed {
					ends[i/7%3](c)
				}
			}
			time.Sleep(2 * time.Minute)
			synctest.Wait()
			for i, id := range ids {
				if n := h.often(id); n < 1 || n > 2 {
					t.Errorf("seed %d: event %d came %d times", seed, i, n)
				}
			}
			if _, n := own(s); n != 6 || s.Connected() != nil || srv.Counts().Open != 6 {
				t.Errorf("seed %d: %d shards, %d sessions, %v", seed, n, srv.Counts().Open, s.Connected())
			}
		})
	}
}

// A takeover that cannot end shows, and those that are there go on.
func TestTakeOverThatCannotEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, srv, h, _ := gather(t, dt.Options{Sharding: dt.Sharding{Recommended: 2}}, nil)
		if n := s.Wanted(); n != 0 {
			t.Errorf("at first %d are wanted", n)
		}
		time.Sleep(59 * time.Minute)
		srv.SetSharding(dt.Sharding{Recommended: 3})
		srv.Play(dt.Good, dt.Good, dt.Answering(dt.Sending(opInvalidSession, false)))
		time.Sleep(30 * time.Minute)
		if _, n := own(s); n != 2 || s.Wanted() != 3 || s.Connected() != nil {
			t.Errorf("%d shards, %d are wanted, %v", n, s.Wanted(), s.Connected())
		}
		h.everywhere(t, srv, 6, 1, 2)
	})
}
