package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// mostServers is how many servers are looked at: as many as Discord lists at once.
const mostServers = 200

// servers finds out where the bot lacks a permission that it needs to answer. Names of
// servers are other people's text, so their IDs are shown.
func (d *doctor) servers(ctx context.Context) {
	var raw json.RawMessage
	if err := d.bot.rest.Do(ctx, http.MethodGet, discordgo.EndpointUserGuilds("@me"), nil, &raw); err != nil {
		d.fail("permissions", err)
		return
	}
	before, all := d.todo, list(gjson.ParseBytes(raw))
	for _, server := range all[:min(len(all), mostServers)] {
		if names := missingPermissions(server.Get("permissions").Uint()); names != "" {
			d.need("permissions", fmt.Sprintf("in server %s the bot lacks %s", text(server.Get("id")), names), "allow them to its role there, under Server Settings, Roles")
		}
	}
	if d.todo == before {
		d.say("permissions", fmt.Sprintf("there in all servers (%d); a channel whose own settings take one away gets no replies to mentions", len(all)))
	}
}
