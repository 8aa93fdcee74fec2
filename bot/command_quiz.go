package bot

import (
	"slices"

	"github.com/bwmarrin/discordgo"

	"footnote/knowledge/quiz"
)

// quizCommands asks a round of quiz, or puts one question to a channel. Its sections are
// those that have questions; a pack without any has no such command.
func (m maker) quizCommands() []command {
	if m.bank.Len() == 0 {
		return nil
	}
	section, complete := sectionOption(m.quizzed(), maker.quizzed)
	least := float64(quiz.Least)
	return []command{{
		definition: slash("quiz", "Test what you know of the text, alone or all together",
			section,
			discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionInteger, Name: "questions", Description: "How many questions, 5 unless you say",
				MinValue: &least, MaxValue: quiz.Most,
			},
			discordgo.ApplicationCommandOption{
				Type: discordgo.ApplicationCommandOptionBoolean, Name: "shared", Description: "Put one question to everybody here instead",
			},
		),
		reply:    maker.quiz,
		complete: complete,
	}}
}

// quiz begins what /quiz asks for.
func (m maker) quiz(in interaction) reply {
	section := quiz.AllSections
	if l, ok := sectionCalled(m.quizzed(), in.text("section")); ok {
		section = l.index
	}
	switch {
	case !in.truth("shared"):
	case in.hidden: // nobody else would see it, and nobody else could answer
		return m.notShown()
	default:
		return m.quizPut(in.ID, section)
	}
	return m.quizStarted(in.ID, section, in.number("questions"))
}

// quizzed returns the sections that have quiz questions.
func (m maker) quizzed() []listed {
	return slices.DeleteFunc(m.listed(), func(l listed) bool { return m.bank.Section(l.index) == 0 })
}
