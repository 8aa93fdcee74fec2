package discordtest

// acknowledge takes a callback and returns the message that it makes or changes.
func (s *Server) acknowledge(x *interaction, o Object) *Message {
	data := object(o, "data")
	x.reply.Type, x.reply.Data = whole(o, "type"), encode(o["data"])
	x.reply.Took = s.opt.Now().Sub(x.sent)
	s.counts.Callbacks++
	close(x.called)
	var m *Message
	switch x.reply.Type {
	case CallbackDeferred:
		x.deferred = true
		flags, _ := number(data, "flags")
		m = s.composeReply(x, Object{"flags": flags&Ephemeral | Loading})
		x.original = m.ID
		return m
	case CallbackDeferredUpdate:
		x.original, x.deferred = x.message.ID, true
		return nil
	case CallbackMessage:
		m = s.composeReply(x, data)
		x.original = m.ID
	case CallbackUpdate:
		x.original = x.message.ID
		m = s.update(x, data)
	case CallbackChoices:
		for _, choice := range objects(data, "choices") {
			x.reply.Choices = append(x.reply.Choices, Choice{text(choice, "name"), choice["value"]})
		}
	}
	close(x.shown)
	return m
}

// composeReply makes a message that answers an interaction.
func (s *Server) composeReply(x *interaction, data Object) *Message {
	m := s.blank(&Channel{ID: x.ChannelID}, s.Bot)
	if guild, in := x.Object["guild_id"]; in {
		m["guild_id"] = guild
	}
	fill(m, data)
	m["type"] = map[bool]int{true: 20, false: 0}[x.Type == TypeCommand]
	if d := object(x.Object, "data"); x.Type == TypeCommand && whole(d, "type") != 1 {
		m["type"] = 23 // CONTEXT_MENU_COMMAND
	}
	m["application_id"], m["webhook_id"] = s.ApplicationID, s.ApplicationID
	m["interaction_metadata"] = Object{
		"id": x.ID, "type": x.Type, "user": x.From.User.object(),
		"authorizing_integration_owners": x.Object["authorizing_integration_owners"],
	}
	made := messageOf(m)
	made.Pings = pings(data, nil)
	s.counts.Pings += len(made.Pings)
	s.put(made)
	return &made
}

// update changes the message that the component was on.
func (s *Server) update(x *interaction, data Object) *Message {
	if _, there := s.store.messages[x.message.ID]; !there {
		s.put(messageOf(normal(x.message.Object).(Object)))
	}
	m, bad := s.edit(s.store.messages[x.message.ID], data)
	if bad != nil {
		return nil // checkCallback has checked the same
	}
	x.reply.Edits = append(x.reply.Edits, m)
	return &m
}

// callbackResponse is what with_response asks for.
func callbackResponse(x *interaction, o Object, m *Message) Object {
	kind := whole(o, "type")
	res := Object{"interaction": Object{
		"id": x.ID, "type": x.Type, "response_message_loading": kind == CallbackDeferred,
		"response_message_ephemeral": m != nil && m.Flags&Ephemeral != 0,
	}}
	if m != nil {
		res["interaction"].(Object)["response_message_id"] = m.ID
		res["resource"] = Object{"type": kind, "message": m.Object}
	}
	return res
}
