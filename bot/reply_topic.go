package bot

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// topic gives one answer, with what stands behind it and what to read next.
func (m maker) topic(t *knowledge.Topic) reply {
	r := m.answers([]*knowledge.Topic{t})
	for _, id := range t.Related {
		if related, ok := m.router.Pack.Topic(id); ok {
			r.offers = append(r.offers, offers([]*knowledge.Topic{related}, seeAlso)...)
		}
	}
	return r
}

// answers gives those of the answers that fit into one message, in their order, and a
// button for each of the others. The first always fits: Load has seen to it.
func (m maker) answers(topics []*knowledge.Topic) reply {
	r := reply{outcome: router.OutcomeAnswer.String(), removable: true}
	notes := 0
	for _, t := range topics {
		longer := r.with(t, notes)
		if len(r.topics) > 0 && !fits(longer, m.router.Pack.Source) {
			r.offers = append(r.offers, offers([]*knowledge.Topic{t}, seeAlso)...)
			continue
		}
		longer.offers = r.offers
		r = longer
		notes += len(t.Citations)
	}
	r.trail = opened(r.topics)
	r.paragraph = topics[0].Citations[0].Paragraph
	return r
}

// with returns the reply with one answer more. Its footnotes are numbered on from
// those that stand in the reply already.
func (r reply) with(t *knowledge.Topic, notes int) reply {
	text := "**" + escape(t.Title) + "**\n" + marked(t, notes)
	if r.text != "" {
		text = r.text + "\n\n" + text
	}
	r.text = text
	r.small = append(slices.Clip(r.small), smallPrint(t, notes)...)
	r.topics = append(slices.Clip(r.topics), t.ID)
	return r
}

// marked returns the answer with a superscript number behind each passage, counted
// on from the notes before it.
func marked(t *knowledge.Topic, notes int) string {
	var b strings.Builder
	for i, p := range t.Body {
		b.WriteString(escapeAnswer(p.Text, i > 0))
		for k, c := range p.Cites {
			if k > 0 {
				b.WriteRune('\u202f') // or ¹ and ² would read as twelve
			}
			b.WriteString(superscript(notes + c + 1))
		}
	}
	return b.String()
}

// smallPrint explains the superscripts: the paragraph, its section, and whose words it
// carries. Below stands where other sources differ.
func smallPrint(t *knowledge.Topic, notes int) []string {
	lines := make([]string, len(t.Citations))
	for i, c := range t.Citations {
		lines[i] = fmt.Sprintf("%s ¶%d, %s: %s", superscript(notes+i+1), c.Paragraph, escape(c.Section), escape(c.Voice))
	}
	if t.Note != nil {
		lines = append(lines, fmt.Sprintf("Elsewhere: %s (<%s>)", escape(oneLine(t.Note.Text, maxContent)), t.Note.Link))
	}
	return lines
}

// superscript writes a number small and high.
func superscript(n int) string {
	digits := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
	var b strings.Builder
	for _, d := range strconv.Itoa(n) {
		b.WriteRune(digits[d-'0'])
	}
	return b.String()
}
