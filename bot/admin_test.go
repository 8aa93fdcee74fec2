package bot

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// /readyz is green only while the gateway is heard and the commands are there. /healthz
// is green in an outage too, since a new start would mend nothing.
func TestHealth(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t, dt.Lived(3, dt.Drop), dt.Deaf, dt.Good)
		pages := adminPages(b.metrics, b.Alive, b.ready)
		check := func(when, path string, want int) {
			t.Helper()
			w := httptest.NewRecorder()
			pages.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
			if w.Code != want {
				t.Errorf("%s: %s gives %d (%s), want %d", when, path, w.Code, strings.TrimSpace(w.Body.String()), want)
			}
		}
		check("before", "/healthz", 200)
		check("before", "/readyz", 503)
		ctx, stop := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() { ran <- b.Run(ctx) }()
		time.Sleep(time.Minute)
		check("connected", "/healthz", 200)
		check("connected", "/readyz", 200)
		for range 90 { // dropped after three heartbeats, then no HELLO
			if b.gateway.Connected() != nil {
				break
			}
			time.Sleep(time.Second)
		}
		check("cut off", "/healthz", 200)
		check("cut off", "/readyz", 503)
		srv.Session(t, 3)
		synctest.Wait()
		check("back", "/healthz", 200)
		stop()
		<-ran
		check("stopped", "/readyz", 503)
	})
}

// Loops that no longer turn are told from those that wait.
func TestStuck(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		hold := make(chan struct{})
		ctx, stop := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() { ran <- b.gateway.Run(ctx, func(string, json.RawMessage) { <-hold }) }()
		srv.Session(t, 1)
		stuck := func(when, want string) {
			t.Helper()
			time.Sleep(2 * time.Minute)
			if err := b.Alive(); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
				t.Errorf("%s: got %v, want %q", when, err, want)
			}
		}
		stuck("a handler does not return", "gateway: stuck")
		close(hold)
		stuck("it returns", "")
		stop()
		<-ran
		hold = make(chan struct{})
		for range maxWorking {
			b.workers.add(job{expires: time.Now().Add(time.Hour), do: func() { <-hold }})
		}
		stuck("no worker is done", "workers: none")
		close(hold)
		stuck("all are done", "")
	})
}

func TestMetricsPage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, _ := onFakeClock(t)
		b.metrics.questions.WithLabelValues("ask", "answer").Inc()
		b.metrics.answers.WithLabelValues("founding").Inc()
		b.metrics.latency.WithLabelValues("ask").Observe(0.1)
		b.metrics.stages.WithLabelValues(stageLookup).Observe(0.00002)
		b.metrics.lostShard(0)
		w := httptest.NewRecorder()
		adminPages(b.metrics, b.ready, b.ready).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
		for _, want := range []string{
			`footnote_questions_total{entry="ask",outcome="answer"} 1`, `footnote_answers_total{topic="founding"} 1`,
			`footnote_reply_seconds_bucket{entry="ask",le="0.1"} 1`, `footnote_stage_seconds_bucket{stage="lookup",le="0.0001"} 1`,
			"footnote_ready 0", "go_build_info{", "process_start_time_seconds", `footnote_reconnects_total{shard="0"} 1`, "footnote_limited_total 0", "footnote_dropped_total 0",
		} {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("/metrics lacks %s", want)
			}
		}
	})
}

// piped is a listener whose connections are pipes, for a fake clock.
type piped chan net.Conn

func (p piped) Accept() (net.Conn, error) {
	if c, ok := <-p; ok {
		return c, nil
	}
	return nil, net.ErrClosed
}

func (p piped) Addr() net.Addr { return &net.TCPAddr{} }

func (p piped) Close() error {
	close(p)
	return nil
}

// connect returns the client's end of a new connection.
func (p piped) connect() net.Conn {
	client, server := net.Pipe()
	p <- server
	return client
}

// Connections that say nothing keep neither the pages nor the process's descriptors:
// there are few, and they are given up.
func TestAdminGivesUpOnSilence(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := make(piped, 1000)
		stop := serveAdmin(l, http.NewServeMux(), slog.New(slog.DiscardHandler))
		defer stop()
		for range 3 * maxAdminConns {
			defer l.connect().Close()
		}
		synctest.Wait()
		if open := 3*maxAdminConns - len(l); open > maxAdminConns+1 {
			t.Errorf("%d connections are served at once", open)
		}
		c := l.connect()
		defer c.Close()
		began := time.Now()
		io.WriteString(c, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
		res, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil || !res.Close || time.Since(began) > time.Minute {
			t.Errorf("got %v, %v after %v", res, err, time.Since(began))
		}
	})
}

// The server's own errors come as the log does.
func TestAdminErrorsAreLogged(t *testing.T) {
	log := new(safeBuffer)
	server := adminServer(nil, slog.New(slog.NewJSONHandler(log, nil)))
	server.ErrorLog.Print("http: panic serving")
	if !json.Valid([]byte(log.String())) || !strings.Contains(log.String(), "panic serving") {
		t.Errorf("got %s", log)
	}
}

// An address that others reach is not bound without a word.
func TestAdminWarnsOfPublicAddress(t *testing.T) {
	for addr, want := range map[string]bool{"127.0.0.1:0": false, "localhost:0": false, ":0": true, "0.0.0.0:0": true} {
		log := new(safeBuffer)
		stop, err := startAdmin(addr, http.NewServeMux(), slog.New(slog.NewTextHandler(log, nil)))
		if err != nil {
			t.Fatal(err)
		}
		stop()
		if got := strings.Contains(log.String(), "can be read by other machines"); got != want {
			t.Errorf("%s: got %t, want %t", addr, got, want)
		}
	}
}
