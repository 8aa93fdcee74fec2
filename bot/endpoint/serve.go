package endpoint

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"
)

// maxConns is how many connections are served at once; others wait. A request has a
// connection to itself while it is answered, and more requests than this cannot be
// answered in time.
const maxConns = 1500

// newServer returns a server that gives up on whoever is slow. Connections are kept
// open between interactions, as balancers like it; most of them give up first.
func (e *Endpoint) newServer() *http.Server {
	return &http.Server{
		Handler:     e.Handler(),
		ReadTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(e.config.Log.Handler(), slog.LevelWarn),
	}
}

// Where a balancer asks /readyz, requests are taken for leaving after the end, while it
// hears that none are to come: it notices by its third question a second, and whoever
// sends one meanwhile is not turned away. It asks if it has done so within watchedFor.
const (
	leaving    = 4 * time.Second
	watchedFor = 30 * time.Second
)

// Serve serves those that connect until the context ends. Then it has a balancer send no
// more, for up to four seconds, has those under way finish within patience, and returns
// nil. It returns an error at once where nothing can be served any more.
func (e *Endpoint) Serve(ctx context.Context, l net.Listener, patience time.Duration) error {
	server := e.newServer()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(netutil.LimitListener(l, maxConns)) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	e.leave()
	finishing, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if err := server.Shutdown(finishing); err != nil {
		server.Close()
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// leave tells a balancer that nothing is to come any more, and waits until it has heard.
func (e *Endpoint) leave() {
	e.stopping.Store(true)
	if at := e.watched.Load(); at != nil && time.Since(*at) < watchedFor {
		time.Sleep(leaving)
	}
}
