package bot

import (
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
	"golang.org/x/net/netutil"
)

// adminPages serves /healthz (do the program's loops turn), /readyz (is the bot
// connected, and can it answer) and /metrics. alive and ready return what is wrong.
func adminPages(m *metrics, alive, ready func() error) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", verdict(alive))
	mux.HandleFunc("GET /readyz", verdict(ready))
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	return mux
}

// verdict answers 200, or 503 with what is wrong.
func verdict(check func() error) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if err := check(); err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "ok")
	}
}

// maxAdminConns is how many connections the pages have at once. Probes and scrapers need
// one or two, and the gateway needs the rest of the process's descriptors.
const maxAdminConns = 32

// adminServer serves the pages, one request a connection, so that none is idle, and
// gives up on whoever is slow. Its own errors go to the log.
func adminServer(pages http.Handler, log *slog.Logger) *http.Server {
	server := &http.Server{
		Handler: pages, ReadTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second, IdleTimeout: 5 * time.Second,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	server.SetKeepAlivesEnabled(false)
	return server
}

// startAdmin serves the pages, which show no secret but are meant for loopback.
// stop closes the server and whatever it is still serving.
func startAdmin(addr string, pages http.Handler, log *slog.Logger) (stop func(), err error) {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("serving FOOTNOTE_ADMIN_ADDR: %w", err)
	}
	log.Info("serving health and metrics", "addr", l.Addr().String())
	if at, ok := l.Addr().(*net.TCPAddr); ok && !at.IP.IsLoopback() {
		log.Warn("health and metrics, and profiles where FOOTNOTE_PPROF is set, can be read by other machines; set FOOTNOTE_ADMIN_ADDR to an address on 127.0.0.1, or see to a firewall", "addr", at.String())
	}
	return serveAdmin(l, pages, log), nil
}

// serveAdmin serves the pages to those that connect.
func serveAdmin(l net.Listener, pages http.Handler, log *slog.Logger) (stop func()) {
	server := adminServer(pages, log)
	var serving sync.WaitGroup
	serving.Go(func() {
		if err := server.Serve(netutil.LimitListener(l, maxAdminConns)); err != http.ErrServerClosed {
			log.Error("serving health and metrics", "err", err)
		}
	})
	return func() {
		server.Close()
		serving.Wait()
	}
}
