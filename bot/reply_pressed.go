package bot

import "footnote/bot/trail"

// pressed returns the reply to a press, and whether it may take the place of
// the message that was pressed.
func (m maker) pressed(in interaction) (r reply, inPlace bool) {
	p, ok := parsePress(in.customID)
	if !ok {
		return m.gone(), false
	}
	value := ""
	if len(in.values) > 0 {
		value = in.values[0]
	}
	switch p.action {
	case choose:
		return m.opened(p.arg), true
	case seeAlso:
		return m.opened(p.arg), false
	case pickTopic:
		return m.opened(value), false
	case pickSection:
		return m.section(parsePage(value)), true
	case turnPage:
		return m.section(parsePage(p.arg)), true
	case turnList:
		return m.sections(parsePage(p.arg).number), true
	case readAround:
		return m.around(parsePage(p.arg).section), false
	case readPage:
		return m.paragraph(parsePage(p.arg)), true
	case quizNew:
		at := parsePage(p.arg)
		return m.quizStarted(in.ID, at.section, at.number), true
	case quizAnswer, quizNext, quizAgain:
		return m.quizPressed(p), true
	}
	t, ok := trail.Parse(p.arg)
	if !ok {
		return m.gone(), false
	}
	return m.along(p.action, t)
}

// opened gives the topic behind a button.
func (m maker) opened(id string) reply {
	if t, ok := m.router.Pack.Topic(id); ok {
		return m.topic(t)
	}
	return m.gone()
}
