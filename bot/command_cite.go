package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"footnote/knowledge"
	"footnote/knowledge/cite"
)

// citeCommand cites the source, or one answer whose name is completed.
func (m maker) citeCommand() command {
	style := discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString, Name: "style", Required: true, Description: "The citation style or the format of the file",
	}
	for _, s := range cite.Styles() {
		style.Choices = append(style.Choices, &discordgo.ApplicationCommandOptionChoice{Name: s.Title, Value: s.Name})
	}
	topic := discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString, Name: "topic", Autocomplete: true,
		Description: "The answer to cite; leave it out to cite the whole text", MaxLength: maxQuestion,
	}
	return command{
		definition: slash("cite", "Cite the text or one answer, ready to copy", style, topic),
		reply:      maker.cite,
		complete:   maker.topicChoices,
	}
}

// cite answers the command cite.
func (m maker) cite(in interaction) reply {
	style, ok := cite.Named(in.text("style"))
	name := strings.TrimSpace(in.text("topic"))
	switch {
	case !ok:
		return m.noStyle()
	case name == "":
		return m.citation(style, nil)
	}
	if t, ok := m.router.Pack.Called(name); ok {
		return m.citation(style, t)
	}
	if t := m.fitting(name); t != nil {
		r := m.citation(style, t)
		r.small = append([]string{"Your words fit this answer best; see that it is the one you mean."}, r.small...)
		return r
	}
	return m.nothingToCite()
}

// fitting returns the one answer that somebody's words fit, nil if there is none. What
// could be an ID is no more than that: the answer that had it is gone, and another is not
// what is to be cited.
func (m maker) fitting(words string) *knowledge.Topic {
	if !strings.ContainsAny(words, " \t\n") {
		return nil
	}
	if answers := m.router.Lookup(words).Answers(); len(answers) == 1 {
		return answers[0]
	}
	return nil
}
