package discordtest

import (
	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// postMessage creates a message, unless enforce_nonce says that it is there.
func (s *Server) postMessage(c *call) (any, *apiError) {
	o := c.json
	ch, known := s.channels[c.r.PathValue("channel")]
	if !known {
		return nil, errChannel
	}
	if bad := checkMessage(o, Object{}); bad != nil {
		return nil, bad
	}
	nonce := o.Get("nonce").String()
	enforced := o.Get("enforce_nonce").Bool() && nonce != ""
	if m, known := s.messages[s.nonces[nonce]]; enforced && known {
		s.counts.Duplicates++
		return m.Object, nil
	}
	if o.Get("message_reference").IsObject() && ch.Permissions&discordgo.PermissionReadMessageHistory == 0 {
		c.disturbed = true // the bot could not know
		return nil, errNoHistory
	}
	target, bad := s.referenced(ch, o)
	if bad != nil {
		return nil, bad
	}
	m := s.compose(c, ch, o, target)
	if enforced { // for some minutes at Discord; here for ever
		s.nonces[nonce] = m.ID
	}
	s.counts.Messages++
	s.sent = append(s.sent, m)
	s.dispatchMessage("MESSAGE_CREATE", m) // the bot gets its own too
	return m.Object, nil
}

// referenced returns the message that is replied to. It is nil if there is none,
// or if it is gone and fail_if_not_exists is false.
func (s *Server) referenced(ch Channel, o gjson.Result) (*Message, *apiError) {
	ref := o.Get("message_reference")
	m, there := s.messages[ref.Get("message_id").String()]
	strict := ref.Get("fail_if_not_exists")
	switch {
	case there && m.ChannelID == ch.ID:
		return &m, nil
	case !ref.IsObject(), strict.Exists() && !strict.Bool():
		return nil, nil
	}
	var p problems
	p.add("message_reference", "Unknown message")
	return nil, p.asError()
}

// compose makes and keeps the message that a request asks for.
func (s *Server) compose(c *call, ch Channel, o gjson.Result, target *Message) Message {
	s.checkPings(c, o.Get("allowed_mentions"))
	m := s.blank(ch, s.Bot)
	fill(m, o)
	if target != nil {
		ReplyTo(*target, false)(m)
	}
	return s.keep(m)
}

// checkPings blames the bot for a message that may notify somebody, whatever it
// happens to say. Discord takes it; a careful bot does not send it.
func (s *Server) checkPings(c *call, allowed gjson.Result) {
	why := ""
	if !allowed.IsObject() {
		why = "allowed_mentions is missing: everything that the content names is pinged"
	} else if allowed.Get("replied_user").Bool() {
		why = "allowed_mentions.replied_user is set"
	}
	for _, key := range []string{"parse", "users", "roles"} {
		if len(allowed.Get(key).Array()) > 0 {
			why = "allowed_mentions." + key + " is not empty"
		}
	}
	if why != "" {
		s.blame(Violation{Method: c.r.Method, Path: c.path, Message: why})
	}
}
