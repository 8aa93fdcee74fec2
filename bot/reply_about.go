package bot

import (
	"fmt"
	"strings"
)

// outcomeHelp is that of the help.
const outcomeHelp = "help"

// help says what can be asked, and how.
func (m maker) help() reply {
	return reply{
		text: "**Ask me about one text.** I look for the short answer that fits and say where it stands in the text and whose words it is. " +
			"What the text does not say, I do not say.\n" +
			"- `/ask` and your question; with *private* only you see the reply\n" +
			"- mention me, reply to a message of mine, or write me a direct message\n" +
			"- on a message: *Apps*, *Answer this*\n" +
			"- `/topic` completes a topic's name, `/topics` lists them all\n" +
			"- below an answer, buttons give another one, say why it was given, and read around it\n" +
			"- `/source` says what the text is, `/cite` cites it or an answer\n" +
			"- `/export` gives you all of it as a file for Anki, or as CSV\n" +
			m.quizHelp() +
			m.learnHelp() +
			"**For a start:**",
		offers:  offers(m.router.Complete("", maxButtons), seeAlso),
		private: true,
		outcome: outcomeHelp,
	}
}

// quizHelp is the line on the quiz, where there is one.
func (m maker) quizHelp() string {
	if m.bank.Len() == 0 {
		return ""
	}
	return "- `/quiz` asks you; with *shared* it puts one question to everybody\n"
}

// source says what the source is, what is not known about it, and how answers
// cite it.
func (m maker) source() reply {
	s := m.router.Pack.Source
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**\nIt stands on %s, at <%s>.\n", escape(oneLine(s.Title, maxContent)), escape(s.Site), s.URL)
	if by := s.AuthorNames(); by != "" {
		b.WriteString("It is by " + escape(oneLine(by, maxContent/8)) + ".\n")
	}
	if s.Date.Known() {
		b.WriteString("It is dated " + s.Date.String() + ".\n")
	}
	if s.Note != "" {
		b.WriteString(escape(oneLine(s.Note, maxContent/2)) + "\n")
	}
	version := ""
	if v := m.router.Pack.Version; v != "" { // so that a curator sees which state answers
		version = " This is version `" + v + "` of them."
	}
	b.WriteString("Answers are in our own words." + version + " ¶ is a paragraph, counted from the top of the text, and behind it stands whose words it carries:\n")
	for i, sec := range s.Sections {
		if i == maxOptions && len(s.Sections) > maxOptions+1 { // or the source's line would have no room
			fmt.Fprintf(&b, "- and %d more sections; /topics lists those that have answers\n", len(s.Sections)-i)
			break
		}
		fmt.Fprintf(&b, "- %s ¶%d–%d\n", escape(oneLine(sec.Name, maxOptionText)), sec.First, sec.Last)
	}
	return reply{text: strings.TrimSuffix(b.String(), "\n"), outcome: "source"}
}
