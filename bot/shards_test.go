package bot

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// sharded is a whole bot on a fake Discord and a fake clock.
type sharded struct {
	*dt.Server
	t    *testing.T
	bot  *Bot
	log  *safeBuffer
	stop func()
}

// shard runs a bot until it is stopped. It must be called within a bubble of synctest.
func shard(t *testing.T, o dt.Sharding, change func(*Config)) *sharded {
	t.Helper()
	s := &sharded{Server: dt.NewInBubble(t, dt.Options{Token: "secret", Sharding: o}), t: t, log: new(safeBuffer)}
	s.start(change)
	return s
}

// start starts a bot beside those that run.
func (s *sharded) start(change func(*Config)) {
	s.t.Helper()
	c := Config{Token: s.Token, APIURL: s.URL, Router: embedded(s.t), dial: s.Dial, Log: slog.New(slog.NewTextHandler(s.log, nil))}
	if change != nil {
		change(&c)
	}
	b, err := New(c)
	if err != nil {
		s.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ran := make(chan error, 1)
	go func() { ran <- b.Run(ctx) }()
	before := s.stop
	s.bot, s.stop = b, func() {
		cancel()
		if err := <-ran; err != nil {
			s.t.Error(err)
		}
		if before != nil {
			before()
		}
	}
}

// everywhere asks in so many servers and in a direct message, and checks that each
// question has one reply.
func (s *sharded) everywhere(servers int) {
	s.t.Helper()
	before := s.Counts()
	var asked []*dt.Interaction
	for range servers {
		_, channel := s.NewGuild()
		from := dt.From{User: s.NewUser("student"), ChannelID: channel}
		in := s.Slash(from, "ask", dt.String("question", hasAnswer))
		s.Send(in)
		asked = append(asked, in)
		s.SendMessage(s.Mention(from, hasAnswer))
		time.Sleep(100 * time.Millisecond) // below Discord's limit on all requests
	}
	s.SendMessage(s.DirectMessage(dt.From{User: s.NewUser("student")}, hasAnswer))
	time.Sleep(10 * time.Second)
	n := s.Counts()
	callbacks, messages, duplicates := n.Callbacks-before.Callbacks, n.Messages-before.Messages, n.Duplicates-before.Duplicates
	if callbacks != len(asked) || n.Twice > 0 || n.Late > 0 || messages != servers+1 || duplicates > 0 {
		s.t.Errorf("of %d interactions %d were answered, of %d messages %d, %d again: %+v", len(asked), callbacks, servers+1, messages, duplicates, n)
	}
}

// puts counts how often commands were written.
func (s *sharded) puts() (n int) {
	for _, q := range s.Requests() {
		if q.Method == "PUT" && strings.HasSuffix(q.Path, "/commands") {
			n++
		}
	}
	return n
}

// Many shards in one process answer each question once, and register the commands once.
func TestManyShards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const shards = 64
		s := shard(t, dt.Sharding{Recommended: shards, Concurrency: 16}, nil)
		defer func() { s.stop() }()
		time.Sleep(time.Minute)
		s.everywhere(shards)
		if err := s.bot.ready(); err != nil || s.puts() != 1 {
			t.Errorf("ready: %v, commands written %d times", err, s.puts())
		}
		s.Conn(7, shards).Drop()
		time.Sleep(time.Minute)
		w := httptest.NewRecorder()
		adminPages(s.bot.metrics, s.bot.Alive, s.bot.ready).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
		for _, want := range []string{"footnote_shards 64", `footnote_shard_up{shard="63"} 1`, `footnote_reconnects_total{shard="7"} 1`} {
			if !strings.Contains(w.Body.String(), want+"\n") {
				t.Errorf("/metrics lacks %s", want)
			}
		}
		if n := strings.Count(w.Body.String(), `{shard="`); n > 2*shards {
			t.Errorf("%d labels", n)
		}
		for _, want := range []string{"shard=7 shards=64", "shard=63 shards=64 event=READY"} {
			if !strings.Contains(s.log.String(), want) {
				t.Errorf("the log lacks %s", want)
			}
		}
	})
}

// While shards of another number take over, each question has one reply: where Discord
// recommends them, and where it refuses so few.
func TestShardsTakeOver(t *testing.T) {
	for name, to := range map[string]dt.Sharding{
		"recommended": {Recommended: 4, Concurrency: 1}, "demanded": {Recommended: 4, Least: 4},
	} {
		synctest.Test(t, func(t *testing.T) {
			s := shard(t, dt.Sharding{Recommended: 2}, nil)
			defer func() { s.stop() }()
			time.Sleep(59 * time.Minute)
			s.everywhere(4)
			s.SetSharding(to)
			if name == "demanded" {
				s.Conn(1, 2).Close(4009)
				for s.Conn(3, 4) == nil { // its own servers have to wait
					time.Sleep(time.Second)
				}
			}
			for range 12 {
				s.everywhere(4)
			}
			if n := len(s.bot.gateway.States()); n != 4 || s.puts() != 1 {
				t.Errorf("%s: %d shards, commands written %d times", name, n, s.puts())
			}
		})
	}
}

// Several processes share the shards out: each question has one reply, direct messages
// by the one with the first shard, and the commands are written by it alone.
func TestShardsOfSeveralProcesses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		part := func(ids string) func(*Config) {
			return func(c *Config) { c.Shards, c.ShardIDs = "4", ids }
		}
		s := shard(t, dt.Sharding{Concurrency: 4}, part("2-3"))
		s.start(part("0-1"))
		defer func() { s.stop() }()
		time.Sleep(time.Minute)
		s.everywhere(8)
		if s.puts() != 1 || s.bot.ready() != nil {
			t.Errorf("commands written %d times, ready: %v", s.puts(), s.bot.ready())
		}
		for i := range 4 {
			if s.Conn(i, 4) == nil {
				t.Errorf("shard %d is not up", i)
			}
		}
	})
}

// The doctor says how many shards there are to be.
func TestDoctorOnShards(t *testing.T) {
	for _, tt := range []struct {
		set         int
		recommended int
		want        string
	}{
		{0, 0, "ok     shards: 1, as many as Discord recommends\n"},
		{0, 3, "ok     shards: 3, as many as Discord recommends\n"},
		{4, 3, "ok     shards: 4, as DISCORD_SHARDS says; Discord recommends 3\n"},
		{2, 3, "to do  shards: Discord recommends 3, and DISCORD_SHARDS says 2: raise it"},
	} {
		var out bytes.Buffer
		d := &doctor{bot: &Bot{shards: tt.set}, w: &out}
		if d.shards(tt.recommended); !strings.HasPrefix(out.String(), tt.want) {
			t.Errorf("%d of %d: got %s", tt.set, tt.recommended, fmt.Sprint(&out))
		}
	}
}
