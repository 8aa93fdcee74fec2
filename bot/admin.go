package bot

import (
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// adminPages serves /healthz (is the gateway alive), /readyz (can the bot
// answer) and /metrics. alive and ready return what is wrong.
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

// startAdmin serves the pages, which show no secret but are meant for loopback.
// stop closes the server and whatever it is still serving.
func startAdmin(addr string, pages http.Handler, log *slog.Logger) (stop func(), err error) {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("serving FOOTNOTE_ADMIN_ADDR: %w", err)
	}
	log.Info("serving health and metrics", "addr", l.Addr().String())
	server := &http.Server{Handler: pages, ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second}
	var serving sync.WaitGroup
	serving.Go(func() {
		if err := server.Serve(l); err != http.ErrServerClosed {
			log.Error("serving health and metrics", "err", err)
		}
	})
	return func() {
		server.Close()
		serving.Wait()
	}, nil
}
