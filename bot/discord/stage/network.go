package stage

import (
	"context"
	"io"
	"net"
	"net/http"
	"sync"
	"testing"
)

// network is one without a kernel, so that a fake clock can see whether anybody
// is still at work on it. It is a net.Listener.
type network struct {
	conns chan net.Conn
	over  chan struct{}
	once  sync.Once
}

// serve starts a server until the test ends and returns how to dial it.
func serve(t testing.TB, h http.Handler) *network {
	n := &network{conns: make(chan net.Conn), over: make(chan struct{})}
	server := &http.Server{Handler: h}
	go server.Serve(n)
	t.Cleanup(func() { server.Close() })
	return n
}

// Dial connects to the server, whatever the address.
func (n *network) Dial(ctx context.Context, _, _ string) (net.Conn, error) {
	client, server := net.Pipe()
	select {
	case n.conns <- server:
		return client, nil
	case <-n.over:
		return nil, io.EOF
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (n *network) Accept() (net.Conn, error) {
	select {
	case c := <-n.conns:
		return c, nil
	case <-n.over:
		return nil, net.ErrClosed
	}
}

func (n *network) Close() error {
	n.once.Do(func() { close(n.over) })
	return nil
}

func (n *network) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 1} }
