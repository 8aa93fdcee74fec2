package ledger

import (
	"context"
	"errors"
	"io"
	"net"
	"net/url"
	"sync"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/fsrs"
)

// wire is what leads to a server, and can be cut.
type wire struct {
	address, server string

	mu     sync.Mutex
	listen net.Listener // nil while cut
	conns  []net.Conn
}

// newWire returns a wire, cut, to the server of a database, and the database's address
// behind it.
func newWire(t *testing.T, where string) (*wire, string) {
	t.Helper()
	u, err := url.Parse(where)
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{server: u.Host, address: "127.0.0.1:0"}
	w.join(t)
	u.Host = w.address
	w.cut()
	t.Cleanup(w.cut)
	return w, u.String()
}

// join leads what connects to the server.
func (w *wire) join(t *testing.T) {
	t.Helper()
	l, err := net.Listen("tcp", w.address)
	if err != nil {
		t.Fatal(err)
	}
	w.address, w.listen = l.Addr().String(), l
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", w.server)
			if err != nil {
				near.Close()
				continue
			}
			w.mu.Lock()
			w.conns = append(w.conns, near, far)
			w.mu.Unlock()
			go io.Copy(near, far)
			go io.Copy(far, near)
		}
	}()
}

// cut ends all connections and takes no more.
func (w *wire) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.listen.Close()
	for _, c := range w.conns {
		c.Close()
	}
	w.conns = nil
}

// TestAway has a server that is away when the program starts, comes, goes, and comes
// again.
func TestAway(t *testing.T) {
	w, where := newWire(t, ledgertest.Postgres(t))
	l, err := Open(context.Background(), where)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := l.Record(context.Background(), answer(10, 0, fsrs.Good)); !errors.Is(err, ErrAway) {
		t.Errorf("before the server was there: got %v, want %v", err, ErrAway)
	}
	failed := make(chan error, 100)
	kept := make(chan struct{})
	go func() {
		l.Keep(context.Background(), func(err error) { failed <- err })
		close(kept)
	}()
	<-failed
	w.join(t)
	<-kept

	agree(t, l, "1")
	recorded(t, l, answer(10, 0, fsrs.Good))
	w.cut()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if _, err := l.Record(ctx, answer(11, 1, fsrs.Good)); err == nil {
		t.Error("an answer was recorded while the server was away")
	}
	w.join(t)
	if got := recorded(t, l, answer(11, 1, fsrs.Good)); !got.Counted {
		t.Errorf("the answer given again, once the server is back: %+v", got)
	}
	if got := cards(t, l, "1"); len(got) != 1 || got[0].Reviews != 2 {
		t.Errorf("got cards %+v, want one with 2 reviews", got)
	}
}

// TestKeepEnds makes sure that nobody waits for a server that never comes.
func TestKeepEnds(t *testing.T) {
	l, err := Open(context.Background(), "postgres://nobody@127.0.0.1:1/none")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, cancel := context.WithCancel(context.Background())
	l.Keep(ctx, func(error) { cancel() })
	if err := l.reached(); !errors.Is(err, ErrAway) {
		t.Errorf("got %v, want %v", err, ErrAway)
	}
}
