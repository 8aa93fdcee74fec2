package discordtest

import (
	"context"
	"net/http"
	"strconv"
)

func permissions(p int64) string { return strconv.FormatInt(p, 10) }

// visible returns the channel of a request if the bot can see it.
func (s *Server) visible(c *call) (*Channel, *apiError) {
	ch, known := s.world.channels[c.vars["channel"]]
	switch {
	case ch == nil && known: // RemoveChannel: the bot could not know
		return nil, errChannel.quietly()
	case ch == nil:
		return nil, errChannel
	case ch.Permissions&ViewChannel == 0:
		return nil, scripted(CodeMissingAccess, "Missing Access")
	}
	return ch, nil
}

// writable says why the bot cannot write to a channel.
func (ch *Channel) writable() *apiError {
	need := SendMessages
	if ch.thread() {
		need = SendMessagesInThreads // topics/threads: SEND_MESSAGES has no effect
	}
	switch {
	case ch.Permissions&need == 0 && ch.Type == DMChannel:
		return scripted(CodeCannotDM, "Cannot send messages to this user")
	case ch.Permissions&need == 0, ch.Locked && ch.Permissions&ManageThreads == 0:
		return scripted(CodeMissingPermissions, "Missing Permissions")
	}
	return nil
}

// scripted is a refusal that the test has arranged.
func scripted(code int, message string) *apiError {
	return &apiError{status: http.StatusForbidden, code: code, message: message, quiet: true}
}

// postMessage creates a message, unless enforce_nonce says that it is there.
func (s *Server) postMessage(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	m, fresh, bad := s.create(c, o)
	s.mu.Unlock()
	if bad != nil {
		return no(bad)
	}
	s.changed.fire()
	if fresh {
		s.echo("MESSAGE_CREATE", m)
		if s.opt.OnMessage != nil {
			s.opt.OnMessage(m)
		}
	}
	return ok(m.Object)
}

func (s *Server) create(c *call, o Object) (m Message, fresh bool, bad *apiError) {
	ch, bad := s.visible(c)
	if bad == nil {
		bad = ch.writable()
	}
	if bad == nil {
		bad = checkMessage(o, nil)
	}
	if bad != nil {
		return m, false, bad
	}
	if m, known := s.recall(o); known {
		s.counts.Duplicates++
		return m, false, nil
	}
	target, bad := s.referenced(ch, o)
	if bad != nil {
		return m, false, bad
	}
	s.noPing(c, o)
	m = s.compose(ch, o, target)
	s.put(m)
	s.remember(o, m.ID)
	s.counts.Messages++
	s.counts.Pings += len(m.Pings)
	s.record.unclaimed = append(s.record.unclaimed, m)
	if s.opt.Flat && len(s.record.unclaimed) > s.keep {
		s.record.unclaimed[0] = Message{}
		s.record.unclaimed = s.record.unclaimed[1:]
	}
	return m, true, nil
}

// referenced returns the message that is replied to. It is nil if there is none,
// or if it is gone and fail_if_not_exists is false.
func (s *Server) referenced(ch *Channel, o Object) (*Message, *apiError) {
	ref := object(o, "message_reference")
	if ref == nil {
		return nil, nil
	}
	if ch.Permissions&ReadMessageHistory == 0 {
		return nil, &apiError{status: http.StatusBadRequest, code: CodeCannotReply, message: "Cannot reply without permission to read message history", quiet: true}
	}
	m, there := s.store.messages[text(ref, "message_id")]
	if there && m.ChannelID == ch.ID {
		return &m, nil
	}
	if strict, set := ref["fail_if_not_exists"].(bool); set && !strict {
		return nil, nil
	}
	var p problems
	p.add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message")
	return nil, p.asError()
}

// echo tells the sessions what the bot itself has done, as Discord does.
func (s *Server) echo(event string, m Message) {
	if !s.opt.NoEcho && m.Flags&Ephemeral == 0 {
		s.dispatchMessage(event, m.Object)
	}
}

// WaitMessage returns the next message that the bot has sent to a channel, or in
// reply to a message; id is either's. Each message is returned once, so calling
// again waits for another. Answers to interactions are not among them.
func (s *Server) WaitMessage(ctx context.Context, id string) (Message, error) {
	return await(ctx, s, &s.changed, func() (Message, bool) {
		s.mu.Lock()
		defer s.mu.Unlock()
		for i, m := range s.record.unclaimed {
			if m.ChannelID == id || m.ReplyTo == id {
				s.record.unclaimed = append(s.record.unclaimed[:i], s.record.unclaimed[i+1:]...)
				return m, true
			}
		}
		return Message{}, false
	})
}
