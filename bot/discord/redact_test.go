package discord

import (
	"bytes"
	"errors"
	"log/slog"
	"net/url"
	"strings"
	"testing"
)

// No token passes, in whatever part of a record and whatever form it stands.
func TestNoTokenInLog(t *testing.T) {
	const token, itoken = "MTk4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs", "aW50ZXJhY3Rpb246MTI6c2VjcmV0"
	callback := "https://discord.com/api/v9/interactions/12/s3cret-tok/callback"
	type packet struct {
		Token string `json:"token"`
	}
	leaks := []any{
		"Bot " + token, errors.New("bad " + token), []byte(token), &packet{token}, packet{"s3cret-tok"}, map[string]packet{"a": {"s3cret-tok"}},
		slog.GroupValue(slog.String("a", token)), itoken, callback, &url.Error{Op: "Post", URL: callback, Err: errors.New("EOF")},
		errors.New(`Post "https://discord.com/api/v9/webhooks/12/s3cret-tok": EOF`), `{"id":"1","token":"s3cret-tok"}`,
		`{\"token\":\"s3cret-tok\"}`, []any{token}, url.QueryEscape(callback), "/webhooks/12/s3/cret-tok/s3cret-tok",
	}
	for _, format := range []string{"text", "json"} {
		var out bytes.Buffer
		var h slog.Handler = slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug})
		if format == "json" {
			h = slog.NewJSONHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug})
		}
		log := Redact(slog.New(h), token)
		for _, leak := range leaks {
			log.Debug("with", "value", leak)
			log.With("value", leak).WithGroup("g").Error("before", "n", 1)
			if s, ok := leak.(string); ok {
				log.Info(s)
			}
		}
		for _, secret := range []string{token, itoken, "s3cret-tok"} {
			if i := strings.Index(out.String(), secret); i >= 0 {
				line := out.String()[strings.LastIndex(out.String()[:i], "\n")+1:]
				t.Errorf("%s: found %s in %.300s", format, secret, line)
			}
		}
	}
}

// What holds no token stays as it is.
func TestRedactKeepsTheRest(t *testing.T) {
	var out bytes.Buffer
	log := Redact(slog.New(slog.NewTextHandler(&out, nil)), "t0k3n")
	log.Info("connected", "err", errors.New("EOF"), "n", 3, "wait", "1s", "path", "/interactions/1/token/callback")
	for _, want := range []string{"msg=connected", "err=EOF", "n=3", "wait=1s"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q lacks %q", out.String(), want)
		}
	}
}
