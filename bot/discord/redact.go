package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"regexp"
	"strings"

	"github.com/gorilla/websocket"
)

// redacted stands where a secret stood.
const redacted = "[redacted]"

// secrets finds tokens of interactions by where they stand, or by how Discord
// begins them: base64 of "interaction:".
var secrets = []*regexp.Regexp{
	regexp.MustCompile(`((?:interactions|webhooks)(?:/|%2[fF])\d+(?:/|%2[fF]))[^\s"'?\\]+`),
	regexp.MustCompile(`(\\?"token\\?"\s*:\s*\\?")[^"\\]*`),
	regexp.MustCompile(`(\bToken:\s*"?)[^"\s,}]+`),
	regexp.MustCompile(`()aW50ZXJhY3Rpb24[\w\-+/=.:]*`),
}

// redactor is a slog.Handler that lets no token through, whatever the level and
// wherever in a record it stands. The rest of the program need not think of it.
type redactor struct {
	next  slog.Handler
	token string
}

// Redact returns a logger that writes to the same place as log, but neither the
// token nor that of an interaction. Safe for concurrent use.
func Redact(log *slog.Logger, token string) *slog.Logger {
	return slog.New(&redactor{log.Handler(), token})
}

func (r *redactor) Enabled(ctx context.Context, l slog.Level) bool { return r.next.Enabled(ctx, l) }

func (r *redactor) WithGroup(name string) slog.Handler {
	return &redactor{r.next.WithGroup(name), r.token}
}

func (r *redactor) WithAttrs(attrs []slog.Attr) slog.Handler {
	return &redactor{r.next.WithAttrs(r.attrs(attrs)), r.token}
}

// Handle implements slog.Handler.
func (r *redactor) Handle(ctx context.Context, rec slog.Record) error {
	clean := slog.NewRecord(rec.Time, rec.Level, r.text(rec.Message), rec.PC)
	rec.Attrs(func(a slog.Attr) bool {
		clean.AddAttrs(r.attr(a))
		return true
	})
	return r.next.Handle(ctx, clean)
}

func (r *redactor) attrs(attrs []slog.Attr) []slog.Attr {
	clean := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		clean[i] = r.attr(a)
	}
	return clean
}

func (r *redactor) attr(a slog.Attr) slog.Attr {
	v := a.Value.Resolve()
	switch v.Kind() {
	case slog.KindString:
		v = slog.StringValue(r.text(v.String()))
	case slog.KindGroup:
		v = slog.GroupValue(r.attrs(v.Group())...)
	case slog.KindAny:
		v = r.any(v)
	}
	return slog.Attr{Key: a.Key, Value: v}
}

// any keeps a value whose text holds no secret in any of the forms in which
// handlers print values, and otherwise keeps only the redacted text.
func (r *redactor) any(v slog.Value) slog.Value {
	switch x := v.Any().(type) {
	case error:
		return slog.StringValue(r.text(x.Error()))
	case []byte:
		return slog.StringValue(r.text(string(x)))
	case json.RawMessage:
		return slog.StringValue(r.text(string(x)))
	}
	shown := fmt.Sprintf("%+v", v.Any())
	if asJSON, err := json.Marshal(v.Any()); err == nil {
		shown += " " + string(asJSON)
	}
	if clean := r.text(shown); clean != shown {
		return slog.StringValue(clean)
	}
	return v
}

// text returns a text without secrets, and without what would act on a terminal.
func (r *redactor) text(s string) string { return harmless(withoutSecrets(s, r.token)) }

// withoutSecrets takes tokens of interactions and those that are named out of a text.
func withoutSecrets(s string, tokens ...string) string {
	for _, token := range tokens {
		if token != "" {
			s = strings.ReplaceAll(s, token, redacted)
		}
	}
	for _, re := range secrets {
		s = re.ReplaceAllString(s, "${1}"+redacted)
	}
	return s
}

// clean takes secrets out of what Discord says, which may echo them.
func (c Config) clean(said []byte, more string) []byte {
	return []byte(withoutSecrets(string(said), c.Token, more))
}

// cleaned takes secrets out of the reason for which a connection was closed.
func (c Config) cleaned(err error) error {
	if e, ok := errors.AsType[*websocket.CloseError](err); ok {
		return &websocket.CloseError{Code: e.Code, Text: gist(withoutSecrets(e.Text, c.Token))}
	}
	return err
}
