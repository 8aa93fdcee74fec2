package studio

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

// listen listens on loopback, and nowhere else.
func listen(addr string) (net.Listener, error) {
	at, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("reading --addr: %w", err)
	}
	if !at.IP.IsLoopback() {
		return nil, fmt.Errorf("reading --addr: %s can be reached from other machines; the studio is served on loopback only, such as 127.0.0.1:8080", addr)
	}
	l, err := net.ListenTCP("tcp", at)
	if err != nil {
		return nil, fmt.Errorf("serving the studio: %w", err)
	}
	return l, nil
}

// newServer makes the server, of which requests end with the context. It gives up on
// whoever is slow to ask; who follows what changes is answered for as long as they like.
func newServer(ctx context.Context, h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, BaseContext: func(net.Listener) context.Context { return ctx },
		ReadTimeout: 10 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
	}
}
