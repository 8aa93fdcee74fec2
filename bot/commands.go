package bot

import "github.com/bwmarrin/discordgo"

// command is one thing that can be typed or picked on Discord: what Discord is
// told of it, what it replies, and how it completes what is being typed.
type command struct {
	definition *discordgo.ApplicationCommand
	reply      func(m maker, in interaction) reply
	learn      learning                             // in the place of reply: what the ledger is needed for
	complete   func(m maker, typed string) []choice // nil if nothing is completed
}

// askName is the name of the command that asks.
const askName = "ask"

// choice is a completion.
type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// commands is THE table. What stands in it is registered, routed, completed and
// tested; nothing else is.
func (m maker) commands() []command {
	return append([]command{
		{
			definition: slash(askName, "Ask about the text; the reply says where it stands", discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionString, Name: "question", Required: true,
				Description: "What do you want to know?", MaxLength: maxQuestion,
			}, discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionBoolean, Name: "private", Description: "Show the reply to me alone"}),
			reply: maker.ask,
		},
		m.topicCommand(),
		m.topicsCommand(),
		m.citeCommand(),
		m.exportCommand(),
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
	}, m.quizCommands()...)
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
