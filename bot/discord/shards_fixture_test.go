package discord

import (
	"context"
	"encoding/json"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/tidwall/gjson"

	dt "footnote/bot/discordtest"
)

// heard are the events that came, by the message or interaction that they are about.
type heard struct {
	mu    sync.Mutex
	times map[string]int
}

func (h *heard) handle(_ string, data json.RawMessage) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.times[gjson.GetBytes(data, "id").String()]++
}

func (h *heard) often(id string) int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.times[id]
}

// most returns how often the event came that came most often.
func (h *heard) most() (n int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.times, "") // what has no ID, such as READY
	for _, times := range h.times {
		n = max(n, times)
	}
	return n
}

// gather runs shards on a fake Discord until the test ends, or stop.
func gather(t *testing.T, o dt.Options, change func(*Config)) (s *Shards, srv *dt.Server, h *heard, ran <-chan error) {
	t.Helper()
	srv, h = dt.NewInBubble(t, o), &heard{times: make(map[string]int)}
	s, ran = join(t, srv, h, change)
	return s, srv, h, ran
}

// join runs shards of a process beside those that are there.
func join(t *testing.T, srv *dt.Server, h *heard, change func(*Config)) (s *Shards, ran <-chan error) {
	t.Helper()
	c := Config{Token: srv.Token, APIURL: srv.URL, Dial: srv.Dial, AtOnce: 8}
	if change != nil {
		change(&c)
	}
	r, err := NewREST(c)
	if err != nil {
		t.Fatal(err)
	}
	s = NewShards(r)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx, h.handle) }()
	t.Cleanup(stop)
	return s, done
}

// sharing is what a process is told that has some of so many shards.
func sharing(shards int, ids ...int) func(*Config) {
	return func(c *Config) { c.Shards, c.ShardIDs = shards, ids }
}

// own returns the shards of a process, and of how many they are.
func own(s *Shards) (ids []int, shards int) {
	for _, state := range s.States() {
		ids, shards = append(ids, state.Shard), state.Shards
	}
	return ids, shards
}

// everywhere says something in a guild of each shard, and to the bot alone, and checks
// that each comes so often.
func (h *heard) everywhere(t *testing.T, srv *dt.Server, shards int, least, most int) {
	t.Helper()
	ids := []string{say(srv, srv.DirectMessage(dt.From{}, "hello"))}
	for range shards {
		_, channel := srv.NewGuild()
		in := srv.Slash(dt.From{ChannelID: channel}, "ask")
		srv.Send(in)
		ids = append(ids, in.ID, say(srv, srv.Mention(dt.From{ChannelID: channel}, "hello")))
	}
	time.Sleep(time.Millisecond)
	synctest.Wait()
	for i, id := range ids {
		if n := h.often(id); n < least || n > most {
			t.Errorf("event %d of %d came %d times", i, len(ids), n)
		}
	}
}

func say(srv *dt.Server, m dt.Message) (id string) {
	srv.SendMessage(m)
	return m.ID
}
