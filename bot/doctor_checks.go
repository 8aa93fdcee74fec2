package bot

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"footnote/bot/discord"
)

// token finds out who the bot is.
func (d *doctor) token(ctx context.Context) (ok bool) {
	user, err := d.bot.rest.Self(ctx)
	if err != nil {
		d.fail("token", err)
		return false
	}
	d.say("token", fmt.Sprintf("the bot is %s (%s)", user.Username, user.ID))
	return true
}

// gateway finds out whether a session could be started.
func (d *doctor) gateway(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, greeting)
	defer cancel()
	gateway, err := d.bot.gateway.Greet(ctx)
	if err != nil {
		d.fail("gateway", err)
		return
	}
	d.say("gateway", gateway.URL+" answers")
	d.shards(gateway.Shards)
	limit := gateway.SessionStartLimit
	text := fmt.Sprintf("%d of %d left today", limit.Remaining, limit.Total)
	if limit.Total > 0 && limit.Remaining <= limit.Total/10 {
		d.need("session starts", text, "find out what restarts the bot so often; beyond the limit Discord resets the token")
		return
	}
	d.say("session starts", text)
}

// shards finds out whether there are as many as Discord recommends.
func (d *doctor) shards(recommended int) {
	switch set := d.bot.shards; {
	case set == 0:
		d.say("shards", fmt.Sprintf("%d, as many as Discord recommends", max(1, recommended)))
	case set < recommended:
		d.need("shards", fmt.Sprintf("Discord recommends %d, and DISCORD_SHARDS says %d", recommended, set), "raise it, or leave it out; beyond 2500 servers a shard Discord refuses the connection")
	default:
		d.say("shards", fmt.Sprintf("%d, as DISCORD_SHARDS says; Discord recommends %d", set, recommended))
	}
}

// commands finds out whether Discord has the commands as the table has them.
func (d *doctor) commands(ctx context.Context, application string) {
	differ, err := d.commandsDiffer(ctx, application)
	if discord.Status(err) == http.StatusForbidden && d.bot.config.Guild != "" {
		d.need("commands", "Discord refuses those of the server in DISCORD_GUILD", refusedRemedy(err))
		return
	}
	if err != nil {
		d.fail("commands", err)
		return
	}
	if len(differ) > 0 {
		d.need("commands", "not as in this version: "+strings.Join(differ, ", "), "start the bot once with footnote run, which registers them, or logs which field Discord refuses")
		return
	}
	d.say("commands", "registered as in this version")
}

// commandsDiffer names the commands that are not as in the table. Whether the bot has a
// ledger is not known here, so those that need one may be there or not.
func (d *doctor) commandsDiffer(ctx context.Context, application string) ([]string, error) {
	b := d.bot
	pack := b.speaker()
	without, err := b.commandDifferences(ctx, application, pack.commands)
	if err != nil || len(without) == 0 {
		return nil, err
	}
	with, err := b.commandDifferences(ctx, application, append(pack.maker.commands(), pack.maker.learnCommands()...))
	if len(with) < len(without) {
		return with, err
	}
	return without, err
}
