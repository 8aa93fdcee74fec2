package bot

import (
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// help says what can be asked, and how.
func (m maker) help() reply {
	return reply{
		text: "**Ask me about one text.** I look for the short answer that fits and say where it stands in the text and whose words it is. " +
			"What the text does not say, I do not say.\n" +
			"- `/ask` and your question; with *private* only you see the reply\n" +
			"- `/topic` completes a topic's name, `/topics` lists them all\n" +
			"- mention me, or write me a direct message\n" +
			"- on a message: *Apps*, *Answer this*\n" +
			"- `/source` says what the text is\n" +
			"For a start:",
		offers:  offers(m.router.Complete("", maxButtons), seeAlso),
		private: true,
		outcome: "help",
	}
}

// source says what the source is, what is not known about it, and how answers
// cite it.
func (m maker) source() reply {
	s := m.router.Pack.Source
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**\nIt stands on %s, at <%s>.\n", escape(oneLine(s.Title, maxContent)), escape(s.Site), s.URL)
	if s.Note != "" {
		b.WriteString(escape(oneLine(s.Note, maxContent/2)) + "\n")
	}
	b.WriteString("Answers are in our own words. ¶ is a paragraph, counted from the top of the text, and behind it stands whose words it carries:\n")
	for _, sec := range s.Sections {
		fmt.Fprintf(&b, "- %s ¶%d–%d\n", escape(oneLine(sec.Name, maxOptionText)), sec.First, sec.Last)
	}
	return reply{text: strings.TrimSuffix(b.String(), "\n"), outcome: "source"}
}

// sections lists the sections and lets one be picked.
func (m maker) sections() reply {
	pick := menu{prompt: "Pick a section", press: press{pickSection, ""}}
	var b strings.Builder
	fmt.Fprintf(&b, "**%d topics**, by section of the text:", len(m.router.Pack.Topics))
	for i, sec := range m.router.Pack.Source.Sections {
		n := len(m.router.Pack.Section(sec.Name))
		if n == 0 {
			continue
		}
		name := oneLine(sec.Name, maxOptionText)
		fmt.Fprintf(&b, "\n- %s: %d", escape(name), n)
		pick.options = append(pick.options, menuOption{name, page{i, 0}.String()})
	}
	pick.options = pick.options[:min(maxOptions, len(pick.options))]
	return reply{text: b.String(), menus: []menu{pick}, private: true, outcome: "list"}
}

// section lists the topics of one section, a page at a time, and lets one be
// opened.
func (m maker) section(at page) reply {
	if at.section < 0 || at.section >= len(m.router.Pack.Source.Sections) {
		return m.gone()
	}
	sec := m.router.Pack.Source.Sections[at.section]
	topics := m.router.Pack.Section(sec.Name)
	pages := slices.Collect(slices.Chunk(topics, maxOptions))
	if at.number < 0 || at.number >= len(pages) {
		return m.gone()
	}
	open := menu{prompt: "Open a topic", press: press{pickTopic, ""}}
	for _, t := range pages[at.number] {
		open.options = append(open.options, menuOption{t.Title, t.ID})
	}
	r := reply{menus: []menu{open}, private: true, outcome: "list"}
	r.text = fmt.Sprintf("**%s**, ¶%d–%d: %s", escape(oneLine(sec.Name, maxOptionText)), sec.First, sec.Last, plural(len(topics), "topic"))
	if len(pages) > 1 {
		r.text += fmt.Sprintf(", page %d of %d", at.number+1, len(pages))
		r.offers = turns(at, len(pages))
	}
	return r
}

// turns returns the buttons that lead to the neighbouring pages.
func turns(at page, pages int) []offer {
	var all []offer
	if at.number > 0 {
		all = append(all, offer{"Previous page", press{turnPage, page{at.section, at.number - 1}.String()}})
	}
	if at.number < pages-1 {
		all = append(all, offer{"Next page", press{turnPage, page{at.section, at.number + 1}.String()}})
	}
	return all
}

// sectionNamed lists the section with the given name, or all sections.
func (m maker) sectionNamed(name string) reply {
	i := slices.IndexFunc(m.router.Pack.Source.Sections, func(s knowledge.Section) bool { return strings.EqualFold(s.Name, name) })
	if i < 0 || len(m.router.Pack.Section(m.router.Pack.Source.Sections[i].Name)) == 0 {
		return m.sections()
	}
	return m.section(page{i, 0})
}

// named gives the topic with a name: its ID, its title, or else whatever answers
// it as a question.
func (m maker) named(name string) reply {
	if t, ok := m.router.Pack.Topic(name); ok {
		return m.topic(t)
	}
	for _, t := range m.router.Pack.Topics {
		if strings.EqualFold(t.Title, strings.TrimSpace(name)) {
			return m.topic(t)
		}
	}
	d := m.router.Lookup(name)
	if d.Outcome == router.OutcomeNone {
		if near := m.router.Complete(name, router.MaxSuggestions); strings.TrimSpace(name) != "" && len(near) > 0 {
			return m.none(near)
		}
	}
	return m.decision(d)
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
