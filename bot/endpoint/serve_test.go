package endpoint

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// After the end, what is under way gets its answer, a balancer is told, and nothing is
// taken any more.
func TestServeFinishes(t *testing.T) {
	calls := make(chan *Call)
	b := newBench(t, func(c *Call) { calls <- c })
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- b.Serve(ctx, l, time.Minute) }()
	url := "http://" + l.Addr().String()
	status := make(chan int, 1)
	go func() {
		r := b.signed(`{"id":"7","type":2}`, stamp(0))
		r.RequestURI, r.URL.Scheme, r.URL.Host = "", "http", l.Addr().String()
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Error(err)
			status <- 0
			return
		}
		res.Body.Close()
		status <- res.StatusCode
	}()
	call := <-calls
	if w := b.serve(httptest.NewRequest("GET", "/readyz", nil)); w.Code != 200 {
		t.Errorf("/readyz gives %d", w.Code)
	}
	stop()
	for { // until nobody is let in
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			break
		}
		c.Close()
	}
	if w := b.serve(httptest.NewRequest("GET", "/readyz", nil)); w.Code != 503 {
		t.Errorf("stopping, /readyz gives %d", w.Code)
	}
	hello(call)
	if got := <-status; got != 200 {
		t.Errorf("what was under way got %d", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if res, err := http.Get(url + "/readyz"); err == nil {
		res.Body.Close()
		t.Error("served after the end")
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
