package discordtest

import (
	"net/http"
	"slices"
	"strconv"
)

// lookup returns the message of a request if the bot can see it.
func (s *Server) lookup(c *call) (Message, *apiError) {
	ch, bad := s.visible(c)
	if bad != nil {
		return Message{}, bad
	}
	m, there := s.store.messages[c.vars["message"]]
	if !there && (s.store.deleted[c.vars["message"]] || s.opt.Flat) {
		return Message{}, errMessage.quietly() // the bot could not know
	}
	if !there || m.ChannelID != ch.ID || m.Flags&Ephemeral != 0 {
		return Message{}, errMessage
	}
	return m, nil
}

func (s *Server) getMessage(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, bad := s.lookup(c)
	if bad != nil {
		return no(bad)
	}
	return ok(m.Object)
}

// getMessages returns the latest messages, newest first.
func (s *Server) getMessages(c *call) (answer, *apiError) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, bad := s.visible(c)
	if bad != nil {
		return no(bad)
	}
	most, err := strconv.Atoi(or(c.URL.Query().Get("limit"), "50"))
	if err != nil || most < 1 || most > 100 {
		var p problems
		p.add("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")
		return no(p.asError())
	}
	all := []any{}
	for _, id := range slices.Backward(s.store.order) {
		m, there := s.store.messages[id]
		if there && m.ChannelID == ch.ID && m.Flags&Ephemeral == 0 && len(all) < most {
			all = append(all, m.Object)
		}
	}
	return ok(all)
}

func (s *Server) patchMessage(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	m, bad := s.lookup(c)
	if bad == nil && m.AuthorID != s.Bot.ID {
		bad = refuse(http.StatusForbidden, CodeNotTheAuthor, "Cannot edit a message authored by another user")
	}
	if bad == nil {
		m, bad = s.edit(m, o)
	}
	s.mu.Unlock()
	if bad != nil {
		return no(bad)
	}
	s.changed.fire()
	s.echo("MESSAGE_UPDATE", m)
	return ok(m.Object)
}

// edit stores a message's new form.
func (s *Server) edit(m Message, o Object) (Message, *apiError) {
	if bad := checkMessage(o, &m); bad != nil {
		return m, bad
	}
	next := with(m.Object, Object{"edited_timestamp": s.now()})
	fill(next, o)
	edited := messageOf(next)
	edited.Edits, edited.Pings = m.Edits+1, m.Pings // an edit notifies nobody
	s.put(edited)
	s.counts.Edits++
	return edited, nil
}

func (s *Server) deleteMessage(c *call) (answer, *apiError) {
	s.mu.Lock()
	m, bad := s.lookup(c)
	if bad == nil && m.AuthorID != s.Bot.ID {
		bad = scripted(CodeMissingPermissions, "Missing Permissions")
	}
	if bad == nil {
		delete(s.store.messages, m.ID)
	}
	s.mu.Unlock()
	if bad != nil {
		return no(bad)
	}
	s.changed.fire()
	s.Dispatch("MESSAGE_DELETE", Object{"id": m.ID, "channel_id": m.ChannelID, "guild_id": m.GuildID})
	return noContent()
}

// DeleteMessage deletes a message as its author or a moderator would.
func (s *Server) DeleteMessage(id string) {
	s.mu.Lock()
	m, there := s.store.messages[id]
	delete(s.store.messages, id)
	s.store.deleted[id] = true
	s.mu.Unlock()
	if there {
		s.Dispatch("MESSAGE_DELETE", Object{"id": id, "channel_id": m.ChannelID, "guild_id": m.GuildID})
	}
}
