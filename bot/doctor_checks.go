package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

// portal is where settings are changed.
const portal = "in the Developer Portal (https://discord.com/developers/applications)"

// token finds out who the bot is.
func (d *doctor) token(ctx context.Context) (ok bool) {
	var user struct{ ID, Username string }
	err := d.bot.rest.do(ctx, http.MethodGet, "/users/@me", nil, &user)
	if e := asAPIError(err); e != nil && e.Status == http.StatusUnauthorized {
		err = wrongToken(e.Status)
	}
	if err != nil {
		d.fail("token", err)
		return false
	}
	d.say("token", fmt.Sprintf("the bot is %s (%s)", user.Username, user.ID))
	return true
}

// gateway finds out whether a session could be started.
func (d *doctor) gateway(ctx context.Context) {
	info, err := d.bot.rest.gateway(ctx, d.bot.gateway.timing.connect)
	if err == nil {
		err = d.bot.gateway.greet(ctx, info.URL)
	}
	if err != nil {
		d.fail("gateway", err)
		return
	}
	d.say("gateway", info.URL+" answers")
	if info.Shards > 1 {
		d.need("servers", fmt.Sprintf("Discord advises %d connections", info.Shards), "Footnote has one, which serves 2500 servers; run a gateway proxy that shards")
	}
	limit := info.SessionStartLimit
	text := fmt.Sprintf("%d of %d left today", limit.Remaining, limit.Total)
	if limit.Total > 0 && limit.Remaining <= limit.Total/10 {
		d.need("session starts", text, "find out what restarts the bot so often; beyond the limit Discord resets the token")
		return
	}
	d.say("session starts", text)
}

// greet connects and waits for HELLO, which costs no session start.
func (g *gateway) greet(ctx context.Context, address string) error {
	c, err := g.dial(ctx, address)
	if err != nil {
		return err
	}
	c.deadline.Stop()
	go c.read()
	defer c.ws.Close()
	defer close(c.over)
	ctx, cancel := context.WithTimeout(ctx, g.timing.hello)
	defer cancel()
	select {
	case p := <-c.packets:
		if p.err == nil && p.event.Operation != opHello {
			p.err = fmt.Errorf("connecting to the gateway: opcode %d instead of HELLO", p.event.Operation)
		}
		return p.err
	case <-ctx.Done():
		return errNoHello
	}
}

// application is what Discord knows of the application. discordgo's type reads
// the installation contexts from a field that is not there.
type application struct {
	ID        string                `json:"id"`
	Endpoint  string                `json:"interactions_endpoint_url"`
	CodeGrant bool                  `json:"bot_require_code_grant"`
	Contexts  map[string]installing `json:"integration_types_config"`
}

type installing struct {
	Params *struct {
		Scopes      []string `json:"scopes"`
		Permissions string   `json:"permissions"`
	} `json:"oauth2_install_params"`
}

// The keys of application.Contexts.
const (
	inServers  = "0"
	forOneself = "1"
)

// application asks for the application's settings.
func (d *doctor) application(ctx context.Context) (app application, ok bool) {
	err := d.bot.rest.do(ctx, http.MethodGet, "/applications/@me", nil, &app)
	if err == nil && app.ID == "" {
		err = errors.New("GET /applications/@me: no id")
	}
	if err != nil {
		d.fail("settings", err)
		return app, false
	}
	return app, true
}

// settings finds out whether the application is set up to be used.
func (d *doctor) settings(app application) {
	before := d.todo
	if app.Endpoint != "" {
		d.need("settings", "an Interactions Endpoint URL is set, so commands do not reach Footnote", portal+", General Information, remove it")
	}
	if app.CodeGrant {
		d.need("settings", "the bot requires a code grant, so nobody can add it", portal+", Bot, switch Requires OAuth2 Code Grant off")
	}
	if app.Contexts != nil { // Discord leaves it out for applications that never set it
		d.install(app.Contexts)
	}
	if d.todo == before {
		d.say("settings", "commands come over the gateway, and servers and users can add the bot")
	}
}

// install finds out how the bot can be added.
func (d *doctor) install(contexts map[string]installing) {
	if server, ok := contexts[inServers]; !ok {
		d.need("install", "the bot cannot be added to servers", portal+", Installation, switch Guild Install on")
	} else if missing := server.missing(); missing != "" {
		d.need("install", "the default link for servers lacks "+missing, portal+", Installation, add it under Guild Install; the link below has it")
	}
	if _, ok := contexts[forOneself]; !ok {
		d.need("install", "students cannot add the bot for themselves", portal+", Installation, switch User Install on")
	}
}

// missing names the scopes and permissions that an install link lacks. No link
// at all lacks nothing.
func (i installing) missing() string {
	if i.Params == nil {
		return ""
	}
	var lacks []string
	for _, scope := range []string{"bot", "applications.commands"} {
		if !slices.Contains(i.Params.Scopes, scope) {
			lacks = append(lacks, "the scope "+scope)
		}
	}
	granted, _ := strconv.ParseUint(i.Params.Permissions, 10, 64)
	if granted&invitePermissions != invitePermissions {
		lacks = append(lacks, fmt.Sprintf("permissions (it needs %d)", uint64(invitePermissions)))
	}
	return strings.Join(lacks, " and ")
}
