package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// lines is a log that counts its lines. Safe for concurrent use.
type lines struct {
	mu  sync.Mutex
	out bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out.String()
}

// hostile returns a gateway client that meets the scenes, its log, and the hosts that it
// has dialled.
func hostile(t *testing.T, scenes ...dt.Scene) (g *Gateway, srv *dt.Server, log *lines, dialled func() string) {
	t.Helper()
	srv, log = dt.NewInBubble(t, dt.Options{}, scenes...), new(lines)
	hosts := new(lines)
	r, err := NewREST(Config{Token: srv.Token, APIURL: srv.URL, AtOnce: 8, Log: slog.New(slog.NewTextHandler(log, nil)),
		Dial: func(ctx context.Context, network, address string) (net.Conn, error) {
			hosts.Write([]byte(address + "\n"))
			return srv.Dial(ctx, network, address)
		}})
	if err != nil {
		t.Fatal(err)
	}
	return newGateway(newLobby(r), 0, 1), srv, log, hosts.String
}

// A READY without IDs is none, and where one leads elsewhere it is not followed.
func TestHostileReady(t *testing.T) {
	ready := func(d string) dt.Scene {
		return func(c *dt.Conn) {
			c.Ask()
			c.Raw(`{"op":0,"t":"READY","s":1,"d":` + d + `}`)
			dt.Deaf(c)
		}
	}
	for _, tt := range []struct {
		name, data string
		handed     int // how many READYs are handed on
	}{
		{"nothing", `{}`, 1},
		{"no session", `{"user":{"id":"42"}}`, 1},
		{"no user", `{"session_id":"s"}`, 1},
		{"of other types", `{"session_id":{"a":1},"user":{"id":["42"]}}`, 1},
		{"elsewhere", `{"session_id":"s","user":{"id":"42"},"resume_gateway_url":"ws://evil.example/"}`, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				g, srv, _, dialled := hostile(t, ready(tt.data), dt.Good)
				readies := make(chan string, 10)
				start(t, g, func(kind string, _ json.RawMessage) {
					if kind == "READY" {
						readies <- kind
					}
				})
				srv.Session(t, 2)
				synctest.Wait()
				if len(readies) != tt.handed || strings.Contains(dialled(), "evil") {
					t.Errorf("%d READYs are handed on, want %d; dialled are\n%s", len(readies), tt.handed, dialled())
				}
			})
		})
	}
}

// What cannot be read, and an address that is none, fill no log.
func TestHostileLog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv, log, _ := hostile(t, func(c *dt.Conn) {
			c.Join()
			for range 10_000 {
				c.Raw(`{"op":"` + strings.Repeat("x", 100) + `"}`)
			}
			c.Live(1)
		}, dt.Good)
		srv.Inject("GET", "/gateway/bot", 1, dt.Fault{Status: 200, Body: `{"url":"` + strings.Repeat("x", 3<<20) + `"}`})
		start(t, g, ignore)
		srv.Session(t, 2)
		if n := strings.Count(log.String(), "unreadable"); n < 1 || n > 3 || len(log.String()) > 10_000 {
			t.Errorf("%d lines on packets, %d bytes in all", n, len(log.String()))
		}
	})
}

// What Discord says may echo a token; errors and the health page do not.
func TestNoTokenEchoed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv, log, _ := hostile(t, func(c *dt.Conn) { c.CloseSaying(4000, "bad \x1b[31m "+fakeToken) }, dt.Deaf)
		srv.Inject("POST", "", 0, dt.Fault{Status: 400, Body: `{"code":50035,"message":"no such token: int/s3cret, ` + fakeToken + `"}`})
		err := g.lobby.rest.Do(t.Context(), "POST", "https://discord.com/api/v9/interactions/12/int/s3cret/callback", nil, nil)
		if err == nil || strings.Contains(err.Error(), "s3cret") || strings.Contains(err.Error(), fakeToken) || !strings.Contains(err.Error(), "/interactions/12/token/callback: 400") {
			t.Errorf("got %v", err)
		}
		start(t, g, ignore)
		time.Sleep(3 * time.Second)
		alive := g.liveness.check()
		if alive == nil || !strings.Contains(alive.Error(), "4000") {
			t.Errorf("got %v", alive)
		}
		if all := alive.Error() + log.String(); strings.Contains(all, fakeToken) || strings.Contains(all, "\x1b") {
			t.Errorf("got %s", all)
		}
	})
}

// fakeToken is the token of the fake Discord.
const fakeToken = "test-token"
