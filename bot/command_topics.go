package bot

import (
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// topicsCommand lists the topics.
func (m maker) topicsCommand() command {
	section, complete := sectionOption(m.listed(), maker.listed)
	return command{
		definition: slash("topics", "List the answers, section by section", section),
		reply:      func(m maker, in interaction) reply { return m.sectionNamed(in.text("section")) },
		complete:   complete,
	}
}

// sectionOption returns the option that names a section, and how it is completed. The
// sections are choices as far as Discord has room for them, and completed beyond.
func sectionOption(all []listed, list func(maker) []listed) (section discordgo.ApplicationCommandOption, complete func(maker, string) []choice) {
	section = discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString, Name: "section", Description: "The section of the text",
	}
	if len(all) > maxChoices {
		section.Autocomplete = true
		return section, func(m maker, typed string) []choice { return sectionChoices(list(m), typed) }
	}
	for _, l := range all {
		section.Choices = append(section.Choices, &discordgo.ApplicationCommandOptionChoice{Name: l.label, Value: l.label})
	}
	return section, nil
}

// sectionChoices completes a section's name: those first that begin with what is typed.
func sectionChoices(listed []listed, typed string) []choice {
	typed = strings.ToLower(strings.TrimSpace(typed))
	var first, later []choice
	for _, l := range listed {
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
	if l, ok := sectionCalled(m.listed(), name); ok {
		return m.section(page{l.index, 0})
	}
	return m.sections(0)
}

// sectionCalled returns the section with the given name.
func sectionCalled(all []listed, name string) (l listed, ok bool) {
	i := slices.IndexFunc(all, func(l listed) bool { return strings.EqualFold(l.label, strings.TrimSpace(name)) })
	if i < 0 {
		return listed{}, false
	}
	return all[i], true
}
