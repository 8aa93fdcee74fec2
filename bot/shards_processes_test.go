package bot

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
	"footnote/bot/endpoint"
)

// part is what a process is told that has some of so many shards.
func part(shards, ids string) func(*Config) {
	return func(c *Config) { c.Shards, c.ShardIDs = shards, ids }
}

// Several processes share the shards out: each question has one reply, direct messages
// by the one with the first shard, and the commands are looked at by it alone.
func TestShardsOfSeveralProcesses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := shard(t, dt.Sharding{Concurrency: 4}, part("4", "2-3"))
		defer func() { s.stop() }()
		time.Sleep(time.Minute)
		if n := s.commands("GET") + s.commands("PUT"); n > 0 || s.bot.ready() != nil {
			t.Errorf("without the first shard: %d requests for commands, ready: %v", n, s.bot.ready())
		}
		s.start(part("4", "0-1"))
		time.Sleep(time.Minute)
		s.everywhere(8)
		s.registersOnce()
		if err := s.bot.ready(); err != nil {
			t.Error(err)
		}
		for i := range 4 {
			if s.Conn(i, 4) == nil {
				t.Errorf("shard %d is not up", i)
			}
		}
	})
}

// To have more shards, processes with more are started beside those that are there, one
// after the other, and those stopped when all are ready. Each question has one reply.
func TestHandOverToMoreShards(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := shard(t, dt.Sharding{}, part("2", "0"))
		time.Sleep(time.Minute)
		s.start(part("2", "1"))
		time.Sleep(time.Minute)
		s.everywhere(4)
		stopOld := s.stop
		s.stop = nil
		for _, ids := range []string{"0-1", "2-3"} {
			s.start(part("4", ids))
			for range 3 { // while they start, and when they are up
				s.told(8)
			}
			if err := s.bot.ready(); err != nil {
				t.Error(err)
			}
		}
		stopped := make(chan struct{})
		go func() {
			defer close(stopped)
			stopOld()
		}()
		s.told(8)
		<-stopped
		s.everywhere(8)
		s.stop()
		if n := s.commands("PUT"); n != 1 {
			t.Errorf("commands written %d times", n)
		}
	})
}

// Where Discord refuses a process its shards, it goes on with more by itself, and takes
// interactions over HTTP all the time. Another one, which has the old number and goes to a
// third later, answers nothing that it does, and nothing is left to neither.
func TestProcessesNeedNotAgree(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := make(piped)
		s := shard(t, dt.Sharding{Concurrency: 2}, part("2", "0"))
		s.start(func(c *Config) {
			part("2", "1")(c)
			c.HTTPAddr, c.PublicKey, c.listener = ":0", s.PublicKey, l
		})
		defer func() { s.stop() }()
		time.Sleep(time.Minute)
		s.everywhere(4)
		s.SetSharding(dt.Sharding{Recommended: 3, Least: 3, Concurrency: 2})
		s.Conn(1, 2).Close(4009)
		for range 30 {
			s.pings(l)
			time.Sleep(time.Second)
		}
		for range 3 {
			s.everywhere(8)
		}
		if s.Conn(0, 2) == nil || s.Conn(1, 4) == nil || s.Conn(3, 4) == nil || s.bot.ready() != nil {
			t.Errorf("the one does not have the old number and the other twice as many, %v", s.bot.ready())
		}
		s.SetSharding(dt.Sharding{Recommended: 5, Least: 3, Concurrency: 2})
		s.Conn(0, 2).Close(4009)
		time.Sleep(30 * time.Second)
		for range 3 {
			s.everywhere(8)
		}
		for _, want := range []string{"level=ERROR", "next=4 ids=1,3", "next=6 ids=0,2,4"} {
			if !strings.Contains(s.log.String(), want) {
				t.Errorf("the log lacks %s", want)
			}
		}
		s.registersOnce()
	})
}

// pings checks that interactions are taken over HTTP.
func (s *sharded) pings(l piped) {
	s.t.Helper()
	body := []byte(`{"id":"` + s.NewID() + `","type":1}`)
	req, err := http.NewRequest("POST", "http://footnote"+endpoint.Path, bytes.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	req.Header = s.Sign(body, time.Now())
	client := http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext:       func(context.Context, string, string) (net.Conn, error) { return l.connect(), nil },
	}}
	res, err := client.Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		s.t.Errorf("a PING: status %d", res.StatusCode)
	}
}
