package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	reading "footnote/knowledge/message"
	"footnote/knowledge/router"
)

// askAnyway is offered where no topic's name fits what is typed. Picked, it asks that.
const askAnyway = "No topic matches – press Enter to ask it anyway"

// topicCommand shows one answer by its name, which is completed.
func (m maker) topicCommand() command {
	return command{
		definition: slash("topic", "Show one answer by its name", discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionString, Name: "name", Required: true, Autocomplete: true,
			Description: "Type to search, or any words of your own", MaxLength: maxQuestion,
		}),
		reply:    func(m maker, in interaction) reply { return m.named(in.text("name")) },
		complete: maker.choices,
	}
}

// topicChoices completes a topic's name.
func (m maker) topicChoices(typed string) []choice {
	var all []choice
	for _, t := range m.router.Complete(typed, maxChoices) {
		all = append(all, choice{cut(t.Title, maxChoiceText), t.ID})
	}
	return all
}

// choices completes a topic's name, or offers to ask what is typed.
func (m maker) choices(typed string) []choice {
	all := m.topicChoices(typed)
	if value := strings.TrimSpace(typed); len(all) == 0 && value != "" {
		all = append(all, choice{askAnyway, cut(value, maxChoiceText)})
	}
	return all
}

// named gives the topic with a name: its ID, its title, or else whatever answers
// it as a question. Some clients put the words of a completion where they were typed;
// those of askAnyway are not read, and where nothing stands beside them, or nothing was
// typed at all, help is given.
func (m maker) named(name string) reply {
	name = strings.TrimSpace(strings.ReplaceAll(name, askAnyway, " "))
	if name == "" {
		return m.help()
	}
	if t, ok := m.router.Pack.Called(name); ok {
		return m.topic(t)
	}
	r := m.question(name)
	if r.outcome != router.OutcomeNone.String() {
		return r
	}
	if near := m.router.Complete(reading.WithoutMarkup(name), router.MaxSuggestions); len(near) > 0 {
		return m.none(router.Decision{Suggestions: near})
	}
	return r
}
