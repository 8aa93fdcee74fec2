package discordtest

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestFaults(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	for _, tt := range []struct {
		name   string
		fault  Fault
		status int    // 0 if the connection ends
		body   string // what it begins with
		header string // one of them, with its value
		made   int    // messages that exist nonetheless
	}{
		{"nothing", Fault{}, 200, `{"attachments"`, "X-RateLimit-Limit: 50", 1},
		{"500", Fail(500), 500, `{"message": "500: Internal`, "Content-Type: application/json", 0},
		{"502", Fail(502), 502, `{"message": "502: Bad`, "", 0},
		{"503", Fail(503), 503, `{"message": "503: Service`, "", 0},
		{"520", Fail(520), 520, `<html>`, "Content-Type: text/html; charset=UTF-8", 0},
		{"502 as a page", HTML(502, "<html>bad gateway"), 502, "<html>", "", 0},
		{"429 of the route", RateLimited(ScopeRoute, 300*time.Millisecond), 429, `{"global":false,"message":"You are being rate limited.","retry_after":0.3}`, "X-RateLimit-Scope: user", 0},
		{"429 shared", RateLimited(ScopeShared, time.Second), 429, `{"global":false`, "X-RateLimit-Scope: shared", 0},
		{"429 global", RateLimited(ScopeGlobal, 1500*time.Millisecond), 429, `{"global":true`, "Retry-After: 2", 0},
		{"429 of Cloudflare", CloudflareBan(time.Minute), 429, `<!DOCTYPE html>`, "Retry-After: 60", 0},
		{"dropped before", Dropped(false), 0, "", "", 0},
		{"dropped after", Dropped(true), 0, "", "", 1},
		{"500 after", Fault{Status: 500, Body: "{}", Done: true}, 500, "{}", "", 1},
		{"delayed", Delayed(time.Millisecond), 200, `{"attachments"`, "", 1},
		{"delayed after", Fault{Delay: time.Millisecond, Done: true}, 200, `{"attachments"`, "", 1},
		{"slow", Slow(time.Millisecond), 200, `{"attachments"`, "", 1},
	} {
		before := s.Counts()
		script := s.Inject("POST", "/channels/*/messages", 1, tt.fault)
		res, err := c.send("POST", "/channels/"+s.ChannelID+"/messages", Object{"content": "x"})
		var status int
		var body []byte
		if err == nil {
			status = res.StatusCode
			body, _ = io.ReadAll(res.Body)
			res.Body.Close()
		}
		if status != tt.status || !strings.HasPrefix(string(body), tt.body) {
			t.Errorf("%s: %d %s, %v", tt.name, status, body, err)
		}
		if name, value, _ := strings.Cut(tt.header, ": "); name != "" && (res == nil || res.Header.Get(name) != value) {
			t.Errorf("%s: headers %v, want %s", tt.name, res, tt.header)
		}
		if n := s.Counts().Messages - before.Messages; n != tt.made || script.Hits() != 1 {
			t.Errorf("%s: %d messages after %d hits", tt.name, n, script.Hits())
		}
	}
	clean(t, s)
}

func TestGlobal429HasNoBucket(t *testing.T) {
	t.Parallel()
	f := RateLimited(ScopeGlobal, time.Second)
	if f.Header.Get("X-RateLimit-Global") != "true" || f.Header.Get("X-RateLimit-Bucket") != "" || f.Header.Get("X-RateLimit-Reset-After") != "" {
		t.Errorf("header = %v", f.Header)
	}
}

func TestWhichRequestsAFaultMeets(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		method, path string
		want         bool
	}{
		{"", "", true},
		{"", "/**", true},
		{"POST", "/channels/*/messages", true},
		{"POST", "/channels/**", true},
		{"POST", "/channels/1/messages", true},
		{"GET", "/channels/*/messages", false},
		{"POST", "/channels/*", false},
		{"POST", "/channels/*/messages/*", false},
		{"POST", "/users/**", false},
	} {
		c := &call{Request: &http.Request{Method: "POST"}, path: "/channels/1/messages"}
		if got := newPattern(tt.method, tt.path).matches(c); got != tt.want {
			t.Errorf("%s %s: %v", tt.method, tt.path, got)
		}
	}
}

func TestFaultsAreCountedAndCleared(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	status := func() int { n, _ := c.do("GET", "/users/@me", nil); return n }
	s.Inject("GET", "", 2, Fail(500))
	lasting := s.Inject("", "/users/@me", 0, Fail(503))
	for i, want := range []int{500, 500, 503, 503} {
		if got := status(); got != want {
			t.Errorf("request %d: %d, want %d", i, got, want)
		}
	}
	lasting.Clear()
	if got := status(); got != 200 {
		t.Errorf("cleared: %d", got)
	}
	if n := s.Counts().Faults; n != 4 {
		t.Errorf("%d faults", n)
	}
}

func TestAHeldRequestWaitsForTheTest(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	release := make(chan struct{})
	s.Inject("GET", "/users/@me", 1, Held(release))
	done := make(chan int)
	go func() { n, _ := c.do("GET", "/users/@me", nil); done <- n }()
	r, err := s.WaitRequest(limited(t), func(r Request) bool { return r.Path == "/users/@me" })
	if err != nil || r.Status != 0 {
		t.Errorf("request = %+v, %v; want one without an answer", r, err)
	}
	close(release)
	if got := <-done; got != 200 {
		t.Errorf("got %d", got)
	}
	if r, err := s.WaitRequest(limited(t), func(r Request) bool { return r.Status == 200 }); err != nil {
		t.Errorf("request = %+v, %v", r, err)
	}
}

func TestTheBotIsNotBlamedForFaults(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	in := s.Slash(From{}, "ask")
	s.Send(in)
	s.Inject("POST", "/interactions/**", 1, Fault{Status: 500, Done: true})
	c.answer(in, say("x"))
	if status, got := c.answer(in, say("x")); status != 400 || codeOf(got) != CodeAlreadyAnswered {
		t.Errorf("the retry: %d %v", status, got)
	}
	clean(t, s)
}

func TestLimits(t *testing.T) {
	t.Parallel()
	now := newClock()
	s := New(t, Options{Now: now.Now, EnforceLimits: true})
	s.SetLimit("POST", "/channels/*/messages", Limit{2, 5 * time.Second})
	c := newClient(t, s)
	for i, want := range []struct {
		wait            time.Duration
		status          int
		remaining, left string
	}{
		{0, 200, "1", "5.000"},
		{time.Second, 200, "0", "4.000"},
		{time.Second, 429, "0", "3.000"},
		{3 * time.Second, 200, "1", "5.000"},
	} {
		now.add(want.wait)
		res, err := c.send("POST", "/channels/"+s.ChannelID+"/messages", Object{"content": "x"})
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		h := res.Header
		if res.StatusCode != want.status || h.Get("X-RateLimit-Remaining") != want.remaining || h.Get("X-RateLimit-Reset-After") != want.left {
			t.Errorf("request %d: %d %v, want %+v", i, res.StatusCode, h, want)
		}
	}
	if n := s.Counts().RateLimited; n != 1 {
		t.Errorf("%d rate limited", n)
	}
}
