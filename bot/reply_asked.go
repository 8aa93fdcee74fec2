package bot

import (
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/about"
	reading "footnote/knowledge/message"
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

// question answers a question that was typed, mark-up and all: the router takes it off.
func (m maker) question(text string) reply {
	if reading.WithoutMarkup(text) == "" {
		return m.unreadable()
	}
	return m.decision(about.Ask(m.router, about.Discord, text))
}

// followed answers a message that replies to an answer of ours.
func (m maker) followed(t *knowledge.Topic, text string) reply {
	plain := reading.WithoutMarkup(text)
	if plain == "" {
		return m.unreadable()
	}
	return m.decision(about.Instead(m.router, about.Discord, plain, m.router.FollowUp(t, plain)))
}

// message answers a message. Without a question, a mention below somebody else's
// message is about that one, of which Discord does not tell us the text, and one with
// a picture about that; any other bare mention asks for help.
func (m maker) message(msg message, self string) reply {
	question := msg.question(self)
	switch {
	case question != "" && msg.ours:
		if t := m.titled(msg.replied); t != nil {
			return m.followed(t, question)
		}
		return m.question(question)
	case question != "":
		return m.question(question)
	case msg.repliesTo != "" && !msg.ours, msg.wordless:
		return m.unreadable()
	default:
		return m.help()
	}
}

// titled returns the topic whose answer a message of ours shows first, nil if it shows
// none: the title stands at its start, so that no memory is needed.
func (m maker) titled(content string) *knowledge.Topic {
	first, _, _ := strings.Cut(content, "\n")
	for _, t := range m.router.Pack.Topics {
		if first == "**"+escape(t.Title)+"**" {
			return t
		}
	}
	return nil
}
