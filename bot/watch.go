package bot

import (
	"context"
	"log/slog"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/trace"

	"footnote/bot/discord"
)

// Stages of the work on an event, by their names in metrics and traces.
const (
	stageLookup = "lookup" // what to say is found
	stageRender = "render" // a message is made of it
	stageSend   = "send"   // Discord takes it, waits and retries included
)

// watch shows the work on one event to those who run the bot: as a line in the log, in
// metrics and as a trace. It is told neither what was typed nor by whom.
type watch struct {
	bot      speaker
	entry    string // the way the question came
	received time.Time
	ctx      context.Context // carries the trace
	span     trace.Span      // of the whole event
}

// watch begins to watch the work on an event. The caller ends it.
func (b speaker) watch(ctx context.Context, entry string, received time.Time) *watch {
	ctx, span := b.tracer.Start(ctx, "event", trace.WithTimestamp(received), trace.WithSpanKind(trace.SpanKindServer))
	if span.IsRecording() {
		span.SetAttributes(attribute.String("footnote.entry", entry))
	}
	return &watch{b, entry, received, ctx, span}
}

// end ends the trace.
func (w *watch) end() { w.span.End() }

// during does a stage of the work, timed and traced.
func (w *watch) during(stage string, kind trace.SpanKind, do func(ctx context.Context)) {
	began := time.Now()
	ctx, span := w.bot.tracer.Start(w.ctx, stage, trace.WithSpanKind(kind))
	defer func() {
		span.End()
		w.bot.metrics.stages.WithLabelValues(stage).Observe(time.Since(began).Seconds())
	}()
	do(ctx)
}

// lookup finds what to say.
func (w *watch) lookup(do func(ctx context.Context)) {
	w.during(stageLookup, trace.SpanKindInternal, do)
}

// render makes the message of a reply.
func (w *watch) render(r reply) (out outgoing) {
	w.during(stageRender, trace.SpanKindInternal, func(context.Context) { out = w.bot.render(r) })
	return out
}

// send brings the message to Discord.
func (w *watch) send(do func(ctx context.Context) error) (err error) {
	w.during(stageSend, trace.SpanKindClient, func(ctx context.Context) { err = do(ctx) })
	return err
}

// respond answers an interaction with a reply.
func (w *watch) respond(in interaction, r reply, kind discordgo.InteractionResponseType) error {
	err := w.deliver(in, r, kind)
	w.sent(r, err, answering, "interaction", in.ID)
	return err
}

// deliver is respond where the caller notes what came of it.
func (w *watch) deliver(in interaction, r reply, kind discordgo.InteractionResponseType) error {
	out := w.render(r)
	return w.send(func(ctx context.Context) error { return w.bot.sender.say(ctx, in, kind, out) })
}

// tell says something to the user of an interaction that has been answered, alone. That
// is part of the reply which was noted; where it is lost, the log tells of that too.
func (w *watch) tell(in interaction, r reply) {
	out := w.render(r)
	err := w.send(func(ctx context.Context) error { return w.bot.sender.followUp(ctx, in, out) })
	if err != nil {
		w.lost(r, err, "telling a user more", "interaction", in.ID)
	}
}

// answering is what is done where a reply to an interaction is lost, for the log.
const answering = "answering an interaction"

// sent notes what came of the reply to the event: one line in the log, whatever it was.
func (w *watch) sent(r reply, err error, doing, kind, id string) {
	if err != nil {
		w.lost(r, err, doing, kind, id)
		return
	}
	w.traced(r, nil)
	took := time.Since(w.received)
	w.bot.log.LogAttrs(w.ctx, slog.LevelInfo, "replied", w.line(r, took)...)
	w.bot.metrics.latency.WithLabelValues(w.entry).Observe(took.Seconds())
}

// lost notes that a reply, or a part of it, did not reach Discord.
func (w *watch) lost(r reply, err error, doing, kind, id string) {
	w.traced(r, err)
	line := append(w.line(r, time.Since(w.received)), slog.String(kind, id), slog.Any("err", err))
	w.bot.log.LogAttrs(w.ctx, slog.LevelWarn, doing, line...)
}

// line returns what the log tells of a reply.
func (w *watch) line(r reply, took time.Duration) []slog.Attr {
	return []slog.Attr{
		slog.String("entry", w.entry), slog.String("outcome", r.outcome),
		slog.String("topic", strings.Join(r.topics, ",")), slog.Int64("latency_ms", took.Milliseconds()),
	}
}

// traced adds the reply to the trace. An error is told by its kind only, since what
// Discord says of it may hold anything.
func (w *watch) traced(r reply, err error) {
	if !w.span.IsRecording() {
		return
	}
	w.span.SetAttributes(attribute.String("footnote.outcome", r.outcome), attribute.StringSlice("footnote.topics", r.topics))
	if err != nil {
		w.span.SetAttributes(attribute.String("error.type", discord.Reason(err)))
		w.span.SetStatus(codes.Error, "the reply did not reach Discord")
	}
}

// completed notes that a name was completed. Completions are many and not replies, so
// the log tells of the failed ones only, and where it tells of everything.
func (w *watch) completed(err error, id string) {
	if err != nil {
		w.bot.log.Debug("completing a name", "interaction", id, "err", err)
		return
	}
	w.bot.metrics.latency.WithLabelValues(w.entry).Observe(time.Since(w.received).Seconds())
}
