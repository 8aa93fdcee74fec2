package replicas

import (
	"net"
	"net/url"
	"sync/atomic"
	"testing"
)

// proxy stands before a database, and can go silent as a machine does that is gone: its
// connections stay, and nothing goes through them any more.
type proxy struct {
	where  string // the database's address, by way of it
	silent atomic.Bool
}

// newProxy starts a proxy before the database at an address, until the test ends.
func newProxy(t *testing.T, where string) *proxy {
	t.Helper()
	address, err := url.Parse(where)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	server := address.Host
	address.Host = l.Addr().String()
	p := &proxy{where: address.String()}
	go func() {
		for {
			in, err := l.Accept()
			if err != nil {
				return
			}
			p.connect(t, in, server)
		}
	}()
	return p
}

// connect passes on what comes in, until the test ends.
func (p *proxy) connect(t *testing.T, in net.Conn, server string) {
	out, err := net.Dial("tcp", server)
	if err != nil {
		in.Close()
		return
	}
	t.Cleanup(func() {
		in.Close()
		out.Close()
	})
	go p.pass(in, out)
	go p.pass(out, in)
}

// pass passes on what is read from one connection. It ends nothing that has gone silent.
func (p *proxy) pass(from, to net.Conn) {
	var some [4096]byte
	for {
		n, err := from.Read(some[:])
		if p.silent.Load() {
			return
		}
		if n > 0 {
			to.Write(some[:n])
		}
		if err != nil {
			to.Close()
			return
		}
	}
}
