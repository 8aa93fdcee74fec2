package discordtest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestWhoMayAsk(t *testing.T) {
	t.Parallel()
	s := New(t, Options{Token: "secret"})
	for _, tt := range []struct {
		path, auth string
		want       int
	}{
		{"/api/v9/users/@me", "Bot secret", 200},
		{"/api/v10/users/@me", "Bot secret", 200},
		{"/api/v9/users/@me", "Bot wrong", 401},
		{"/api/v9/users/@me", "secret", 401},
		{"/api/v9/users/@me", "", 401},
		{"/api/v9/gateway", "", 200},
		{"/api/v9/gateway/bot", "", 401},
		{"/api/v9/applications/@me", "Bot secret", 200},
		{"/api/v9/oauth2/applications/@me", "Bot secret", 200},
		{"/api/v9/users/@me/guilds", "Bot secret", 200},
		{"/api/v9/channels/" + s.ChannelID, "Bot secret", 200},
		{"/api/v9/guilds/" + s.GuildID, "Bot secret", 200},
		{"/api/v9/nothing", "Bot secret", 404},
	} {
		req, _ := http.NewRequestWithContext(limited(t), "GET", s.URL+tt.path, nil)
		req.Header.Set("Authorization", tt.auth)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != tt.want {
			t.Errorf("%s as %q: %d, want %d", tt.path, tt.auth, res.StatusCode, tt.want)
		}
	}
	if n := s.Counts().Invalid; n != 4 {
		t.Errorf("%d invalid requests, want 4", n)
	}
}

func TestAPlainClientIsBlamedForItsUserAgent(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	req, _ := http.NewRequestWithContext(limited(t), "GET", s.URL+"/api/v9/gateway", nil)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if v := s.Violations(); len(v) != 1 || !strings.Contains(v[0].Message, "User-Agent") {
		t.Errorf("violations = %v", v)
	}
}

func TestBodies(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	for _, tt := range []struct {
		name, kind, body string
		want             int
	}{
		{"JSON", "application/json", `{"content":"x"}`, 200},
		{"JSON in UTF-8", "application/json; charset=utf-8", `{"content":"x"}`, 200},
		{"no JSON", "application/json", `{`, CodeInvalidJSON},
		{"a list", "application/json", `[]`, CodeInvalidJSON},
		{"text", "text/plain", `{"content":"x"}`, CodeInvalidForm},
		{"form", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"content\":\"x\"}\r\n--b--\r\n", 200},
		{"file", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a\"\r\n\r\na\r\n--b--\r\n", 200},
	} {
		req, _ := http.NewRequestWithContext(limited(t), "POST", s.URL+"/api/v9/channels/"+s.ChannelID+"/messages", strings.NewReader(tt.body))
		req.Header.Set("Authorization", "Bot "+s.Token)
		req.Header.Set("Content-Type", tt.kind)
		res, err := c.c.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if want := tt.want; (res.StatusCode == 200) != (want == 200) {
			t.Errorf("%s: %d, want %d", tt.name, res.StatusCode, want)
		}
	}
}

func TestCloseEndsWaitsAndRequests(t *testing.T) {
	s := NewServer(Options{})
	c := newClient(t, s)
	s.Inject("GET", "/users/@me", 0, Held(nil)) // a nil channel holds nothing
	if n, _ := c.do("GET", "/users/@me", nil); n != 200 {
		t.Errorf("got %d", n)
	}
	s.ClearFaults()
	s.Inject("GET", "/users/@me", 0, Held(make(chan struct{})))
	dial(t, s).identify(0)
	dial(t, s) // nothing wakes this one's writer but Close
	ended := make(chan error, 3)
	go func() {
		_, err := c.send("GET", "/users/@me", nil)
		ended <- err
	}()
	if _, err := s.WaitRequest(limited(t), func(r Request) bool { return r.Status == 0 }); err != nil {
		t.Fatal(err)
	}
	in := s.Slash(From{}, "ask")
	go func() { _, err := s.Do(context.Background(), in); ended <- err }()
	go func() { _, err := s.WaitMessage(context.Background(), "1"); ended <- err }()
	s.WaitCounts(limited(t), func(n Counts) bool { return n.Interactions == 1 })
	s.Close()
	s.Close() // again does nothing
	for range 3 {
		if err := <-ended; err == nil {
			t.Error("something did not end")
		}
	}
	if _, err := s.WaitSession(t.Context()); !errors.Is(err, ErrClosed) {
		t.Errorf("waiting on a closed server: %v", err)
	}
	noneLeft(t)
}

// noneLeft fails the test if a goroutine of a server goes on. One that has told
// Close that it is done may still have to return, so it is given the chance to.
func noneLeft(t *testing.T) {
	t.Helper()
	ctx := limited(t)
	for {
		left := running("discordtest.(*")
		if left == "" {
			return
		}
		if ctx.Err() != nil {
			t.Fatalf("still running:\n%s", left)
		}
		runtime.Gosched()
	}
}

// running returns the goroutines of servers that are not the test's own.
func running(what string) string {
	buf := make([]byte, 1<<20)
	buf = buf[:runtime.Stack(buf, true)]
	var all []string
	for _, g := range strings.Split(string(buf), "\n\n") {
		if strings.Contains(g, what) && !strings.Contains(g, "_test.go") {
			all = append(all, g)
		}
	}
	return strings.Join(all, "\n\n")
}

func TestAServerComesBackAtItsAddress(t *testing.T) {
	t.Parallel()
	s := NewServer(Options{})
	addr := strings.TrimPrefix(s.URL, "http://")
	s.Close()
	if again := New(t, Options{Addr: addr}); again.URL != s.URL {
		t.Errorf("at %s, want %s", again.URL, s.URL)
	}
}

// TestFlat drives a flat server from many goroutines: nothing may be lost while
// it is in use, and nothing may be kept after.
func TestFlat(t *testing.T) {
	t.Parallel()
	const workers, each, keep = 8, 50, 100
	var replies, messages int
	var mu sync.Mutex
	s := New(t, Options{
		Flat: true, NoEcho: true, Limit: Limit{1 << 20, time.Minute},
		OnReply:   func(Reply) { mu.Lock(); replies++; mu.Unlock() },
		OnMessage: func(Message) { mu.Lock(); messages++; mu.Unlock() },
	})
	s.keep, s.sweepAt = keep, keep
	dial(t, s).identify(0)
	var wg sync.WaitGroup
	for w := range workers {
		c := newClient(t, s)
		wg.Go(func() {
			for i := range each {
				in := s.Slash(From{}, "ask")
				s.Send(in)
				c.answer(in, say("x"))
				if r, err := s.WaitReply(limited(t), in.ID); err != nil || r.Message.Content != "x" {
					t.Errorf("reply = %+v, %v", r, err)
					return
				}
				c.post(Object{"content": "x", "nonce": fmt.Sprint(w, "-", i), "enforce_nonce": true})
			}
		})
	}
	wg.Wait()
	if n := s.Counts(); n.Callbacks != workers*each || replies != n.Callbacks || messages != n.Messages || n.Violations != 0 {
		t.Errorf("counts = %+v; %d replies, %d messages seen", n, replies, messages)
	}
	for what, n := range map[string]int{
		"requests": len(s.record.requests), "messages": len(s.store.messages), "interactions": len(s.asked),
		"unclaimed": len(s.record.unclaimed), "nonces": len(s.store.nonces) / 2, "buckets": len(s.buckets),
	} {
		if n > keep+workers {
			t.Errorf("%d %s are kept", n, what)
		}
	}
}
