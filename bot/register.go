package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"

	"footnote/bot/discord"
)

// greeted learns who we are.
func (b *Bot) greeted(raw json.RawMessage) {
	event := gjson.ParseBytes(raw)
	user := text(event.Get("user.id"))
	log := b.log
	if shards := event.Get("shard.1").Int(); shards > 1 {
		log = log.With("shard", event.Get("shard.0").Int(), "shards", shards)
	}
	b.known(log, user, cmp.Or(text(event.Get("application.id")), user))
}

// introduce learns who we are where no gateway tells, and returns when the context ends,
// or a discord.FatalError if Discord refuses the token. Until it knows, interactions are
// answered all the same.
func (b *Bot) introduce(ctx context.Context) error {
	wait := discord.Backoff{Min: time.Second, Max: time.Minute}
	for ctx.Err() == nil {
		user, application, err := b.rest.Identity(ctx)
		if IsFinal(err) {
			return err
		}
		if err == nil {
			b.known(b.log, user, application)
			<-ctx.Done()
			return nil
		}
		b.log.Warn("asking Discord who we are", "err", err)
		discord.Pause(ctx, wait.Next())
	}
	return nil
}

// known notes who we are.
func (b *Bot) known(log *slog.Logger, user, application string) {
	b.user.Store(user)
	log.Info("ready", "user", user, "topics", len(b.speaker().maker.router.Pack.Topics))
	select {
	case b.applications <- application:
	default: // known already
	}
}

// keepRegistering registers the commands as soon as it is known for whom, and whenever
// another pack defines them otherwise. Where that fails and may pass, it tries again until
// the context ends; questions are answered meanwhile.
func (b *Bot) keepRegistering(ctx context.Context) {
	defer b.contain(func() {})
	var application string
	select {
	case application = <-b.applications:
	case <-ctx.Done():
		return
	}
	for ctx.Err() == nil {
		b.register(ctx, application)
		select {
		case <-b.redefined:
		case <-ctx.Done():
		}
	}
}

// register registers the commands as they are defined by then.
func (b *Bot) register(ctx context.Context, application string) {
	wait := discord.Backoff{Min: 30 * time.Second, Max: 10 * time.Minute}
	for ctx.Err() == nil {
		changed, err := b.registerCommands(ctx, application)
		if err == nil {
			b.registered.Store(true)
			b.log.Info("commands are registered", "changed", changed)
			return
		}
		if !discord.MayPass(err) {
			b.log.Error("registering commands: Discord refuses them, so they are not tried again", "err", err, "remedy", refusedRemedy(err))
			return
		}
		b.log.Warn("registering commands", "err", err)
		discord.Pause(ctx, wait.Next())
	}
}

// refusedRemedy says what to do where Discord refuses the commands for good.
func refusedRemedy(err error) string {
	if discord.Status(err) == http.StatusForbidden {
		return "see that DISCORD_GUILD is the ID of a server, and that the bot has been invited there"
	}
	return "this is a fault in Footnote; update it, or report it with what Discord says"
}

// registerCommands writes the table to Discord with one request, if Discord has
// something else: new commands count against a daily limit. Of several processes one after
// the other does, so that the first writes and the others see that nothing is to do.
func (b *Bot) registerCommands(ctx context.Context, application string) (changed bool, err error) {
	if others := b.config.Replicas; others != nil {
		next, err := others.Alone(ctx, b.commandsEndpoint(application))
		if err != nil {
			return false, err
		}
		defer next()
	}
	table := b.speaker().commands
	differ, err := b.commandDifferences(ctx, application, table)
	if err != nil || len(differ) == 0 {
		return false, err
	}
	if err := b.rest.Do(ctx, http.MethodPut, b.commandsEndpoint(application), b.definitions(table), nil); err != nil {
		return false, fmt.Errorf("writing %s: %w", strings.Join(differ, ", "), err)
	}
	return true, nil
}

// commandsEndpoint is where the commands stand: with the server of the settings,
// or with the application, for everywhere.
func (b *Bot) commandsEndpoint(application string) string {
	if b.config.Guild != "" {
		return discordgo.EndpointApplicationGuildCommands(application, b.config.Guild)
	}
	return discordgo.EndpointApplicationGlobalCommands(application)
}

// definitions returns what Discord is told of a table of commands.
func (b *Bot) definitions(table []command) []*discordgo.ApplicationCommand {
	var all []*discordgo.ApplicationCommand
	for _, c := range table {
		definition := *c.definition
		if b.config.Guild != "" { // a server's own commands know no other places
			definition.Contexts, definition.IntegrationTypes = nil, nil
		}
		all = append(all, &definition)
	}
	return all
}
