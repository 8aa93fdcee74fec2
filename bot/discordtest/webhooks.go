package discordtest

import "net/http"

// acknowledged returns the interaction that a webhook request is about. Before
// the callback there is no webhook, and after 15 minutes its token is void.
func (s *Server) acknowledged(c *call) (*interaction, *apiError) {
	x := s.asked[c.vars["token"]]
	switch {
	case x == nil || c.vars["app"] != s.ApplicationID || x.reply.Type == 0:
		return nil, errWebhook
	case s.opt.Now().Sub(x.sent) > s.opt.TokenLife:
		return nil, refuse(http.StatusUnauthorized, CodeInvalidWebhookToken, "Invalid Webhook Token")
	}
	return x, nil
}

// replied returns the message of the reply that a request names.
func (s *Server) replied(c *call) (*interaction, Message, *apiError) {
	x, bad := s.acknowledged(c)
	if bad != nil {
		return nil, Message{}, bad
	}
	id := c.vars["message"]
	if id == "@original" {
		id = x.original
	} else if id != x.original && !contains(x.followUps, id) {
		return nil, Message{}, errMessage
	}
	m, there := s.store.messages[id]
	if !there && x.message != nil && id == x.message.ID {
		m, there = *x.message, true
	}
	if !there {
		return nil, Message{}, errMessage
	}
	return x, m, nil
}

func contains(all []string, s string) bool {
	for _, one := range all {
		if one == s {
			return true
		}
	}
	return false
}

func (s *Server) getReply(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, bad := s.replied(c)
	if bad != nil {
		return no(bad)
	}
	return ok(m.Object)
}

// patchReply edits a reply. The first edit of a deferred one makes it visible.
func (s *Server) patchReply(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	x, m, bad := s.replied(c)
	if bad == nil {
		if m.Flags&Loading != 0 { // the first edit notifies as a new message would
			s.noPing(c, o)
		}
		m, bad = s.editReply(x, m, o)
	}
	s.mu.Unlock()
	if bad != nil {
		return no(bad)
	}
	s.changed.fire()
	s.echoReply("MESSAGE_UPDATE", x, m)
	return ok(m.Object)
}

func (s *Server) editReply(x *interaction, m Message, o Object) (Message, *apiError) {
	first := m.Flags&Loading != 0
	if first {
		o = with(o, Object{"flags": flagsOf(o)&^Loading | m.Flags&Ephemeral})
		m.Flags = 0
	}
	edited, bad := s.edit(m, o)
	if bad != nil {
		return m, bad
	}
	if first { // it notifies as a new message would
		edited.Pings = pings(o, nil)
		s.counts.Pings += len(edited.Pings)
		s.put(edited)
	}
	if m.ID == x.original {
		x.deferred = false
		x.reply.Edits = append(x.reply.Edits, edited)
	}
	x.show()
	return edited, nil
}

func flagsOf(o Object) int64 { n, _ := number(o, "flags"); return n }

// show lets WaitReply return.
func (x *interaction) show() {
	select {
	case <-x.shown:
	default:
		close(x.shown)
	}
}

func (s *Server) deleteReply(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x, m, bad := s.replied(c)
	if bad != nil {
		return no(bad)
	}
	delete(s.store.messages, m.ID)
	if m.ID == x.original {
		x.deferred = false
	}
	s.changed.fire()
	return noContent()
}

// echoReply is echo where the bot is: not in other people's private channels.
func (s *Server) echoReply(event string, x *interaction, m Message) {
	owners := object(x.Object, "authorizing_integration_owners")
	if _, guild := owners["0"]; guild {
		s.echo(event, m)
	}
}
