package discordtest

import (
	"context"
	"regexp"

	"github.com/bwmarrin/discordgo"
)

var (
	mention     = regexp.MustCompile(`<@([!&]?)(\d+)>`)
	massMention = regexp.MustCompile(`@(everyone|here)\b`)
)

// MessageOption changes a message that is being built.
type MessageOption func(Object)

// Text builds a message from a user; the author may mention the bot, as Mention does.
func (s *Server) Text(f From, content string, options ...MessageOption) Message {
	f, ch := s.place(f)
	m := s.blank(ch, f.User)
	m["content"] = content
	if ch.GuildID != "" {
		m["member"] = s.member()
	}
	s.mentions(m, content)
	for _, option := range options {
		option(m)
	}
	return messageOf(normal(m))
}

// Mention builds a message that mentions the bot before its content.
func (s *Server) Mention(f From, content string, options ...MessageOption) Message {
	return s.Text(f, "<@"+s.Bot.ID+"> "+content, options...)
}

// DirectMessage builds a message from a user to the bot.
func (s *Server) DirectMessage(f From, content string, options ...MessageOption) Message {
	f.Context = InBotDM
	return s.Text(f, content, options...)
}

// mentions fills in who is mentioned, from the content.
func (s *Server) mentions(m Object, content string) {
	users, roles := []any{}, []any{}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, match := range mention.FindAllStringSubmatch(content, -1) {
		if u, known := s.users[match[2]]; known {
			users = append(users, u.object())
		} else if match[1] == "&" {
			roles = append(roles, match[2])
		}
	}
	m["mentions"], m["mention_roles"] = users, roles
	m["mention_everyone"] = massMention.MatchString(content)
}

// ReplyTo makes it a reply to a message; ping says whether its author is notified.
func ReplyTo(target Message, ping bool) MessageOption {
	return func(m Object) {
		m["type"] = int(discordgo.MessageTypeReply)
		m["message_reference"] = Object{"type": 0, "message_id": target.ID, "channel_id": target.ChannelID}
		m["referenced_message"] = target.Object
		if author := target.Object["author"]; ping && author != nil {
			m["mentions"] = append(m["mentions"].([]any), author)
		}
	}
}

// ByBot makes the author a bot.
func ByBot() MessageOption {
	return func(m Object) { m["author"].(Object)["bot"] = true }
}

// ByWebhook makes it a webhook's.
func ByWebhook(id string) MessageOption {
	return func(m Object) {
		m["webhook_id"] = id
		m["author"] = with(m["author"].(Object), Object{"id": id, "bot": true})
		delete(m, "member")
	}
}

// System makes it a system message of a type, such as 7 for a new member.
func System(kind int) MessageOption { return Set("type", kind) }

// Set sets any field.
func Set(key string, value any) MessageOption {
	return func(m Object) { m[key] = value }
}

// SendMessage dispatches a message to the sessions that Discord would send it to.
// Where none of the exceptions from MESSAGE_CONTENT holds, without its text.
func (s *Server) SendMessage(m Message) {
	defer s.change()()
	s.dispatchMessage("MESSAGE_CREATE", s.keep(normal(m.Object)))
}

// Say sends a message and waits for the bot's reply to it.
func (s *Server) Say(ctx context.Context, m Message) (Message, error) {
	s.SendMessage(m)
	return s.WaitMessage(ctx, m.ID)
}
