package discordtest

import (
	"encoding/json"
	"slices"
)

// Message is a message as it stands when it is returned: a later edit makes
// another Message of the same ID.
type Message struct {
	ID, ChannelID, GuildID, AuthorID string

	Content    string
	Flags      int64
	Nonce      string
	ReplyTo    string      // the message that it replies to
	Components []Component // buttons and menus in order, without their rows
	Pings      []string    // who was notified: user and role IDs, "everyone", "here"

	InteractionID string // of the interaction that it answers
	Edits         int

	// Object is all of it, as Discord sends it. It is not to be changed in a
	// message that the server returned; in one that a builder returned it may.
	Object Object
}

// Message flags: resources/message.
const (
	SuppressEmbeds int64 = 1 << 2
	Ephemeral      int64 = 1 << 6
	Loading        int64 = 1 << 7
	ComponentsV2   int64 = 1 << 15
)

// messageOf reads a message object. It must be in normal form.
func messageOf(o Object) Message {
	flags, _ := number(o, "flags")
	m := Message{
		ID: text(o, "id"), ChannelID: text(o, "channel_id"), GuildID: text(o, "guild_id"),
		AuthorID: text(object(o, "author"), "id"), Content: text(o, "content"), Flags: flags,
		ReplyTo: text(object(o, "message_reference"), "message_id"), Components: components(list(o, "components")),
		InteractionID: text(object(o, "interaction_metadata"), "id"), Object: o,
	}
	switch n := o["nonce"].(type) {
	case string:
		m.Nonce = n
	case json.Number:
		m.Nonce = n.String()
	}
	return m
}

// Button returns the button with a label.
func (m Message) Button(label string) (Component, bool) {
	i := slices.IndexFunc(m.Components, func(c Component) bool { return c.Type == button && c.Label == label })
	if i < 0 {
		return Component{}, false
	}
	return m.Components[i], true
}

// store holds the messages; Server.mu guards it.
type store struct {
	messages map[string]Message
	order    []string        // oldest first
	deleted  map[string]bool // by DeleteMessage
	nonces   map[string]rememberedNonce
}

func newStore() store {
	return store{messages: map[string]Message{}, deleted: map[string]bool{}, nonces: map[string]rememberedNonce{}}
}

// put stores a new message or its new form.
func (s *Server) put(m Message) {
	if _, known := s.store.messages[m.ID]; !known {
		s.store.order = append(s.store.order, m.ID)
	}
	s.store.messages[m.ID] = m
	if s.opt.Flat && len(s.store.order) > s.keep {
		delete(s.store.messages, s.store.order[0])
		s.store.order = s.store.order[1:]
	}
}

// Message returns a message as it stands now, unless it has been deleted.
func (s *Server) Message(id string) (Message, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, there := s.store.messages[id]
	return m, there
}

// Messages returns the messages of a channel as they stand now, oldest first;
// those of all channels if the channel is empty. Answers to interactions are
// among them, also those that only one user can see.
func (s *Server) Messages(channelID string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []Message
	for _, id := range s.store.order {
		if m, there := s.store.messages[id]; there && (channelID == "" || m.ChannelID == channelID) {
			all = append(all, m)
		}
	}
	return all
}
