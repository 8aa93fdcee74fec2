package discordtest

import (
	"cmp"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// ours returns the bot's message that a request is about.
func (s *Server) ours(c *call) (Message, *apiError) {
	id := c.r.PathValue("message")
	m, there := s.messages[id]
	switch author, _ := m.Object["author"].(Object); {
	case !there || m.ChannelID != c.r.PathValue("channel"):
		c.disturbed = c.disturbed || s.deleted[id] // the bot could not know
		return m, errMessage
	case author["id"] != s.Bot.ID:
		return m, errNotOurs
	}
	return m, nil
}

// patchMessage changes a message of the bot. An edit notifies nobody.
func (s *Server) patchMessage(c *call) (any, *apiError) {
	m, bad := s.ours(c)
	if bad == nil {
		bad = checkMessage(c.json, m.Object)
	}
	if bad != nil {
		return nil, bad
	}
	s.checkPings(c, c.json.Get("allowed_mentions"))
	next := with(m.Object, Object{"edited_timestamp": s.now()})
	fill(next, c.json)
	s.counts.Edits++
	m = s.keep(next)
	s.dispatchMessage("MESSAGE_UPDATE", m)
	return m.Object, nil
}

// deleteMessage deletes a message of the bot.
func (s *Server) deleteMessage(c *call) (any, *apiError) {
	m, bad := s.ours(c)
	if bad != nil {
		return nil, bad
	}
	s.counts.Deletes++
	s.drop(m)
	return nil, nil
}

// getMessages returns the messages of a channel, newest first, and none to a bot that
// may not read its history. Of which of them the bot asks for, only limit is held to.
func (s *Server) getMessages(c *call) (any, *apiError) {
	ch, known := s.channels[c.r.PathValue("channel")]
	if !known {
		return nil, errChannel
	}
	all := []Message{}
	for _, m := range s.messages {
		if m.ChannelID == ch.ID && ch.Permissions&discordgo.PermissionReadMessageHistory != 0 {
			all = append(all, m)
		}
	}
	slices.SortFunc(all, func(a, b Message) int { return compareIDs(b.ID, a.ID) })
	objects := []Object{}
	for _, m := range all[:min(len(all), mostMessages)] {
		objects = append(objects, m.Object)
	}
	return objects, nil
}

// compareIDs puts snowflakes in the order in which they were made.
func compareIDs(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}
