package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// greeted learns who we are.
func (b *Bot) greeted(raw json.RawMessage) {
	o := parseObject(raw)
	user, application := o.object("user").text("id"), o.object("application").text("id")
	if application == "" {
		application = user
	}
	b.mu.Lock()
	b.user = user
	b.mu.Unlock()
	b.log.Info("ready", "user", user, "topics", len(b.maker.router.Pack.Topics))
	select {
	case b.applications <- application:
	default: // known already
	}
}

// keepRegistering registers the commands as soon as it is known for whom. Where
// that fails and may pass, it tries again until the context ends; questions are
// answered meanwhile.
func (b *Bot) keepRegistering(ctx context.Context) {
	defer b.contain(func() {})
	var application string
	select {
	case application = <-b.applications:
	case <-ctx.Done():
		return
	}
	wait := backoff{min: b.timing.backoffMax, max: b.timing.forbidden}
	for ctx.Err() == nil {
		changed, err := b.registerCommands(ctx, application)
		if err == nil {
			b.registered.Store(true)
			b.log.Info("commands are registered", "changed", changed)
			return
		}
		if !mayPass(err) {
			b.log.Error("registering commands; footnote doctor says more", "err", err)
			return
		}
		b.log.Warn("registering commands", "err", err)
		pause(ctx, wait.next())
	}
}

// registerCommands writes the table to Discord with one request, if Discord has
// something else: new commands count against a daily limit.
func (b *Bot) registerCommands(ctx context.Context, application string) (changed bool, err error) {
	path := b.commandsPath(application)
	differences, err := b.commandDifferences(ctx, path)
	if err != nil || len(differences) == 0 {
		return false, err
	}
	if err := b.rest.do(ctx, http.MethodPut, path, b.definitions(), nil); err != nil {
		return false, fmt.Errorf("writing %s: %w", strings.Join(differences, ", "), err)
	}
	return true, nil
}

// commandsPath is where the commands stand: with the server of the settings, or
// with the application, for everywhere.
func (b *Bot) commandsPath(application string) string {
	if b.config.Guild != "" {
		return "/applications/" + application + "/guilds/" + b.config.Guild + "/commands"
	}
	return "/applications/" + application + "/commands"
}

// definitions returns what Discord is told of the commands.
func (b *Bot) definitions() []*discordgo.ApplicationCommand {
	var all []*discordgo.ApplicationCommand
	for _, c := range b.commands {
		definition := *c.definition
		if b.config.Guild != "" { // a server's own commands know no other places
			definition.Contexts, definition.IntegrationTypes = nil, nil
		}
		all = append(all, &definition)
	}
	return all
}

// commandDifferences names the commands that Discord has otherwise than the
// table, lacks, or has besides.
func (b *Bot) commandDifferences(ctx context.Context, path string) ([]string, error) {
	var registered []*discordgo.ApplicationCommand
	if err := b.rest.do(ctx, http.MethodGet, path, nil, &registered); err != nil {
		return nil, fmt.Errorf("asking for commands: %w", err)
	}
	have := make(map[string]string)
	for _, c := range registered {
		have[commandKey(c)] = fingerprint(c)
	}
	var differ []string
	for _, c := range b.definitions() {
		if have[commandKey(c)] != fingerprint(c) {
			differ = append(differ, c.Name)
		}
		delete(have, commandKey(c))
	}
	for key := range have {
		_, name, _ := strings.Cut(key, " ")
		differ = append(differ, name)
	}
	slices.Sort(differ)
	return differ, nil
}

// commandKey tells commands apart: a slash command and a menu may share a name.
func commandKey(c *discordgo.ApplicationCommand) string {
	return fmt.Sprint(max(c.Type, discordgo.ChatApplicationCommand)) + " " + c.Name
}

// fingerprint is equal for definitions that mean the same, with what Discord adds
// left out.
func fingerprint(c *discordgo.ApplicationCommand) string {
	options := make([]discordgo.ApplicationCommandOption, len(c.Options))
	for i, o := range c.Options {
		options[i] = *o
		options[i].NameLocalizations, options[i].DescriptionLocalizations = nil, nil
	}
	text, err := json.Marshal([]any{c.Description, options, numbers(c.Contexts), numbers(c.IntegrationTypes)})
	if err != nil {
		return err.Error() // a definition that cannot be written differs from all
	}
	return string(text)
}

// numbers returns a list in order, empty where there is none.
func numbers[N ~uint](list *[]N) []N {
	if list == nil {
		return []N{}
	}
	return slices.Sorted(slices.Values(*list))
}
