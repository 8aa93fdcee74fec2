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

// commandDifferences names the commands that Discord has otherwise than a table, lacks,
// or has besides.
func (b *Bot) commandDifferences(ctx context.Context, application string, table []command) ([]string, error) {
	var registered []*discordgo.ApplicationCommand
	if err := b.rest.Do(ctx, http.MethodGet, b.commandsEndpoint(application), nil, &registered); err != nil {
		return nil, fmt.Errorf("asking for commands: %w", err)
	}
	have := make(map[string]string)
	for _, c := range registered {
		have[commandKey(c)] = fingerprint(c)
	}
	var differ []string
	for _, c := range b.definitions(table) {
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
