package bot

import (
	"fmt"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// Shown is a reply as a terminal shows it: the same message as on Discord, with a
// numbered list of what are buttons there.
type Shown struct {
	Text    string
	Offered []*knowledge.Topic // what the numbers of the list stand for, the first for 1
}

// Show returns what the bot replies to a decision.
func Show(rt *router.Router, d router.Decision) Shown {
	m := newMaker(rt, false)
	r := m.decision(d)
	r.text = strings.Replace(r.text, listedBy("/topics"), listedBy("`footnote topics`"), 1)
	return m.shown(r)
}

// ShowTopic returns what the bot replies to somebody who picks a topic.
func ShowTopic(rt *router.Router, t *knowledge.Topic) Shown {
	m := newMaker(rt, false)
	return m.shown(m.topic(t))
}

// shown lays a reply out for a terminal. A list of choices has its numbers already; the
// others become small print.
func (m maker) shown(r reply) Shown {
	s := Shown{}
	for _, o := range r.offers[:min(maxButtons, len(r.offers))] {
		if o.topic == nil {
			continue
		}
		s.Offered = append(s.Offered, o.topic)
		if o.press.action != seeAlso {
			continue
		}
		if len(s.Offered) == 1 {
			r.small = append(r.small, "See also:")
		}
		r.small = append(r.small, fmt.Sprintf("%d. %s", len(s.Offered), escape(o.topic.Title)))
	}
	s.Text = render(r, m.router.Pack.Source).Content
	return s
}
