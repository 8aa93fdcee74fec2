package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"go.opentelemetry.io/otel/codes"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	dt "footnote/bot/discordtest"
)

// traced has a bot record its spans.
func traced() (*tracetest.SpanRecorder, func(*Bot)) {
	spans := tracetest.NewSpanRecorder()
	provider := sdk.NewTracerProvider(sdk.WithSpanProcessor(spans))
	return spans, func(b *Bot) { b.tracer = provider.Tracer("") }
}

// asksAll asks in every way, and returns what a log, a metric or a trace must not hold.
func asksAll(r *running) (secrets []string) {
	r.t.Helper()
	from := dt.From{User: r.NewUser("a very curious student")}
	r.do(r.Slash(from, "ask", dt.String("question", "When was the MSS formed?")))
	r.do(r.Slash(from, "ask", dt.String("question", "xylophone zzyzx")))
	r.typed(from, "founding pray")
	r.do(r.Slash(from, "topic", dt.String("name", "founding")))
	r.do(r.Slash(from, "help"))
	r.do(r.Press(from, r.say(r.Mention(from, "When was the MSS formed?")), "?pray"))
	r.say(r.DirectMessage(from, "When was the MSS formed?"))
	return []string{"formed", "pray", "xylophone", "zzyzx", "curious", from.User.ID}
}

// One line a reply: how it was asked, what came of it, and how long that took.
func TestReplyLine(t *testing.T) {
	r := run(t, dt.Options{})
	secrets := asksAll(r)
	r.end()
	var got []string
	for line := range strings.Lines(r.log.String()) {
		var fields map[string]any
		if err := json.Unmarshal([]byte(line), &fields); err != nil {
			t.Fatal(err)
		}
		if fields["msg"] != "replied" {
			continue
		}
		got = append(got, fmt.Sprint(fields["level"], " ", fields["entry"], " ", fields["outcome"], " ", fields["topic"]))
		names := slices.Sorted(maps.Keys(fields))
		if want := []string{"entry", "latency_ms", "level", "msg", "outcome", "time", "topic"}; !slices.Equal(names, want) {
			t.Errorf("the line has %v, want %v", names, want)
		}
	}
	slices.Sort(got)
	want := []string{
		"INFO ask answer founding", "INFO ask none ", "INFO button gone ", "INFO direct answer founding", "INFO help help ",
		"INFO mention answer founding", "INFO topic answer founding",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	for _, secret := range secrets {
		if r.log.contains(secret) {
			t.Errorf("the log tells %q:\n%s", secret, r.log)
		}
	}
}

// An event's trace has its stages below it, and tells no more than the log.
func TestTrace(t *testing.T) {
	spans, change := traced()
	r := run(t, dt.Options{}, change)
	secrets := asksAll(r)
	r.end()
	children := make(map[string][]string) // by the event's ID
	var events []sdk.ReadOnlySpan
	for _, s := range spans.Ended() {
		if parent := s.Parent(); parent.IsValid() {
			children[parent.SpanID().String()] = append(children[parent.SpanID().String()], s.Name())
		} else {
			events = append(events, s)
		}
		for _, secret := range secrets {
			if told := fmt.Sprint(s.Name(), s.Attributes(), s.Events(), s.Status()); strings.Contains(told, secret) {
				t.Errorf("a span tells %q: %s", secret, told)
			}
		}
	}
	var got []string
	for _, e := range events {
		var about []string
		for _, a := range e.Attributes() {
			about = append(about, a.Value.String())
		}
		got = append(got, fmt.Sprint(e.Name(), about, children[e.SpanContext().SpanID().String()]))
	}
	slices.Sort(got)
	const stages = " [lookup render send]"
	want := []string{
		`event[ask answer ["founding"]]` + stages, `event[ask none []]` + stages, `event[button gone []]` + stages,
		`event[completion] [lookup send]`, `event[direct answer ["founding"]]` + stages,
		`event[help help []]` + stages, `event[mention answer ["founding"]]` + stages, `event[topic answer ["founding"]]` + stages,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A reply that is lost is told as such, with the same fields.
func TestLostReply(t *testing.T) {
	spans, change := traced()
	r := run(t, dt.Options{}, change)
	r.Inject("POST", "/channels/*/messages", 1, dt.Fail(400))
	r.SendMessage(r.Mention(dt.From{}, "When was the MSS formed?"))
	r.takenIn()
	r.end()
	if !r.log.contains(`"level":"WARN","msg":"answering a message","entry":"mention","outcome":"answer","topic":"founding","latency_ms":`) {
		t.Errorf("the log has no such line:\n%s", r.log)
	}
	told := slices.ContainsFunc(spans.Ended(), func(s sdk.ReadOnlySpan) bool {
		about := fmt.Sprint(s.Attributes())
		return s.Status().Code == codes.Error && strings.Contains(about, "mention") && strings.Contains(about, `{"error.type":"400"}`)
	})
	if !told {
		t.Errorf("no event tells that it failed: %v", spans.Ended())
	}
}

// BenchmarkReply makes a reply with all that is told of it: nothing, a line in the log, or
// a trace too.
func BenchmarkReply(b *testing.B) {
	for _, kind := range []string{"silent", "logged", "traced"} {
		b.Run("bot="+kind, func(b *testing.B) {
			c := Config{Token: "secret", Router: embedded(b)}
			if kind != "silent" {
				c.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
			}
			if kind == "traced" {
				c.Tracer = sdk.NewTracerProvider(sdk.WithBatcher(tracetest.NewNoopExporter())).Tracer("")
			}
			bot, err := New(c)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				speaker := bot.speaker()
				w := speaker.watch(b.Context(), "ask", time.Now())
				var r reply
				w.lookup(func(context.Context) { r = speaker.maker.question("When was the MSS formed?") })
				w.render(r)
				w.sent(r, w.send(func(context.Context) error { return nil }), "", "", "")
				w.end()
			}
		})
	}
}
