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
// question has one reply, and that nobody tries to give it another.
func (s *sharded) everywhere(servers int) {
	s.t.Helper()
	before := s.Counts()
	s.told(servers)
	if n := s.Counts(); n.Twice > before.Twice || n.Duplicates > before.Duplicates {
		s.t.Errorf("answered again: %+v, before %+v", n, before)
	}
}

// told is everywhere for several processes that are told the same.
func (s *sharded) told(servers int) {
	s.t.Helper()
	before := s.Counts()
	for range servers {
		_, channel := s.NewGuild()
		from := dt.From{User: s.NewUser("student"), ChannelID: channel}
		s.Send(s.Slash(from, "ask", dt.String("question", hasAnswer)))
		s.SendMessage(s.Mention(from, hasAnswer))
		time.Sleep(100 * time.Millisecond) // below Discord's limit on all requests
	}
	s.SendMessage(s.DirectMessage(dt.From{User: s.NewUser("student")}, hasAnswer))
	time.Sleep(10 * time.Second)
	n := s.Counts()
	callbacks, messages := n.Callbacks-before.Callbacks, n.Messages-before.Messages
	if callbacks != servers || messages != servers+1 || n.Late > before.Late {
		s.t.Errorf("of %d interactions %d were answered, of %d messages %d: %+v", servers, callbacks, servers+1, messages, n)
	}
}

// commands counts how often commands were read (GET) or written (PUT).
func (s *sharded) commands(method string) (n int) {
	for _, q := range s.Requests() {
		if q.Method == method && strings.HasSuffix(q.Path, "/commands") {
			n++
		}
	}
	return n
}

// registersOnce checks that the commands were looked at once, and written then.
func (s *sharded) registersOnce() {
	s.t.Helper()
	if read, written := s.commands("GET"), s.commands("PUT"); read != 1 || written != 1 {
		s.t.Errorf("commands read %d times, written %d times", read, written)
	}
}

// Many shards in one process answer each question once, and register the commands once.
func TestManyShards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const shards = 64
		s := shard(t, dt.Sharding{Recommended: shards, Concurrency: 16}, nil)
		defer func() { s.stop() }()
		time.Sleep(time.Minute)
		s.everywhere(shards)
		if err := s.bot.ready(); err != nil {
			t.Error(err)
		}
		s.registersOnce()
		s.Conn(7, shards).Drop()
		time.Sleep(time.Minute)
		w := httptest.NewRecorder()
		adminPages(s.bot.metrics, s.bot.Alive, s.bot.ready).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
		for _, want := range []string{"footnote_shards 64", "footnote_shards_wanted 64", `footnote_shard_up{shard="63"} 1`, `footnote_reconnects_total{shard="7"} 1`} {
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
