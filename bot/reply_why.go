package bot

import (
	"strings"

	"footnote/bot/trail"
	"footnote/knowledge"
	"footnote/knowledge/why"
)

// why says why a trail's topics are shown, and offers what came next.
func (m maker) why(t trail.Trail, topics []*knowledge.Topic) reply {
	shown, next := present(topics[t.At:t.At+t.Shown]), present(topics[t.At+t.Shown:])
	if len(shown) == 0 {
		return m.gone()
	}
	c := why.Case{Way: t.Way, Evidence: t.Evidence, Topics: present(topics), At: len(present(topics[:t.At])), Shown: len(shown)}
	c.Words = why.Words(m.router.Pack, c.Topics, len(t.Words), t.Which)
	heading := "**Why this answer?**"
	if len(shown) > 1 {
		heading = "**Why these answers?**"
	}
	var b strings.Builder
	b.WriteString(heading)
	for _, line := range why.Tell(c) {
		b.WriteString("\n- " + escape(oneLine(line, maxWhyLine)))
	}
	r := reply{text: b.String(), private: true, outcome: "why"}
	if t.Way == why.Asked || t.Way == why.Next {
		r.offers = offers(next[:min(1, len(next))], seeAlso)
	}
	return r
}

// maxWhyLine is the most of one sentence: eight of them fit into a message.
const maxWhyLine = 220
