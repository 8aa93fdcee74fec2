package discordtest

import (
	"context"
	"net"
	"sync"
)

// pipe is a network without a kernel: a net.Listener whose connections are
// net.Pipes. A fake clock can see whether anybody is still at work on it.
type pipe struct {
	conns chan net.Conn
	over  chan struct{}
	close func()
}

// newPipe returns a listener that waits for Dial.
func newPipe() *pipe {
	over := make(chan struct{})
	return &pipe{make(chan net.Conn), over, sync.OnceFunc(func() { close(over) })}
}

// Dial connects to whoever accepts, whatever the address. Its signature is that
// of net.Dialer.DialContext.
func (p *pipe) Dial(ctx context.Context, _, _ string) (net.Conn, error) {
	client, server := net.Pipe()
	select {
	case p.conns <- server:
		return client, nil
	case <-p.over:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Accept implements net.Listener.
func (p *pipe) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.over:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (p *pipe) Close() error {
	p.close()
	return nil
}

// Addr implements net.Listener: an address on loopback, so that no proxy is
// asked for it, at which nobody listens.
func (p *pipe) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 1} }
