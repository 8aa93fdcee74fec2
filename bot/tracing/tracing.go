package tracing

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// stopTime is how long what is left may take to send: container runtimes kill after ten
// seconds, of which replies have had eight.
const stopTime = time.Second

// Traces are where spans go. Safe for concurrent use.
type Traces struct {
	trace.Tracer
	provider *sdk.TracerProvider // nil where nobody listens
}

// Start sets up what sends traces, if the environment asks for it, and nothing
// otherwise. version is the program's. It connects nowhere yet; the error is for
// settings that must be changed, and says which. The caller stops what it returns.
//
// OpenTelemetry's own complaints, of which there is one place for the whole process, go
// to the log from then on.
func Start(ctx context.Context, version string, log *slog.Logger) (*Traces, error) {
	wanted, err := asked()
	if err != nil || !wanted {
		return &Traces{Tracer: noop.NewTracerProvider().Tracer("")}, err
	}
	client, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("setting up traces: %w", err)
	}
	about, err := resource.New(ctx,
		resource.WithAttributes(attribute.String("service.name", "footnote"), attribute.String("service.version", version)),
		resource.WithTelemetrySDK(),
		resource.WithFromEnv(), // the last wins
	)
	if err != nil {
		return nil, fmt.Errorf("reading OTEL_RESOURCE_ATTRIBUTES: %w", err)
	}
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("tracing", "err", err) }))
	provider := sdk.NewTracerProvider(sdk.WithBatcher(&exporter{SpanExporter: client, log: log}), sdk.WithResource(about))
	log.Info("sending traces")
	return &Traces{provider.Tracer("footnote"), provider}, nil
}

// Stop sends the spans that are left, for at most a second, and ends. It is called once
// no span is begun any more.
func (t *Traces) Stop() {
	if t.provider == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), stopTime)
	defer cancel()
	if err := t.provider.Shutdown(ctx); err != nil {
		otel.Handle(fmt.Errorf("sending the last traces: %w", err))
	}
}
