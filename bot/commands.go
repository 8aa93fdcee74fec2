package bot

import (
	"github.com/bwmarrin/discordgo"

	"footnote/knowledge"
)

// command is one thing that can be typed or picked on Discord: what Discord is
// told of it, what it replies, and how it completes what is being typed.
type command struct {
	definition *discordgo.ApplicationCommand
	reply      func(m maker, in interaction) reply
	complete   func(m maker, typed string) []choice // nil if nothing is completed
}

// choice is a completion.
type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// commands is THE table. What stands in it is registered, routed, completed and
// tested; nothing else is.
func (m maker) commands() []command {
	return []command{
		{
			definition: slash("ask", "Ask about the text; the reply says where it stands", discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionString, Name: "question", Required: true,
				Description: "What do you want to know?", MaxLength: maxQuestion,
			}, discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionBoolean, Name: "private", Description: "Show the reply to me alone"}),
			reply: maker.ask,
		},
		{
			definition: slash("topic", "Show one answer by its name", discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionString, Name: "name", Required: true, Autocomplete: true,
				Description: "Type to search, or any words of your own", MaxLength: maxQuestion,
			}),
			reply:    func(m maker, in interaction) reply { return m.named(in.text("name")) },
			complete: maker.choices,
		},
		{
			definition: slash("topics", "List the answers, section by section", discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionString, Name: "section", Description: "The section of the text",
				Choices: sectionChoices(m.router.Pack.Source),
			}),
			reply: func(m maker, in interaction) reply { return m.sectionNamed(in.text("section")) },
		},
		{
			definition: slash("source", "What the text is, and how answers cite it"),
			reply:      func(m maker, _ interaction) reply { return m.source() },
		},
		{
			definition: slash("help", "What can be asked, and how"),
			reply:      func(m maker, _ interaction) reply { return m.help() },
		},
		{
			definition: everywhere(&discordgo.ApplicationCommand{Type: discordgo.MessageApplicationCommand, Name: "Answer this"}),
			reply:      maker.askTarget,
		},
	}
}

// slash returns the definition of a slash command.
func slash(name, description string, options ...discordgo.ApplicationCommandOption) *discordgo.ApplicationCommand {
	c := &discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand, Name: name, Description: description}
	for _, o := range options {
		c.Options = append(c.Options, &o)
	}
	return everywhere(c)
}

// everywhere lets a command be used in servers, in direct messages, and by those
// who added the bot for themselves.
func everywhere(c *discordgo.ApplicationCommand) *discordgo.ApplicationCommand {
	c.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{
		discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall,
	}
	c.Contexts = &[]discordgo.InteractionContextType{
		discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel,
	}
	return c
}

// sectionChoices offers the sections by name. Without choices Discord lets any
// text be typed, so a source of too many sections still works.
func sectionChoices(s knowledge.Source) []*discordgo.ApplicationCommandOptionChoice {
	if len(s.Sections) > maxChoices {
		return nil
	}
	var all []*discordgo.ApplicationCommandOptionChoice
	for _, sec := range s.Sections {
		if length(sec.Name) > maxChoiceText {
			return nil
		}
		all = append(all, &discordgo.ApplicationCommandOptionChoice{Name: sec.Name, Value: sec.Name})
	}
	return all
}
