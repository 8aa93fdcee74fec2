package bot

import (
	"encoding/json"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// message is a message that somebody wrote.
type message struct {
	id, channel, author string
	content             string
	direct              bool // in a direct message to the bot
	repliesTo           string
	ours                bool // replies to a message of the bot
	mentions            []string
}

// parseMessage reads a MESSAGE_CREATE. It is not ok if no person wrote it: bots,
// webhooks and the system are not answered, or two bots might talk for ever.
func parseMessage(raw json.RawMessage, self string) (m message, ok bool) {
	o := parseObject(raw)
	author := o.object("author")
	m = message{
		id: o.text("id"), channel: o.text("channel_id"), author: author.text("id"),
		content:   o.text("content"),
		direct:    !o.has("guild_id"),
		repliesTo: o.object("message_reference").text("message_id"),
		ours:      self != "" && o.object("referenced_message").object("author").text("id") == self,
	}
	for _, user := range o.list("mentions") {
		m.mentions = append(m.mentions, user.text("id"))
	}
	written := discordgo.MessageType(o.number("type"))
	isPerson := m.author != "" && m.author != self &&
		!author.truth("bot") && !author.truth("system") && !o.has("webhook_id")
	isPlain := written == discordgo.MessageTypeDefault || written == discordgo.MessageTypeReply
	return m, isPerson && isPlain && m.id != "" && m.channel != ""
}

// addresses reports whether the message is for the bot: a direct message, one
// that mentions it as a user, or a reply to it that pings it. Mentions of roles
// and of everyone are for others.
func (m message) addresses(self string) bool {
	if m.direct {
		return true
	}
	if self == "" {
		return false
	}
	named := strings.Contains(m.content, "<@"+self+">") || strings.Contains(m.content, "<@!"+self+">")
	for _, id := range m.mentions {
		if id == self {
			return named || m.ours
		}
	}
	return named
}

// question returns what is asked, without the mentions of the bot.
func (m message) question(self string) string {
	if self == "" {
		return strings.TrimSpace(m.content)
	}
	return strings.TrimSpace(strings.NewReplacer("<@"+self+">", " ", "<@!"+self+">", " ").Replace(m.content))
}

// message answers a message. Without a question, a mention below somebody
// else's message is about that one, of which Discord does not tell us the text;
// any other bare mention asks for help.
func (m maker) message(msg message, self string) reply {
	question := msg.question(self)
	switch {
	case question != "":
		return m.decision(m.router.Lookup(question))
	case msg.repliesTo != "" && !msg.ours:
		return m.unreadable()
	default:
		return m.help()
	}
}
