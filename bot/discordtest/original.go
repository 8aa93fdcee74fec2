package discordtest

// deleteOriginal deletes the message that an interaction was answered with, or where that
// was an update, deferred or not, the message that the component was on. That needs no
// permission, and nobody but the bot's own guilds and DMs is told.
func (s *Server) deleteOriginal(c *call) (any, *apiError) {
	in := s.webhookOf(c)
	if in == nil {
		return nil, errWebhook
	}
	c.disturbed = c.disturbed || in.disturbed
	if in.reply.Message == nil {
		return nil, errMessage
	}
	m, there := s.messages[in.reply.Message.ID]
	if !there {
		c.disturbed = c.disturbed || s.deleted[in.reply.Message.ID] // the bot could not know
		return nil, errMessage
	}
	s.counts.Deletes++
	s.deleted[m.ID] = true
	if in.inGuild && !in.reply.Ephemeral() {
		s.drop(m)
	} else {
		delete(s.messages, m.ID)
	}
	return nil, nil
}
