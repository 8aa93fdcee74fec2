package discordtest

// followUp adds a message to a reply. After a deferred callback the first one
// takes the reply's place, as Discord does it.
func (s *Server) followUp(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	m, x, bad := s.addFollowUp(c, o)
	s.mu.Unlock()
	if bad != nil {
		return no(bad)
	}
	s.changed.fire()
	s.echoReply("MESSAGE_CREATE", x, m)
	return ok(m.Object)
}

func (s *Server) addFollowUp(c *call, o Object) (Message, *interaction, *apiError) {
	x, bad := s.acknowledged(c)
	if bad == nil {
		bad = checkMessage(o, nil)
	}
	if bad != nil {
		return Message{}, nil, bad
	}
	s.noPing(c, o)
	if first, there := s.store.messages[x.original]; there && first.Flags&Loading != 0 {
		m, bad := s.editReply(x, first, o)
		return m, x, bad
	}
	owners := object(x.Object, "authorizing_integration_owners")
	if _, guild := owners["0"]; !guild && len(x.followUps) >= maxFollowUps {
		return Message{}, nil, errTooManyFollowUps
	}
	m := s.composeReply(x, o)
	x.followUps = append(x.followUps, m.ID)
	s.counts.FollowUps++
	x.show()
	return *m, x, nil
}
