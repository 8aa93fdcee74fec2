package bot

import (
	"fmt"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/cite"
)

// codeFence begins and ends a code block.
const codeFence = "```"

// citation gives the source in a citation style, or what an answer takes from it where
// one is given, in code blocks to copy.
func (m maker) citation(s cite.Style, t *knowledge.Topic) reply {
	c := s.Cite(m.router.Pack.Source, t)
	r := reply{small: m.citationNotes(s, c, t), private: true, outcome: "cite"}
	r.text = m.citationText(s, c, t, r.small[:min(1, len(r.small))])
	if t != nil {
		r.offers = offers([]*knowledge.Topic{t}, seeAlso)
	}
	return r
}

// citationText shows all of a citation that fits into a message above a note, and never a
// part of a line or an entry, which would be a wrong one. The entry goes before what
// stands in the text.
func (m maker) citationText(s cite.Style, c cite.Citation, t *knowledge.Topic, note []string) string {
	head := "**Citation in " + s.Title + "**, of the text"
	if t != nil {
		head = "**Citation in " + s.Title + "**, of the answer *" + escape(t.Title) + "*"
	}
	entry := block(s.Entry, c.Entry.String())
	for _, shown := range []string{entry, "\n" + s.Entry + ": the message has no room for it; `footnote cite` prints it in a terminal."} {
		for n := len(c.InText); n >= 0; n-- {
			text := head + inText(s, c, n) + shown
			if fits(reply{text: text, small: note}, m.router.Pack.Source) {
				return text
			}
		}
	}
	return head + ": the message has no room for it."
}

// inText shows so many lines of what stands in the text, and counts the others.
func inText(s cite.Style, c cite.Citation, most int) string {
	if len(c.InText) == 0 {
		return ""
	}
	lines := make([]string, most)
	for i := range lines {
		lines[i] = c.InText[i].String()
	}
	shown := ""
	if most > 0 {
		shown = block(s.InText, strings.Join(lines, "\n"))
	}
	if left := len(c.InText) - most; left > 0 {
		shown += fmt.Sprintf("\n%s: %d more, for which the message has no room; `footnote cite` prints all in a terminal.", s.InText, left)
	}
	return shown
}

// block shows a text in a code block, which alone leaves every character as it is. Three
// backticks would end it early.
func block(label, text string) string {
	if strings.Contains(text, codeFence) {
		return "\n" + label + ": it holds three backticks in a row, which cannot be shown here; `footnote cite` prints it in a terminal."
	}
	return "\n" + label + ":\n" + codeFence + "\n" + text + "\n" + codeFence
}

// citationNotes says what a reader has to know beside a citation, what matters most
// first.
func (m maker) citationNotes(s cite.Style, c cite.Citation, t *knowledge.Topic) []string {
	var notes []string
	if c.Add != "" {
		notes = append(notes, "Add "+c.Add)
	}
	if s.Italics != "" {
		notes = append(notes, "Put in italics, which a code block cannot show: "+s.Italics)
	}
	if len(c.InText) > 1 {
		notes = append(notes, "There is a line for each whose words the answer carries; take the one that fits your sentence.")
	}
	if t != nil {
		notes = append(notes, "The answer is in our own words: cite it as a paraphrase, and quote only what stands in the paragraph itself.")
	}
	if note := m.router.Pack.Source.Note; note != "" {
		notes = append(notes, "Of the text: "+escape(oneLine(note, maxContent/4)))
	}
	return notes
}

// nothingToCite says that no answer has the name that was given.
func (m maker) nothingToCite() reply {
	return reply{
		text: "**No answer of that name is here.** The answers may have changed since. Pick one of those that are offered while you type, " +
			"or leave *topic* out to cite the whole text.",
		private: true,
		outcome: outcomeGone,
	}
}

// noStyle says which styles there are.
func (m maker) noStyle() reply {
	var titles []string
	for _, s := range cite.Styles() {
		titles = append(titles, s.Title)
	}
	return reply{
		text:    "**There is no such style here.** I cite in " + strings.Join(titles, ", ") + ".",
		private: true,
		outcome: outcomeGone,
	}
}
