package discordtest

import (
	"context"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// blank returns an empty message.
func (s *Server) blank(ch Channel, author User) Object {
	m := Object{
		"id": s.NewID(), "channel_id": ch.ID, "type": 0, "author": author.object(), "content": "",
		"timestamp": s.now(), "edited_timestamp": nil, "flags": 0, "embeds": []any{}, "components": []any{},
		"mention_everyone": false, "mentions": []any{}, "mention_roles": []any{}, "attachments": []any{},
	}
	if ch.GuildID != "" {
		m["guild_id"] = ch.GuildID
	}
	return m
}

// keep makes a message of an object, or its new form.
func (s *Server) keep(o Object) Message {
	m := messageOf(o)
	s.messages[m.ID] = m
	return m
}

// drop deletes a message, and tells of it.
func (s *Server) drop(m Message) {
	delete(s.messages, m.ID)
	s.dispatch("MESSAGE_DELETE", encode(Object{"id": m.ID, "channel_id": m.ChannelID, "guild_id": m.GuildID}), -1)
}

// DeleteMessage deletes a message as its author or a moderator would.
func (s *Server) DeleteMessage(id string) {
	defer s.change()()
	if m, there := s.messages[id]; there {
		s.deleted[id] = true
		s.drop(m)
	}
}

// Message returns a message as it stands now.
func (s *Server) Message(id string) (Message, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, there := s.messages[id]
	return m, there
}

// WaitMessage returns the next message that the bot has sent to a channel, or in
// reply to a message; id is either's. Each message is returned once, so calling
// again waits for another. Answers to interactions are not among them.
func (s *Server) WaitMessage(ctx context.Context, id string) (Message, error) {
	return await(ctx, &s.lock, func() (Message, bool) {
		all := &s.sent
		i := slices.IndexFunc(*all, func(m Message) bool { return m.ChannelID == id || m.ReplyTo == id })
		if i < 0 {
			return Message{}, false
		}
		m := (*all)[i]
		*all = slices.Delete(*all, i, i+1)
		return m, true
	})
}

// dispatchMessage sends a message as a bot without MESSAGE_CONTENT gets it: but
// for its exceptions without text.
func (s *Server) dispatchMessage(event string, m Message) {
	intent := discordgo.IntentGuildMessages
	if m.GuildID == "" {
		intent = discordgo.IntentDirectMessages
	}
	s.dispatch(event, encode(s.redacted(m.Object)), intent)
}

func (s *Server) redacted(o Object) Object {
	c := with(o, nil)
	if !s.readable(gjson.ParseBytes(encode(o))) {
		c["content"], c["embeds"], c["attachments"], c["components"] = "", []any{}, []any{}, []any{}
	}
	if ref, ok := o["referenced_message"].(Object); ok {
		c["referenced_message"] = s.redacted(ref)
	}
	return c
}

// readable says whether a bot without MESSAGE_CONTENT gets a message's content:
// its own, DMs, and those that mention it (events/gateway). The ping of a reply
// counts as a mention, unless the reply is to an answer to an interaction.
func (s *Server) readable(m gjson.Result) bool {
	if m.Get("guild_id").String() == "" || m.Get("author.id").String() == s.Bot.ID {
		return true
	}
	answered := m.Get("referenced_message.interaction_metadata").IsObject()
	if answered && !strings.Contains(m.Get("content").String(), "<@"+s.Bot.ID+">") {
		return false
	}
	return slices.ContainsFunc(m.Get("mentions").Array(), func(u gjson.Result) bool { return u.Get("id").String() == s.Bot.ID })
}

// keepFiles puts files into a message.
func (s *Server) keepFiles(m Object, files []File) {
	list := []any{}
	for _, f := range files {
		id := s.NewID()
		s.files[id] = f
		list = append(list, Object{"id": id, "filename": f.Name, "content_type": f.Type, "size": len(f.Content), "url": s.URL + "/attachments/" + id + "/" + f.Name})
	}
	m["attachments"] = list
}

// Files returns what is attached to a message.
func (s *Server) Files(m Message) (all []File) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, a := range gjson.ParseBytes(encode(m.Object)).Get("attachments").Array() {
		all = append(all, s.files[a.Get("id").String()])
	}
	return all
}
