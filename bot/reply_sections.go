package bot

import (
	"fmt"
	"slices"
	"strings"

	"footnote/knowledge"
)

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
	r.text = fmt.Sprintf("**%s**, ¶%d–%d: %d topics", escape(oneLine(sec.Name, maxOptionText)), sec.First, sec.Last, len(topics))
	if len(topics) == 1 {
		r.text = strings.TrimSuffix(r.text, "s")
	}
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
