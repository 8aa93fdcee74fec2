package bot

import (
	"strings"

	"footnote/knowledge/router"
)

// ask answers the command ask.
func (m maker) ask(in interaction) reply {
	r := m.question(in.text("question"))
	r.private = r.private || in.truth("private")
	return r
}

// askTarget answers somebody's message for the one who pointed to it: nobody else
// asked.
func (m maker) askTarget(in interaction) reply {
	r := m.question(in.target)
	r.private = true
	return r
}

// question answers a question that was typed.
func (m maker) question(text string) reply {
	if strings.TrimSpace(text) == "" {
		return m.unreadable()
	}
	return m.decision(m.router.Lookup(text))
}

// message answers a message. Without a question, a mention below somebody
// else's message is about that one, of which Discord does not tell us the text;
// any other bare mention asks for help.
func (m maker) message(msg message, self string) reply {
	question := msg.question(self)
	switch {
	case question != "":
		return m.question(question)
	case msg.repliesTo != "" && !msg.ours:
		return m.unreadable()
	default:
		return m.help()
	}
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

// choices completes a topic's name.
func (m maker) choices(typed string) []choice {
	var all []choice
	for _, t := range m.router.Complete(typed, maxChoices) {
		all = append(all, choice{cut(t.Title, maxChoiceText), t.ID})
	}
	if value := strings.TrimSpace(typed); len(all) == 0 && value != "" {
		all = append(all, choice{"No topic matches – press Enter to ask it anyway", cut(value, maxChoiceText)})
	}
	return all
}
