package endpoint

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// served is an endpoint that is served, and what it is asked.
type served struct {
	*bench
	t     *testing.T
	addr  string
	calls chan *Call
	stop  func()
	ended chan error
}

func serve(t *testing.T) *served {
	s := &served{t: t, calls: make(chan *Call), ended: make(chan error, 1)}
	s.bench = newBench(t, func(c *Call) { s.calls <- c })
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	s.addr, s.stop = l.Addr().String(), stop
	go func() { s.ended <- s.Serve(ctx, l, time.Minute) }()
	return s
}

// post sends an interaction, and returns where its status will come.
func (s *served) post(id string) <-chan int {
	r := s.signed(`{"id":"`+id+`","type":2}`, stamp(0))
	r.RequestURI, r.URL.Scheme, r.URL.Host = "", "http", s.addr
	return s.do(r)
}

func (s *served) do(r *http.Request) <-chan int {
	status := make(chan int, 1)
	go func() {
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			status <- 0
			return
		}
		res.Body.Close()
		status <- res.StatusCode
	}()
	return status
}

// ready returns the status of /readyz, 0 where nothing answers.
func (s *served) ready() int {
	r, err := http.NewRequest(http.MethodGet, "http://"+s.addr+"/readyz", nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return <-s.do(r)
}

// After the end, what is under way gets its answer. A balancer is told to send no more,
// and what it sends until it has heard is answered too.
func TestServeFinishes(t *testing.T) {
	s := serve(t)
	if got := s.ready(); got != 200 {
		t.Errorf("/readyz gives %d", got)
	}
	before := s.post("7")
	underWay := <-s.calls
	s.stop()
	for s.ready() == 200 {
	}
	if got := s.ready(); got != 503 {
		t.Errorf("stopping, /readyz gives %d", got)
	}
	hello(underWay)
	after := s.post("8")
	hello(<-s.calls)
	if a, b := <-before, <-after; a != 200 || b != 200 {
		t.Errorf("what was under way got %d, and what came then %d", a, b)
	}
	if err := <-s.ended; err != nil {
		t.Error(err)
	}
	if got := s.ready(); got != 0 {
		t.Errorf("after the end, got %d", got)
	}
}

// Where no balancer asks, the end comes at once.
func TestServeEndsUnwatched(t *testing.T) {
	s := serve(t)
	answer := s.post("7")
	underWay := <-s.calls
	s.stop()
	for { // until nobody is let in
		c, err := net.Dial("tcp", s.addr)
		if err != nil {
			break
		}
		c.Close()
	}
	hello(underWay) // which has three seconds
	if got := <-answer; got != 200 {
		t.Errorf("what was under way got %d", got)
	}
	if err := <-s.ended; err != nil {
		t.Error(err)
	}
}

// A listener that fails is no quiet end.
func TestServeFails(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := newBench(t, hello).Serve(t.Context(), l, time.Second); err == nil {
		t.Error("no error")
	}
}

// Only what Discord has signed keeps its connection: nobody else can hold all that there are.
func TestConnectionsKept(t *testing.T) {
	b := newBench(t, hello)
	get := func(path string) *http.Request { return httptest.NewRequest("GET", path, nil) }
	for name, tt := range map[string]struct {
		r    *http.Request
		kept bool
	}{
		"signed":     {b.signed(`{"id":"7","type":2}`, stamp(0)), true},
		"PING":       {b.signed(`{"id":"8","type":1}`, stamp(0)), true},
		"unsigned":   {httptest.NewRequest("POST", Path, strings.NewReader("{}")), false},
		"read":       {get(Path), false},
		"elsewhere":  {get("/"), false},
		"a balancer": {get("/readyz"), false},
	} {
		if got := b.serve(tt.r).Header().Get("Connection"); (got == "") != tt.kept {
			t.Errorf("%s: Connection is %q", name, got)
		}
	}
}

// A balancer is told where nothing can be answered, and not why.
func TestReadiness(t *testing.T) {
	b := newBench(t, hello)
	b.config.Ready = func() error { return errors.New("the queue is stuck") }
	w := b.serve(httptest.NewRequest("GET", "/readyz", nil))
	if w.Code != 503 || w.Body.String() != "not ready\n" {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
}
