package bot

import (
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge"
)

// listed is a section that has topics, and its place in the source.
type listed struct {
	knowledge.Section
	index  int
	label  string // its name as menus and completions show it, which no other has
	topics []*knowledge.Topic
}

// listed returns the sections that have topics, those of one name once.
func (m maker) listed() []listed {
	var all []listed
	names, labels := make(map[string]bool), make(map[string]bool)
	for i, sec := range m.router.Pack.Source.Sections {
		topics := m.router.Pack.Section(sec.Name)
		if len(topics) == 0 || names[sec.Name] {
			continue
		}
		label := oneLine(sec.Name, maxOptionText)
		if labels[label] { // it was cut
			behind := fmt.Sprintf(" ¶%d", sec.First)
			label = cut(label, maxOptionText-length(behind)) + behind
		}
		names[sec.Name], labels[label] = true, true
		all = append(all, listed{sec, i, label, topics})
	}
	return all
}

// sections lists the sections, a page at a time, and lets one be picked.
func (m maker) sections(number int) reply {
	pages := slices.Collect(slices.Chunk(m.listed(), maxOptions))
	if number < 0 || number >= len(pages) {
		return m.gone()
	}
	pick := menu{prompt: "Pick a section", press: press{pickSection, ""}}
	var b strings.Builder
	fmt.Fprintf(&b, "**%s**, by section of the text%s:", count(len(m.router.Pack.Topics), "topic"), pageOf(number, len(pages)))
	for _, l := range pages[number] {
		fmt.Fprintf(&b, "\n- %s: %d", escape(l.label), len(l.topics))
		pick.options = append(pick.options, menuOption{l.label, page{l.index, 0}.String()})
	}
	return reply{
		text: b.String(), menus: []menu{pick}, private: true, outcome: "list",
		offers: turns(turnList, page{0, number}, len(pages)),
	}
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
	r := reply{menus: []menu{open}, offers: turns(turnPage, at, len(pages)), private: true, outcome: "list"}
	r.text = fmt.Sprintf("**%s**, ¶%d–%d: %s%s", escape(oneLine(sec.Name, maxOptionText)), sec.First, sec.Last, count(len(topics), "topic"), pageOf(at.number, len(pages)))
	return r
}

// pageOf says which page this is, where there are several.
func pageOf(number, pages int) string {
	if pages < 2 {
		return ""
	}
	return fmt.Sprintf(", page %d of %d", number+1, pages)
}

// turns returns the buttons that lead to the neighbouring pages.
func turns(a action, at page, pages int) []offer {
	var all []offer
	if at.number > 0 {
		all = append(all, offer{label: "Previous page", press: press{a, page{at.section, at.number - 1}.String()}})
	}
	if at.number < pages-1 {
		all = append(all, offer{label: "Next page", press: press{a, page{at.section, at.number + 1}.String()}})
	}
	return all
}
