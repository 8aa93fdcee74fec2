package main

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	"google.golang.org/protobuf/proto"

	"footnote/bot/discordtest"
)

// received are the traces that a collector got.
type received struct {
	mu    sync.Mutex
	spans []string // by name, with the name of what they are part of
	about string   // who sent them
	all   string   // everything, as text
}

// ServeHTTP takes a batch as a collector does, and answers 400 for anything else.
func (c *received) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body := io.Reader(r.Body)
	if r.Header.Get("Content-Encoding") == "gzip" {
		unpacked, err := gzip.NewReader(r.Body)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		body = unpacked
	}
	raw, _ := io.ReadAll(body)
	var batch collector.ExportTraceServiceRequest
	if err := proto.Unmarshal(raw, &batch); err != nil || r.URL.Path != "/v1/traces" || r.Header.Get("Content-Type") != "application/x-protobuf" {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	c.take(&batch)
}

// take notes the spans of a batch. A span's parent may be in a later batch, since it ends
// later, so only whether there is one is noted.
func (c *received) take(batch *collector.ExportTraceServiceRequest) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all += batch.String()
	for _, from := range batch.ResourceSpans {
		c.about = from.Resource.String()
		for _, scope := range from.ScopeSpans {
			for _, s := range scope.Spans {
				part := ""
				if len(s.ParentSpanId) > 0 {
					part = " of it"
				}
				c.spans = append(c.spans, s.Name+part)
			}
		}
	}
}

// TestTraces: what happened until the signal to stop has reached the collector when the
// program ends.
func TestTraces(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var got received
	server := httptest.NewServer(&got)
	defer server.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", server.URL)
	t.Setenv("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip")
	srv := discordtest.New(t, discordtest.Options{})
	done := startRun(t, srv, srv.Token)
	if _, err := srv.WaitSession(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := srv.Do(ctx, srv.Slash(discordtest.From{}, "ask", discordtest.String("question", "Where do bees live?"))); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if ended := <-done; ended.status != exitOK || !strings.Contains(ended.err, "sending traces") {
		t.Errorf("got status %d: %s", ended.status, ended.err)
	}
	got.mu.Lock()
	defer got.mu.Unlock()
	if want := []string{"lookup of it", "render of it", "send of it", "event"}; !slices.Equal(got.spans, want) {
		t.Errorf("got spans %q, want %q", got.spans, want)
	}
	for _, want := range []string{`"service.name"`, `"footnote"`, `"service.version"`} {
		if !strings.Contains(got.about, want) {
			t.Errorf("the sender does not say %s: %s", want, got.about)
		}
	}
	for _, secret := range []string{"bees live", srv.Token} {
		if strings.Contains(got.all, secret) {
			t.Errorf("a trace tells %q: %s", secret, got.all)
		}
	}
}

// TestTracesRefused: an address that cannot be one ends the start for good.
func TestTracesRefused(t *testing.T) {
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318")
	srv := discordtest.New(t, discordtest.Options{})
	if got := <-startRun(t, srv, srv.Token); got.status != exitHopeless || !strings.Contains(got.err, "OTEL_EXPORTER_OTLP_ENDPOINT") {
		t.Errorf("got status %d: %s", got.status, got.err)
	}
}
