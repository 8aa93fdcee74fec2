package tracing

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
)

// settings are those that decide what Start does.
var settings = []string{
	endpoint, tracesEndpoint, "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL",
	"OTEL_SDK_DISABLED", "OTEL_TRACES_EXPORTER", "OTEL_RESOURCE_ATTRIBUTES", "OTEL_SERVICE_NAME",
}

// setting sets the environment to some settings and nothing else.
func setting(t *testing.T, values string) {
	t.Helper()
	for _, name := range settings {
		t.Setenv(name, "") // restores it afterwards
		os.Unsetenv(name)
	}
	for _, value := range strings.Fields(values) {
		name, value, _ := strings.Cut(value, "=")
		t.Setenv(name, value)
	}
}

func TestAsked(t *testing.T) {
	const e, http = endpoint + "=http://127.0.0.1:4318 ", "http/protobuf"
	for _, tt := range []struct {
		set  string
		want bool
		err  string
	}{
		{"", false, ""},
		{endpoint + "=", false, ""},
		{e, true, ""},
		{tracesEndpoint + "=https://u:hush@collector.example/v1/traces", true, ""},
		{e + "OTEL_SDK_DISABLED=true", false, ""},
		{e + "OTEL_TRACES_EXPORTER=none", false, ""},
		{e + "OTEL_TRACES_EXPORTER=otlp", true, ""},
		{e + "OTEL_EXPORTER_OTLP_PROTOCOL=" + http, true, ""},
		{e + "OTEL_EXPORTER_OTLP_PROTOCOL=grpc", false, "OTEL_EXPORTER_OTLP_PROTOCOL"},
		{e + "OTEL_EXPORTER_OTLP_PROTOCOL=grpc OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=" + http, true, ""},
		{endpoint + "=127.0.0.1:4318", false, endpoint},
		{endpoint + "=collector:4318", false, endpoint},
		{endpoint + "=http://", false, endpoint},
		{e + tracesEndpoint + "=ftp://u:hush@x", false, tracesEndpoint},
	} {
		setting(t, tt.set)
		got, err := asked()
		if got != tt.want || (err == nil) != (tt.err == "") {
			t.Errorf("%s: got %t, %v", tt.set, got, err)
		}
		if err != nil && (!strings.Contains(err.Error(), tt.err) || strings.Contains(err.Error(), "hush")) {
			t.Errorf("%s: got %v", tt.set, err)
		}
	}
}

// Nobody listens, so nothing is recorded.
func TestNotAsked(t *testing.T) {
	setting(t, "")
	traces, err := Start(t.Context(), "v1", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer traces.Stop()
	if _, span := traces.Start(t.Context(), "event"); span.IsRecording() || traces.provider != nil {
		t.Error("something is set up")
	}
}

// An outage is told once, and so is its end.
func TestOutage(t *testing.T) {
	var down atomic.Bool
	collector := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if down.Load() {
			w.WriteHeader(http.StatusForbidden) // not tried again
		}
	}))
	defer collector.Close()
	setting(t, endpoint+"="+collector.URL+"/")
	var log strings.Builder
	traces, err := Start(t.Context(), "v1", slog.New(slog.NewTextHandler(&log, nil)))
	if err != nil {
		t.Fatal(err)
	}
	for _, isDown := range []bool{false, true, true, false, false, true, false} {
		down.Store(isDown)
		_, span := traces.Start(context.Background(), "event")
		span.End()
		if err := traces.provider.ForceFlush(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	traces.Stop()
	lost, again := strings.Count(log.String(), "sending traces; they are lost"), strings.Count(log.String(), "sent again")
	if lost != 2 || again != 2 {
		t.Errorf("%d outages, %d ends:\n%s", lost, again, &log)
	}
}
