package bot

import (
	"fmt"
	"strings"

	"footnote/knowledge"
)

// paragraph gives the answers that stand at a paragraph, a page at a time, and leads on
// to those before and behind.
func (m maker) paragraph(at page) reply {
	parts := m.partsOf(at.section)
	if at.number < 0 || at.number >= len(parts) {
		return m.gone()
	}
	s := m.part(at, len(parts), parts[at.number])
	r := m.laid([]stretch{s})
	if !fits(r, m.router.Pack.Source) { // one long answer, which says itself where it stands
		s.heading = ""
		r = m.laid([]stretch{s})
	}
	m.leadBack(&r, at, len(parts))
	m.leadOn(&r, at, len(parts))
	return r
}

// leadBack adds the way to the page before, or says that there is none.
func (m maker) leadBack(r *reply, at page, parts int) {
	before := m.next(at.section, -1)
	switch {
	case at.number > 0:
		r.offers = append(r.offers, pageOffer("Previous", page{at.section, at.number - 1}, parts))
	case before > 0:
		last := len(m.partsOf(before))
		r.offers = append(r.offers, pageOffer("Previous", page{before, last - 1}, last))
	default:
		r.note("Here the text begins.", without(1, at.section-1))
	}
}

// leadOn adds the way to the page behind, or says that there is none.
func (m maker) leadOn(r *reply, at page, parts int) {
	after := m.next(at.section, +1)
	switch {
	case at.number < parts-1:
		r.offers = append(r.offers, pageOffer("Next", page{at.section, at.number + 1}, parts))
	case after > 0:
		r.offers = append(r.offers, pageOffer("Next", page{after, 0}, len(m.partsOf(after))))
		r.note(without(at.section+1, after-1))
	default:
		r.note("Here the text ends.", without(at.section+1, m.router.Pack.Source.Paragraphs()))
	}
}

// note adds lines of small print, but for empty ones.
func (r *reply) note(lines ...string) {
	for _, line := range lines {
		if line != "" {
			r.small = append(r.small, line)
		}
	}
}

// notesRoom is what the lines about the ends of a text and about paragraphs without
// answers take at most, and mostParts is more than any paragraph has.
const (
	notesRoom = 160
	mostParts = 99_999
)

// partsOf cuts the answers of a paragraph into as many as fit into a message each.
func (m maker) partsOf(n int) [][]*knowledge.Topic {
	var parts [][]*knowledge.Topic
	for _, t := range m.startingAt(n) {
		last := len(parts) - 1
		if last >= 0 {
			longer := append(parts[last], t)
			s := m.part(page{n, mostParts}, mostParts, longer)
			s.note = strings.Repeat("x", notesRoom)
			if fits(m.laid([]stretch{s}), m.router.Pack.Source) {
				parts[last] = longer
				continue
			}
		}
		parts = append(parts, []*knowledge.Topic{t})
	}
	return parts
}

// part is a page of a paragraph, of so many.
func (m maker) part(at page, of int, topics []*knowledge.Topic) stretch {
	heading := "**Reading:** " + m.place(at.section)
	if of > 1 {
		heading += fmt.Sprintf(", part %d of %d", at.number+1, of)
	}
	return stretch{heading: heading, shown: topics}
}
