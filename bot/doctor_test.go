package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discord"
	dt "footnote/bot/discordtest"
)

// Somebody who runs the doctor may have a bot with a ledger elsewhere, whose commands are
// more.
func TestDoctorWithLedger(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t, dt.Good)
		all := append(b.speaker().maker.commands(), b.speaker().maker.learnCommands()...)
		for want, table := range map[string][]command{"": all, "forget": all[:len(all)-1]} {
			body, err := json.Marshal(b.definitions(table))
			if err != nil {
				t.Fatal(err)
			}
			script := srv.Inject("GET", "/applications/42/commands", 0, dt.Fault{Status: 200, Body: string(body)})
			d := &doctor{bot: b}
			if differ, err := d.commandsDiffer(t.Context(), "42"); err != nil || strings.Join(differ, ", ") != want {
				t.Errorf("got %v, %v, want %q", differ, err, want)
			}
			script.Clear()
		}
	})
}

// Each setting gives its finding, and an error exactly where there is something
// to do.
func TestDoctor(t *testing.T) {
	const app = `{"id":"42","integration_types_config":{"0":{"oauth2_install_params":{"scopes":["bot","applications.commands"],"permissions":"274877991936"}},"1":{}}}`
	status := func(code int, body string) *dt.Fault { return &dt.Fault{Status: code, Body: body} }
	for _, tt := range []struct {
		name   string
		path   string // of the answer that is not as it should be
		answer *dt.Fault
		scene  dt.Scene
		want   string // part of the output
		todo   bool
	}{
		{"all well", "", nil, dt.Good, "ok     token: the bot is Footnote (42)\nok     gateway: ws://127.0.0.1:1/ws/new answers\nok     shards: 1, as many as Discord recommends\nok     session starts: 1000 of 1000 left today\nok     settings: ", false},
		{"invite", "", nil, dt.Good, "https://discord.com/oauth2/authorize?client_id=42&permissions=274877991936&scope=bot+applications.commands\n", false},
		{"hostile name", "/users/@me", status(200, `{"id":"42","username":"\u001b[31mF\u202e\nok"}`), dt.Good, "ok     token: the bot is <U+001B>[31mF<U+202E> ok (42)\n", false},
		{"wrong token", "/users/@me", status(401, "{}"), dt.Good, "to do  token: Discord refuses the bot's token: ", true},
		{"Discord down", "/users/@me", status(503, ""), dt.Good, "to do  token: GET /users/@me: 503 Service Unavailable: check the network", true},
		{"no session starts", "/gateway/bot", status(200, `{"url":"ws://127.0.0.1:1/ws/new","session_start_limit":{"total":1000,"remaining":3}}`), dt.Good, "to do  session starts: 3 of 1000", true},
		{"too many servers", "/gateway/bot", status(200, `{"url":"ws://127.0.0.1:1/ws/new","shards":4}`), dt.Good, "ok     shards: 4, as many as Discord recommends\n", false},
		{"silent gateway", "", nil, dt.Deaf, "to do  gateway: connecting to the gateway: no HELLO", true},
		{"endpoint", "/applications/@me", status(200, `{"id":"42","interactions_endpoint_url":"https://127.0.0.1:1"}`), dt.Good, "to do  interactions: they come over HTTP to https://127.0.0.1:1, which does not answer from here", true},
		{"code grant", "/applications/@me", status(200, `{"id":"42","bot_require_code_grant":true}`), dt.Good, "to do  settings: the bot requires a code grant", true},
		{"no guild install", "/applications/@me", status(200, `{"id":"42","integration_types_config":{"1":{}}}`), dt.Good, "to do  install: the bot cannot be added to servers", true},
		{"no user install", "/applications/@me", status(200, `{"id":"42","integration_types_config":{"0":{}}}`), dt.Good, "to do  install: students cannot add", true},
		{"weak link", "/applications/@me", status(200, strings.Replace(app, "274877991936", "2048", 1)), dt.Good, "to do  install: the default link for servers lacks the permissions View Channels, Send Messages in Threads, Embed Links, Read Message History", true},
		{"no commands", "/applications/42/commands", status(200, "[]"), dt.Good, "to do  commands: not as in this version: Answer this, ask, cite, export, help, quiz, source, topic, topics: start the bot once", true},
		{"a command besides", "/applications/42/commands", status(200, `[{"name":"old"}]`), dt.Good, "help, old, quiz, source", true},
		{"not on that server", "/applications/42/guilds/9/commands", status(403, `{"code":50001,"message":"Missing Access"}`), dt.Good, "to do  commands: Discord refuses those of the server in DISCORD_GUILD: see that DISCORD_GUILD is the ID of a server", true},
		{"may not write", "/users/@me/guilds", status(200, `[{"id":"6","permissions":"8"},{"id":"7","permissions":"1024"}]`), dt.Good, "to do  permissions: in server 7 the bot lacks Send Messages, Send Messages in Threads, Embed Links, Read Message History: allow them", true},
		{"no scope", "/applications/@me", status(200, strings.Replace(app, `"bot",`, "", 1)), dt.Good, "lacks the scope bot: ", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b, srv := onFakeClock(t, tt.scene)
				if strings.Contains(tt.path, "/guilds/9/") {
					b.config.Guild = "9"
				}
				if tt.answer != nil {
					srv.Inject("GET", tt.path, 0, *tt.answer)
				}
				all, _ := json.Marshal(b.definitions(b.speaker().commands))
				for path, body := range map[string]string{
					"/users/@me": `{"id":"42","username":"Footnote"}`, "/applications/@me": app, "/applications/42/commands": string(all),
				} {
					srv.Inject("GET", path, 0, dt.Fault{Status: 200, Body: body})
				}
				var out bytes.Buffer
				d := &doctor{bot: b, w: &out}
				d.examine(t.Context())
				if !strings.Contains(out.String(), tt.want) {
					t.Errorf("got\n%s\nwant in it\n%s", &out, tt.want)
				}
				if (d.todo > 0) != tt.todo || strings.Contains(out.String(), "secret") {
					t.Errorf("%d things to do in\n%s", d.todo, &out)
				}
			})
		})
	}
}

// Without a network, or where nobody answers, the doctor says at once whom it asks, and
// ends within ten seconds.
func TestDoctorWithoutNetwork(t *testing.T) {
	for name, dial := range map[string]discord.Dialer{
		"refused": func(context.Context, string, string) (net.Conn, error) { return nil, errors.New("no route") },
		"silence": func(ctx context.Context, _, _ string) (net.Conn, error) {
			ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			<-ctx.Done()
			return nil, ctx.Err()
		},
	} {
		synctest.Test(t, func(t *testing.T) {
			var out safeBuffer
			ended := make(chan error, 1)
			go func() { ended <- Doctor(t.Context(), Config{Token: "secret", Router: embedded(t), dial: dial}, &out) }()
			synctest.Wait()
			if got := out.String(); got != "asking https://discord.com\n" {
				t.Errorf("%s: at once it says %q", name, got)
			}
			began := time.Now()
			if err := <-ended; err == nil || time.Since(began) > 10*time.Second {
				t.Errorf("%s: ended after %v with %v", name, time.Since(began), err)
			}
			if !strings.Contains(out.String(), "to do  token: GET /users/@me: ") || strings.Count(out.String(), "\n") != 2 {
				t.Errorf("%s: got %s", name, &out)
			}
			time.Sleep(10 * time.Second) // the dial ends too
		})
	}
}
