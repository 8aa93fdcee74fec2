package bot

import (
	"fmt"

	"github.com/bwmarrin/discordgo"

	"footnote/knowledge"
	"footnote/knowledge/export"
)

// exportForm is a form in which a pack is taken along.
type exportForm struct {
	value, label string // of the command's choice
	file, kind   string // name's end and type of the file
	write        func(*knowledge.Pack) []byte
	how          string // what to do with it
}

// exportForms are those of /export. The first is meant where none is named.
func exportForms() []exportForm {
	return []exportForm{
		{
			"anki", "Anki", "anki.txt", "text/plain; charset=utf-8", export.Anki,
			"In Anki, pick *File*, *Import*, and this file. Import a newer one later, and the cards that you have are brought up to date and keep what you have learned.",
		},
		{"csv", "CSV, for spreadsheets", "cards.csv", "text/csv; charset=utf-8", export.CSV, "Spreadsheets and most card programs open this file."},
	}
}

// exportCommand gives the pack as a file.
func (m maker) exportCommand() command {
	form := discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionString, Name: "format", Description: "Of the file; Anki unless you say",
	}
	for _, f := range exportForms() {
		form.Choices = append(form.Choices, &discordgo.ApplicationCommandOptionChoice{Name: f.label, Value: f.value})
	}
	return command{
		definition: slash("export", "The answers and quiz questions as a file for Anki or a spreadsheet; only you see it", form),
		reply:      func(m maker, in interaction) reply { return m.exported(in.text("format")) },
	}
}

// exported gives the pack in a form.
func (m maker) exported(form string) reply {
	f := exportForms()[0]
	for _, other := range exportForms() {
		if other.value == form {
			f = other
		}
	}
	content := f.write(m.router.Pack)
	if len(content) > maxFile {
		return reply{
			text:    "**The file is too large for Discord.** Whoever runs this bot can make it with `footnote export`.",
			private: true,
			outcome: "export",
		}
	}
	quiz := 0
	for _, t := range m.router.Pack.Topics {
		quiz += len(t.Quiz)
	}
	return reply{
		text:    fmt.Sprintf("**All of it to take along**: %s and %s, each with its source. %s", count(len(m.router.Pack.Topics), "answer"), count(quiz, "quiz question"), f.how),
		file:    &file{f.file, f.kind, content},
		private: true,
		outcome: "export",
	}
}
