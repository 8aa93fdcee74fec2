package bot

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discord"
	dt "footnote/bot/discordtest"
)

// A bot without a gateway registers the commands, is ready then, and stops when told.
func TestReadyWithoutGateway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		outage := srv.Inject("GET", "/users/@me", 0, dt.Fail(503))
		b.config.NoGateway, b.config.HTTPAddr, b.config.listener = true, ":0", make(piped)
		ctx, stop := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() { ran <- b.Run(ctx) }()
		time.Sleep(10 * time.Minute)
		if b.ready() == nil || b.Alive() != nil {
			t.Errorf("in an outage: ready %v, alive %v", b.ready(), b.Alive())
		}
		outage.Clear()
		time.Sleep(10 * time.Minute)
		if err := b.ready(); err != nil {
			t.Error(err)
		}
		stop()
		if err := <-ran; err != nil || srv.Counts().Connections > 0 {
			t.Errorf("got %v, %d connections", err, srv.Counts().Connections)
		}
	})
}

// Which shards a process has says nothing of one without a gateway, which has none: it
// registers the commands like any other.
func TestShardsWithoutGateway(t *testing.T) {
	for _, tt := range []struct {
		noGateway bool
		ids       string
		want      bool
	}{{false, "2-3", false}, {false, "0-1", true}, {true, "2-3", true}, {true, "0-1", true}, {true, "", true}} {
		b, err := New(Config{
			Token: "secret", Router: embedded(t), HTTPAddr: ":0", PublicKey: strings.Repeat("ab", 32),
			NoGateway: tt.noGateway, Shards: "4", ShardIDs: tt.ids,
		})
		if err != nil {
			t.Fatal(err)
		}
		if b.registers != tt.want {
			t.Errorf("%+v: registers %t", tt, b.registers)
		}
	}
}

// The settings for HTTP are held to what can be right.
func TestHTTPSettings(t *testing.T) {
	key := strings.Repeat("ab", 32)
	for _, tt := range []struct {
		config Config
		want   string
	}{
		{Config{HTTPAddr: "127.0.0.1:0", PublicKey: key}, ""},
		{Config{HTTPAddr: ":0", PublicKey: ` "` + key + `"`, NoGateway: true}, ""},
		{Config{PublicKey: "x"}, ""}, // which nothing uses
		{Config{HTTPAddr: "127.0.0.1:99999", PublicKey: key}, "reading FOOTNOTE_HTTP_ADDR: "},
		{Config{HTTPAddr: "127.0.0.1:0"}, "reading DISCORD_PUBLIC_KEY: FOOTNOTE_HTTP_ADDR needs it"},
		{Config{HTTPAddr: "127.0.0.1:0", PublicKey: key[1:]}, "reading DISCORD_PUBLIC_KEY: not a public key"},
		{Config{HTTPAddr: "127.0.0.1:0", PublicKey: key[2:] + "xx"}, "reading DISCORD_PUBLIC_KEY: not a public key"},
		{Config{NoGateway: true}, "set FOOTNOTE_HTTP_ADDR"},
	} {
		tt.config.Token, tt.config.Router = "secret", embedded(t)
		_, err := New(tt.config)
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v: got %v, want %q", tt.config, err, tt.want)
		}
	}
}

// Without a gateway a wrong token is said as well, and an outage of Discord is waited for
// while interactions are answered.
func TestNoGatewayNeedsNoDiscord(t *testing.T) {
	r := run(t, dt.Options{})
	outage := r.Inject("GET", "/users/@me", 0, dt.Fail(503))
	byHTTP(t, r, true)
	r.asked()
	outage.Clear()
	r.end()
	<-r.done
	r.Inject("GET", "/users/@me", 0, dt.Fail(401))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := r.bot.config
	c.listener = l
	r.start(c)
	err = <-r.done
	r.done <- err
	if _, ok := errors.AsType[*discord.FatalError](err); !ok {
		t.Errorf("got %v", err)
	}
}
