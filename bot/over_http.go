package bot

import (
	"context"
	"encoding/hex"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
	"footnote/bot/endpoint"
)

// called takes one interaction from Discord over HTTP and returns at once, as handle does
// with those of the gateway. What it does not answer, Discord gives up.
func (b *Bot) called(ctx context.Context, c *endpoint.Call) {
	defer b.contain(c.Refuse) // reading it may panic
	now := time.Now()
	in, ok := parseInteraction(c.Body, now)
	if in.call = c; !ok || !b.mayType(in) {
		c.Refuse()
		return
	}
	b.workers.add(job{expires: now.Add(callbackLife), refuse: c.Refuse, do: func() {
		defer c.Refuse() // which does nothing once there is an answer
		b.speaker().interaction(ctx, in)
	}})
}

// newEndpoint returns what serves Discord's Interactions Endpoint URL. Work on what comes
// in ends with the context.
func (b *Bot) newEndpoint(ctx context.Context) *endpoint.Endpoint {
	return endpoint.New(endpoint.Config{
		Key: b.key, Log: b.log, Ready: b.workers.turn, Ask: func(c *endpoint.Call) { b.called(ctx, c) },
		Refused: func(why endpoint.Refusal) { b.metrics.refused.WithLabelValues(string(why)).Inc() },
	})
}

// listen opens what Discord's requests come to, nil where they do not come over HTTP.
func (b *Bot) listen() (net.Listener, error) {
	l, err := b.config.listener, error(nil)
	switch {
	case b.config.HTTPAddr == "":
		return nil, nil
	case l == nil:
		if l, err = net.Listen("tcp", b.config.HTTPAddr); err != nil {
			return nil, fmt.Errorf("serving FOOTNOTE_HTTP_ADDR: %w", err)
		}
	}
	b.log.Info("serving interactions", "addr", l.Addr().String(), "path", endpoint.Path)
	return l, nil
}

// compareKey warns of a public key that is another application's, by which all that
// Discord sends is refused.
func (b *Bot) compareKey(ctx context.Context) {
	wait := discord.Backoff{Min: time.Second, Max: time.Minute}
	var app struct {
		Key string `json:"verify_key"`
	}
	ask := func() error { return b.rest.Do(ctx, http.MethodGet, discordgo.EndpointApplication("@me"), nil, &app) }
	err := ask()
	for err != nil && !IsFinal(err) && discord.Pause(ctx, wait.Next()) == nil {
		err = ask()
	}
	if err == nil && app.Key != "" && !strings.EqualFold(app.Key, hex.EncodeToString(b.key)) {
		b.log.Error("DISCORD_PUBLIC_KEY is not the key of this application, so all interactions over HTTP are refused; footnote doctor says more")
	}
}
