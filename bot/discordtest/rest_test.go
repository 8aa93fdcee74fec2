package discordtest

import (
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

func TestWhoMayAsk(t *testing.T) {
	bubble(t, Options{Token: "secret"}, func(t *testing.T, s *Server, c *client) {
		for _, tt := range []struct {
			path   string
			header []string
			want   int
			blame  int
		}{
			{"/users/@me", nil, 200, 0},
			{"/gateway/bot", nil, 200, 0},
			{"/applications/@me", nil, 200, 0},
			{"/applications/" + s.ApplicationID + "/commands", nil, 200, 0},
			{"/applications/" + s.ApplicationID + "/guilds/" + s.GuildID + "/commands", nil, 200, 0},
			{"/applications/" + s.ApplicationID + "/guilds/1/commands", nil, 403, 1},
			{"/applications/1/commands", nil, 403, 1},
			{"/applications/x/commands", nil, 400, 1},
			{"/nothing", nil, 404, 1},
			{"/users/@me", []string{"Authorization", "Bot wrong"}, 401, 1},
			{"/users/@me", []string{"Authorization", "secret"}, 401, 1},
			{"/users/@me", []string{"User-Agent", "plain"}, 200, 1},
			{"/users/@me", []string{"User-Agent", "DiscordBot (https://footnote, 1)"}, 200, 1},
		} {
			before := len(s.Violations())
			status, _ := c.do("GET", tt.path, nil, tt.header...)
			if blame := len(s.Violations()) - before; status != tt.want || blame != tt.blame {
				t.Errorf("%s %s: %d with %d violations, want %d with %d", tt.path, tt.header, status, blame, tt.want, tt.blame)
			}
		}
		for body, want := range map[string]int{`{"content":"x","allowed_mentions":{}}`: 200, `{`: 400, `[]`: 400, ``: 400} {
			if status, _ := c.post(body); status != want {
				t.Errorf("%q: %d, want %d", body, status, want)
			}
		}
		if status, _ := c.do("POST", "/channels/1/messages", Object{"content": "x"}); status != 404 {
			t.Errorf("no such channel: %d", status)
		}
		if status, _ := c.do("POST", "/channels/"+s.ChannelID+"/messages", Object{"content": "x"}, "Content-Type", "text/plain"); status != 400 {
			t.Errorf("text: %d", status)
		}
	})
}

func TestFaults(t *testing.T) {
	const second = time.Second
	for _, tt := range []struct {
		name   string
		fault  Fault
		status int    // 0 if the connection ends
		body   string // what it begins with
		header string // one of them, with its value
		made   int    // messages that exist nonetheless
		took   time.Duration
	}{
		{"nothing", Fault{}, 200, `{"attachments"`, "X-RateLimit-Limit: 5", 1, 0},
		{"500", Fail(500), 500, `{"message": "500: Internal`, "Content-Type: application/json", 0, 0},
		{"520", Fail(520), 520, `<html>`, "Content-Type: text/html; charset=UTF-8", 0, 0},
		{"502 as a page", HTML(502, "<html>bad gateway"), 502, "<html>", "", 0, 0},
		{"429 of the route", RateLimited(ScopeRoute, 300*time.Millisecond), 429, `{"global":false,"message":"You are being rate limited.","retry_after":0.3}`, "X-RateLimit-Scope: user", 0, 0},
		{"429 shared", RateLimited(ScopeShared, second), 429, `{"global":false`, "X-RateLimit-Scope: shared", 0, 0},
		{"429 global", RateLimited(ScopeGlobal, 1500*time.Millisecond), 429, `{"global":true`, "Retry-After: 2", 0, 0},
		{"dropped before", Dropped(false), 0, "", "", 0, 0},
		{"dropped after", Dropped(true), 0, "", "", 1, 0},
		{"500 after", Fault{Status: 500, Body: "{}", Done: true}, 500, "{}", "", 1, 0},
		{"delayed", Delayed(second), 200, `{"attachments"`, "", 1, second},
		{"delayed after", Fault{Delay: second, Done: true}, 200, `{"attachments"`, "", 1, second},
		{"held", Fault{}, 0, "", "", 0, time.Minute},
		{"slow", Slow(second), 200, `{"attachments"`, "", 1, 8 * second},
	} {
		bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
			c.http.Timeout = time.Minute
			if tt.name == "held" {
				tt.fault = Held(make(chan struct{})) // one of the bubble's
			}
			script := s.Inject("POST", "/channels/*/messages", 0, tt.fault)
			began := time.Now()
			res, err := c.send("POST", "/channels/"+s.ChannelID+"/messages", quiet(Object{"content": "x"}))
			status, body, header := 0, "", ""
			if err == nil {
				data, _ := io.ReadAll(res.Body)
				name, _, _ := strings.Cut(tt.header, ":")
				status, body, header = res.StatusCode, string(data), name+": "+res.Header.Get(name)
			}
			if took := time.Since(began); status != tt.status || !strings.HasPrefix(body, tt.body) || tt.header != "" && header != tt.header || took != tt.took {
				t.Errorf("%s: %d %s %s after %v", tt.name, status, header, body, took)
			}
			synctest.Wait()
			if n := s.Counts(); n.Messages != tt.made || n.Faults != 1 || script.Hits() != 1 {
				t.Errorf("%s: counts %+v", tt.name, n)
			}
			script.Clear()
			if status, _ := c.post(Object{"content": "x"}); status != 200 {
				t.Errorf("%s: %d when it is over", tt.name, status)
			}
			clean(t, s)
		})
	}
}

func TestScriptsComeInOrder(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		s.Inject("GET", "/users/@me", 2, Fail(500))
		s.Inject("GET", "/users/*", 1, Fail(502))
		s.Inject("POST", "/users/*", 0, Fail(503))
		for i, want := range []int{500, 500, 502, 200} {
			if got, _ := c.do("GET", "/users/@me", nil); got != want {
				t.Errorf("request %d: %d, want %d", i, got, want)
			}
		}
	})
}

func TestTheBotIsNotBlamedForFaults(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		in := s.Slash(From{}, "ask")
		s.Send(in)
		s.Inject("POST", "/interactions/*/*/callback", 1, Fault{Status: 500, Done: true})
		c.answer(in, say("x"))
		if status, got := c.answer(in, say("x")); status != 400 || got.Get("code").Int() != discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged {
			t.Errorf("the retry: %d %s", status, got)
		}
		clean(t, s)
	})
}

func TestRateLimits(t *testing.T) {
	const second = time.Second
	bubble(t, Options{Limit: Limit{2, 5 * second}}, func(t *testing.T, s *Server, c *client) {
		for i, want := range []struct {
			wait            time.Duration
			status          int
			remaining, left string
		}{
			{0, 200, "1", "5.000"},
			{second, 200, "0", "4.000"},
			{second, 429, "0", "3.000"},
			{3 * second, 200, "1", "5.000"},
		} {
			time.Sleep(want.wait)
			res, err := c.send("POST", "/channels/"+s.ChannelID+"/messages", quiet(Object{"content": "x"}))
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			if h := res.Header; res.StatusCode != want.status || h.Get("X-RateLimit-Remaining") != want.remaining || h.Get("X-RateLimit-Reset-After") != want.left {
				t.Errorf("request %d: %d %v, want %+v", i, res.StatusCode, h, want)
			}
		}
		for range 3 { // each interaction counts for itself
			in := s.Slash(From{}, "ask")
			s.Send(in)
			if status, _ := c.answer(in, say("x")); status != 204 {
				t.Errorf("callback: %d", status)
			}
		}
	})
}

// Close ends what hangs, in memory and on loopback.
func TestClose(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { closes(t, Options{InMemory: true}) })
	closes(t, Options{})
}

func closes(t *testing.T, o Options) {
	s := NewServer(o)
	c := newClient(t, s)
	s.Inject("GET", "/users/@me", 0, Held(make(chan struct{})))
	c.connect().identify(0)
	c.connect()
	ended := make(chan error, 2)
	go func() { _, err := c.send("GET", "/users/@me", nil); ended <- err }()
	go func() { _, err := s.Do(t.Context(), s.Slash(From{}, "ask")); ended <- err }()
	s.WaitCounts(t.Context(), func(n Counts) bool { return n.Faults == 1 })
	var twice sync.WaitGroup
	twice.Go(s.Close)
	twice.Go(s.Close)
	twice.Wait()
	for range 2 {
		if err := <-ended; err == nil {
			t.Error("something did not end")
		}
	}
	if _, err := s.WaitSession(t.Context()); err == nil {
		t.Error("a session is up on a closed server")
	}
}
