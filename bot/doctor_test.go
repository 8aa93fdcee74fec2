package bot

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	"footnote/bot/discord/stage"
)

// Each setting gives its finding, and an error exactly where there is something
// to do.
func TestDoctor(t *testing.T) {
	const app = `{"id":"42","integration_types_config":{"0":{"oauth2_install_params":{"scopes":["bot","applications.commands"],"permissions":"274877991936"}},"1":{}}}`
	for _, tt := range []struct {
		name   string
		path   string // of the answer that is not as it should be
		answer http.HandlerFunc
		scene  stage.Scene
		want   string // part of the output
		todo   bool
	}{
		{"all well", "", nil, stage.Greeting, "ok     token: the bot is Footnote (42)\nok     gateway: ws://127.0.0.1:1 answers\nok     session starts: 1000 of 1000 left today\nok     settings: ", false},
		{"invite", "", nil, stage.Greeting, "https://discord.com/oauth2/authorize?client_id=42&permissions=274877991936&scope=bot+applications.commands\n", false},
		{"wrong token", "/users/@me", stage.Status(401, "{}"), stage.Greeting, "to do  token: Discord refuses the bot's token: ", true},
		{"Discord down", "/users/@me", stage.Status(503, ""), stage.Greeting, "to do  token: GET /users/@me: 503 Service Unavailable: check the network", true},
		{"no session starts", "/gateway/bot", stage.Status(200, `{"url":"ws://127.0.0.1:1","session_start_limit":{"total":1000,"remaining":3}}`), stage.Greeting, "to do  session starts: 3 of 1000", true},
		{"too many servers", "/gateway/bot", stage.Status(200, `{"url":"ws://127.0.0.1:1","shards":4}`), stage.Greeting, "to do  servers: ", true},
		{"silent gateway", "", nil, (*stage.Peer).Deaf, "to do  gateway: connecting to the gateway: no HELLO", true},
		{"endpoint", "/applications/@me", stage.Status(200, `{"id":"42","interactions_endpoint_url":"https://x"}`), stage.Greeting, "to do  settings: an Interactions Endpoint URL", true},
		{"code grant", "/applications/@me", stage.Status(200, `{"id":"42","bot_require_code_grant":true}`), stage.Greeting, "to do  settings: the bot requires a code grant", true},
		{"no guild install", "/applications/@me", stage.Status(200, `{"id":"42","integration_types_config":{"1":{}}}`), stage.Greeting, "to do  install: the bot cannot be added to servers", true},
		{"no user install", "/applications/@me", stage.Status(200, `{"id":"42","integration_types_config":{"0":{}}}`), stage.Greeting, "to do  install: students cannot add", true},
		{"weak link", "/applications/@me", stage.Status(200, strings.Replace(app, "274877991936", "2048", 1)), stage.Greeting, "to do  install: the default link for servers lacks permissions (it needs 274877991936)", true},
		{"no commands", "/applications/42/commands", stage.Status(200, "[]"), stage.Greeting, "to do  commands: not as in this version: Answer this, ask, help, source, topic, topics: start the bot once", true},
		{"a command besides", "/applications/42/commands", stage.Status(200, `[{"name":"old"}]`), stage.Greeting, "help, old, source", true},
		{"not on that server", "/applications/42/guilds/9/commands", stage.Status(403, `{"code":50001,"message":"Missing Access"}`), stage.Greeting, "to do  commands: Discord refuses those of the server in DISCORD_GUILD: invite the bot there first", true},
		{"no scope", "/applications/@me", stage.Status(200, strings.Replace(app, `"bot",`, "", 1)), stage.Greeting, "lacks the scope bot: ", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b, s := newStage(t, tt.scene)
				if strings.Contains(tt.path, "/guilds/9/") {
					b.config.Guild = "9"
				}
				s.REST = map[string]http.HandlerFunc{
					"/users/@me":        stage.Status(200, `{"id":"42","username":"Footnote"}`),
					"/applications/@me": stage.Status(200, app),
				}
				commands, _ := json.Marshal(b.definitions())
				s.Register(commands)
				if tt.answer != nil {
					s.REST[tt.path] = tt.answer
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
