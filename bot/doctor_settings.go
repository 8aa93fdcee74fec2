package bot

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// portal is where settings are changed.
const portal = "in the Developer Portal (https://discord.com/developers/applications)"

// application asks for the application's settings. discordgo's type reads the
// ways to install it from a field that is not there.
func (d *doctor) application(ctx context.Context) (app gjson.Result, ok bool) {
	var raw json.RawMessage
	err := d.bot.rest.Do(ctx, http.MethodGet, discordgo.EndpointApplication("@me"), nil, &raw)
	app = gjson.ParseBytes(raw)
	if err == nil && text(app.Get("id")) == "" {
		err = errors.New("GET /applications/@me: no id")
	}
	if err != nil {
		d.fail("settings", err)
		return app, false
	}
	return app, true
}

// settings finds out whether the application is set up to be used.
func (d *doctor) settings(app gjson.Result) {
	before := d.todo
	if app.Get("bot_require_code_grant").Bool() {
		d.need("settings", "the bot requires a code grant, so nobody can add it", portal+", Bot, switch Requires OAuth2 Code Grant off")
	}
	if ways := app.Get("integration_types_config"); has(ways) { // Discord leaves it out for applications that never set it
		d.install(ways)
	}
	if d.todo == before {
		d.say("settings", "servers and users can add the bot")
	}
}

// install finds out how the bot can be added: under 0 stands how to servers, under
// 1 how for oneself.
func (d *doctor) install(ways gjson.Result) {
	if server := ways.Get("0"); !server.Exists() {
		d.need("install", "the bot cannot be added to servers", portal+", Installation, switch Guild Install on")
	} else if missing := missing(server.Get("oauth2_install_params")); missing != "" {
		d.need("install", "the default link for servers lacks "+missing, portal+", Installation, add it under Guild Install; the link below has it")
	}
	if !ways.Get("1").Exists() {
		d.need("install", "students cannot add the bot for themselves", portal+", Installation, switch User Install on")
	}
}

// missing names the scopes and permissions that an install link lacks. No link
// at all lacks nothing.
func missing(link gjson.Result) string {
	if !has(link) {
		return ""
	}
	var scopes, lacks []string
	for _, scope := range list(link.Get("scopes")) {
		scopes = append(scopes, text(scope))
	}
	for _, scope := range []string{"bot", "applications.commands"} {
		if !slices.Contains(scopes, scope) {
			lacks = append(lacks, "the scope "+scope)
		}
	}
	if names := missingPermissions(link.Get("permissions").Uint()); names != "" {
		lacks = append(lacks, "the permissions "+names)
	}
	return strings.Join(lacks, " and ")
}
