// Package tracing exports what the bot does as OpenTelemetry traces, where the
// environment says whereto.
//
// The bot itself knows but a trace.Tracer, which does nothing unless somebody is
// listening. This package makes one that has a listener. All settings are those of
// OpenTelemetry, and are read from the environment by its SDK: an operator who knows
// them from other programs finds them here.
//
// # The way through it
//
// Start looks whether the environment asks for traces (asked.go) and sets up what sends
// them, in batches and beside the bot's work. What cannot be sent is logged by exporter
// (exporter.go), once for each outage. Traces.Stop sends what is left.
//
// # What it may import
//
// OpenTelemetry and the standard library; nothing of Footnote.
//
// # What always holds
//
//   - Without OTEL_EXPORTER_OTLP_ENDPOINT nothing is set up, and nothing runs.
//   - No reply waits for a trace: what cannot be sent in time is dropped, and what is
//     kept until then is bounded.
//   - No error quotes an address that cannot be used, since it may hold a password; of
//     one that can, a password is not even read.
package tracing
