package bot

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
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
	event := gjson.ParseBytes(raw)
	author := event.Get("author")
	m = message{
		id: text(event.Get("id")), channel: text(event.Get("channel_id")), author: text(author.Get("id")),
		content:   text(event.Get("content")),
		direct:    !has(event.Get("guild_id")),
		repliesTo: text(event.Get("message_reference.message_id")),
		ours:      self != "" && text(event.Get("referenced_message.author.id")) == self,
	}
	for _, user := range list(event.Get("mentions")) {
		m.mentions = append(m.mentions, text(user.Get("id")))
	}
	written := discordgo.MessageType(event.Get("type").Int())
	isPerson := m.author != "" && m.author != self &&
		!author.Get("bot").Bool() && !author.Get("system").Bool() && !has(event.Get("webhook_id"))
	isPlain := written == discordgo.MessageTypeDefault || written == discordgo.MessageTypeReply
	return m, isPerson && isPlain && m.id != "" && m.channel != ""
}

// entry names the way the message came, for the metrics.
func (m message) entry() string {
	if m.direct {
		return "direct"
	}
	return "mention"
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
	return named || m.ours && slices.Contains(m.mentions, self)
}

// question returns what is asked, without the mentions of the bot.
func (m message) question(self string) string {
	if self == "" {
		return strings.TrimSpace(m.content)
	}
	return strings.TrimSpace(strings.NewReplacer("<@"+self+">", " ", "<@!"+self+">", " ").Replace(m.content))
}
