package bot

import (
	"fmt"
	"strconv"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// topic gives one answer, with what stands behind it.
func (m maker) topic(t *knowledge.Topic) reply {
	r := reply{
		text:    "**" + escape(t.Title) + "**\n" + marked(t),
		small:   citations(t),
		outcome: router.OutcomeAnswer.String(),
		topic:   t.ID,
	}
	if t.Note != nil {
		r.small = append(r.small, fmt.Sprintf("Elsewhere: %s (<%s>)", escape(oneLine(t.Note.Text, maxContent)), t.Note.Link))
	}
	for _, id := range t.Related {
		if related, ok := m.router.Pack.Topic(id); ok {
			r.offers = append(r.offers, offers([]*knowledge.Topic{related}, seeAlso)...)
		}
	}
	return r
}

// marked returns the answer with a superscript number behind each passage.
func marked(t *knowledge.Topic) string {
	var b strings.Builder
	for _, p := range t.Body {
		b.WriteString(escape(p.Text))
		for i, c := range p.Cites {
			if i > 0 {
				b.WriteRune('\u202f') // or ¹ and ² would read as twelve
			}
			b.WriteString(superscript(c + 1))
		}
	}
	return b.String()
}

// citations explains the superscripts: the paragraph, its section, and whose
// words it carries.
func citations(t *knowledge.Topic) []string {
	lines := make([]string, len(t.Citations))
	for i, c := range t.Citations {
		lines[i] = fmt.Sprintf("%s ¶%d, %s: %s", superscript(i+1), c.Paragraph, escape(c.Section), escape(c.Voice))
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
