package bot

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// topicsCommand lists the topics. Its sections are choices as far as Discord has room
// for them, and completed beyond.
func (m maker) topicsCommand() command {
	section := discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString, Name: "section", Description: "The section of the text",
	}
	c := command{reply: func(m maker, in interaction) reply { return m.sectionNamed(in.text("section")) }}
	if all := m.listed(); len(all) > maxChoices {
		section.Autocomplete, c.complete = true, maker.sectionChoices
	} else {
		for _, l := range all {
			section.Choices = append(section.Choices, &discordgo.ApplicationCommandOptionChoice{Name: l.label, Value: l.label})
		}
	}
	c.definition = slash("topics", "List the answers, section by section", section)
	return c
}

// sectionChoices completes a section's name: those first that begin with what is typed.
func (m maker) sectionChoices(typed string) []choice {
	typed = strings.ToLower(strings.TrimSpace(typed))
	var first, later []choice
	for _, l := range m.listed() {
		c := choice{l.label, l.label}
		switch at := strings.Index(strings.ToLower(l.label), typed); {
		case at == 0:
			first = append(first, c)
		case at > 0:
			later = append(later, c)
		}
	}
	all := append(first, later...)
	return all[:min(maxChoices, len(all))]
}

// sectionNamed lists the section with the given name, or all sections.
func (m maker) sectionNamed(name string) reply {
	all := m.listed()
	i := slices.IndexFunc(all, func(l listed) bool { return strings.EqualFold(l.label, strings.TrimSpace(name)) })
	if i < 0 {
		return m.sections(0)
	}
	return m.section(page{all[i].index, 0})
}
