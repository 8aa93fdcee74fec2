package bot

import (
	"context"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// /healthz is green only while the gateway is heard, and /readyz only when the
// commands are there too.
func TestHealth(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t, dt.Lived(3, dt.Drop), dt.Deaf, dt.Good)
		pages := adminPages(b.metrics, b.gateway.Alive, b.ready)
		check := func(when, path string, want int) {
			t.Helper()
			w := httptest.NewRecorder()
			pages.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
			if w.Code != want {
				t.Errorf("%s: %s gives %d (%s), want %d", when, path, w.Code, strings.TrimSpace(w.Body.String()), want)
			}
		}
		check("before", "/healthz", 503)
		ctx, stop := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() { ran <- b.Run(ctx) }()
		time.Sleep(time.Minute)
		check("connected", "/healthz", 200)
		check("connected", "/readyz", 200)
		for range 90 { // dropped after three heartbeats, then no HELLO
			if b.gateway.Alive() != nil {
				break
			}
			time.Sleep(time.Second)
		}
		check("cut off", "/healthz", 503)
		check("cut off", "/readyz", 503)
		srv.Session(t, 3)
		synctest.Wait()
		check("back", "/healthz", 200)
		stop()
		<-ran
		check("stopped", "/healthz", 503)
	})
}

func TestMetricsPage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, _ := onFakeClock(t)
		b.metrics.questions.WithLabelValues("ask", "answer").Inc()
		b.metrics.answers.WithLabelValues("founding").Inc()
		w := httptest.NewRecorder()
		adminPages(b.metrics, b.ready, b.ready).ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
		for _, want := range []string{
			`footnote_questions_total{entry="ask",outcome="answer"} 1`, `footnote_answers_total{topic="founding"} 1`,
			"footnote_reply_seconds_bucket", "footnote_reconnects_total 0", "footnote_limited_total 0", "footnote_dropped_total 0",
		} {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("/metrics lacks %s", want)
			}
		}
	})
}
