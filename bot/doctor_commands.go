package bot

import (
	"context"
	"net/http"
	"strings"
)

// commands finds out whether Discord has the commands as the table has them.
func (d *doctor) commands(ctx context.Context, application string) {
	differ, err := d.bot.commandDifferences(ctx, d.bot.commandsPath(application))
	if e := asAPIError(err); e != nil && e.Status == http.StatusForbidden && d.bot.config.Guild != "" {
		d.need("commands", "Discord refuses those of the server in DISCORD_GUILD", "invite the bot there first, and see that the ID is the server's")
		return
	}
	if err != nil {
		d.fail("commands", err)
		return
	}
	if len(differ) > 0 {
		d.need("commands", "not as in this version: "+strings.Join(differ, ", "), "start the bot once with footnote run, which registers them")
		return
	}
	d.say("commands", "registered as in this version")
}
