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
