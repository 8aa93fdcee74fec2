package tracing

import (
	"context"
	"log/slog"
	"sync/atomic"

	"go.opentelemetry.io/otel/sdk/trace"
)

// exporter sends spans, and tells the log when it no longer can, and when it can again.
// Safe for concurrent use.
type exporter struct {
	trace.SpanExporter
	log  *slog.Logger
	lost atomic.Bool // the last batch was
}

// ExportSpans implements trace.SpanExporter. The SDK would print the error on its own.
func (e *exporter) ExportSpans(ctx context.Context, spans []trace.ReadOnlySpan) error {
	err := e.SpanExporter.ExportSpans(ctx, spans)
	switch lost := e.lost.Swap(err != nil); {
	case err != nil && !lost:
		e.log.Warn("sending traces; they are lost until it works again", "err", err)
	case err == nil && lost:
		e.log.Info("traces are sent again")
	}
	return nil
}
