package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
	"footnote/knowledge/legible"
)

// Doctor checks the bot's settings at Discord and prints one finding a line,
// each with what to do where something must be done, and the link that invites
// the bot. The error says how much must be done; it is nil if nothing is.
// Doctor changes nothing and starts no session.
func Doctor(ctx context.Context, c Config, w io.Writer) error {
	b, err := New(c)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, examination)
	defer cancel()
	fmt.Fprintf(w, "asking %s\n", cmp.Or(c.APIURL, "https://discord.com"))
	d := &doctor{bot: b, w: w}
	if d.examine(ctx); d.todo == 0 {
		return nil
	}
	return fmt.Errorf("examining the bot: things to do: %d", d.todo)
}

// How long all checks may take, and of these that of the gateway, which may be silent.
// Somebody waits for them.
const (
	examination = 9 * time.Second
	greeting    = 4 * time.Second
)

// doctor prints findings and counts those that need work.
type doctor struct {
	bot  *Bot
	w    io.Writer
	todo int
}

func (d *doctor) examine(ctx context.Context) {
	if !d.token(ctx) {
		return // nothing else can be asked
	}
	if !d.bot.config.NoGateway {
		d.gateway(ctx)
	}
	if app, ok := d.application(ctx); ok {
		d.settings(app)
		d.endpoint(ctx, app)
		d.commands(ctx, text(app.Get("id")))
		d.servers(ctx)
		d.say("invite", "add the bot to a server with "+inviteURL(text(app.Get("id"))))
	}
}

// say prints a finding that is well. What Discord says in it, such as names, is made
// harmless.
func (d *doctor) say(subject, text string) {
	fmt.Fprintf(d.w, "ok     %s: %s\n", subject, legible.Line(text))
}

// need prints a finding that is not, and what to do.
func (d *doctor) need(subject, text, remedy string) {
	d.todo++
	fmt.Fprintf(d.w, "to do  %s: %s: %s\n", subject, legible.Line(text), remedy)
}

// fail prints that something could not be found out.
func (d *doctor) fail(subject string, err error) {
	if e, ok := errors.AsType[*discord.FatalError](err); ok {
		d.need(subject, e.Reason, e.Remedy)
		return
	}
	d.need(subject, err.Error(), "check the network and DISCORD_API_URL, look at https://discordstatus.com and try again")
}

// inviteURL is where somebody adds the application to a server.
func inviteURL(application string) string {
	q := url.Values{
		"client_id":   {application},
		"scope":       {"bot applications.commands"},
		"permissions": {strconv.FormatUint(invitePermissions, 10)},
	}
	return discordgo.EndpointDiscord + "oauth2/authorize?" + q.Encode()
}
