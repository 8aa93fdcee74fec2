package bot

import (
	"fmt"

	"footnote/knowledge"
)

// stretch is what is read at one place: a heading, answers, and those that are left.
type stretch struct {
	heading     string
	shown, left []*knowledge.Topic
	note        string // small print; "" for none
}

// grow shows one answer more, if one is left.
func (s *stretch) grow() bool {
	if len(s.left) == 0 {
		return false
	}
	s.shown, s.left = append(s.shown[:len(s.shown):len(s.shown)], s.left[0]), s.left[1:]
	return true
}

// place names a paragraph and its section.
func (m maker) place(n int) string {
	return fmt.Sprintf("¶%d, %s", n, escape(oneLine(m.router.Pack.Source.SectionOf(n), maxOptionText)))
}

// laid lays out what is read.
func (m maker) laid(all []stretch) reply {
	r := reply{private: true, outcome: "read"}
	notes := 0
	var small []string
	for _, s := range all {
		if r.text != "" && s.heading != "" {
			r.text += "\n\n"
		}
		r.text += s.heading
		for _, t := range s.shown {
			r = r.with(t, notes)
			notes += len(t.Citations)
		}
		if s.note != "" {
			small = append(small, s.note)
		}
		if n := len(s.left); n > 0 {
			small = append(small, fmt.Sprintf("¶%d has %s.", s.left[0].Citations[0].Paragraph, count(n, "more answer")))
		}
	}
	r.small = append(r.small, small...)
	return r
}

// startingAt returns the topics that cite a paragraph first.
func (m maker) startingAt(n int) []*knowledge.Topic {
	var all []*knowledge.Topic
	for _, t := range m.router.Pack.Topics {
		if t.Citations[0].Paragraph == n {
			all = append(all, t)
		}
	}
	return all
}

// next returns the nearest paragraph before or after one at which answers stand, 0 if
// there is none.
func (m maker) next(n, step int) int {
	nearest := 0
	for _, t := range m.router.Pack.Topics {
		p := t.Citations[0].Paragraph
		if (p-n)*step > 0 && (nearest == 0 || (nearest-p)*step > 0) {
			nearest = p
		}
	}
	return nearest
}

// without says which paragraphs have no answers of their own, "" for none.
func without(first, last int) string {
	switch {
	case first > last:
		return ""
	case first == last:
		return fmt.Sprintf("¶%d has no answer of its own.", first)
	}
	return fmt.Sprintf("¶%d–%d have no answers of their own.", first, last)
}

// pageOffer leads to a page of a paragraph, of so many.
func pageOffer(label string, to page, of int) offer {
	label = fmt.Sprintf("%s: ¶%d", label, to.section)
	if of > 1 {
		label += fmt.Sprintf(", part %d of %d", to.number+1, of)
	}
	return offer{label: label, press: press{readPage, to.String()}}
}
