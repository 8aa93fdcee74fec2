package bot

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// message is a message that somebody wrote.
type message struct {
	id, channel, author string
	content             string
	forwarded           string // text of a message that it passes on
	wordless            bool   // it has what is no text: a picture, or somebody's message
	direct              bool   // in a direct message to the bot
	repliesTo           string
	ours                bool   // replies to a message of the bot
	replied             string // what that message says
	mentions            []string
	edited              time.Time // zero if it never was
}

// parseMessage reads a MESSAGE_CREATE or MESSAGE_UPDATE. It is not ok if no person wrote it: bots,
// webhooks and the system are not answered, or two bots might talk for ever.
func parseMessage(raw json.RawMessage, self string) (m message, ok bool) {
	event := gjson.ParseBytes(raw)
	author := event.Get("author")
	m = message{
		id: text(event.Get("id")), channel: text(event.Get("channel_id")), author: text(author.Get("id")),
		content:   text(event.Get("content")),
		forwarded: forwardedIn(event),
		wordless:  hasMore(event),
		direct:    !has(event.Get("guild_id")),
		repliesTo: repliedTo(event),
		ours:      self != "" && text(event.Get("referenced_message.author.id")) == self,
		replied:   text(event.Get("referenced_message.content")),
		edited:    event.Get("edited_timestamp").Time(),
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

// question returns what is asked, with its mark-up but without the mentions of the bot:
// in the message's own words, or else in those that it passes on.
func (m message) question(self string) string {
	return cmp.Or(m.own(self), strings.TrimSpace(m.forwarded))
}

// own returns the message's own words, without the mentions of the bot.
func (m message) own(self string) string {
	own := m.content
	if self != "" {
		own = strings.NewReplacer("<@"+self+">", " ", "<@!"+self+">", " ").Replace(own)
	}
	return strings.TrimSpace(own)
}

// hasMore reports whether a message has something besides its own text.
func hasMore(event gjson.Result) bool {
	return slices.ContainsFunc([]string{"message_snapshots", "attachments", "sticker_items"}, func(name string) bool {
		return len(list(event.Get(name))) > 0
	})
}

// repliedTo returns the ID of the message that a message replies to, "" if it refers
// to another only to pass it on.
func repliedTo(event gjson.Result) string {
	reference := event.Get("message_reference")
	if discordgo.MessageReferenceType(reference.Get("type").Int()) == discordgo.MessageReferenceTypeForward {
		return ""
	}
	return text(reference.Get("message_id"))
}
