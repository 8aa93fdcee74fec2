package discordtest

import (
	"encoding/json"
	"time"
)

// Reply is what the bot has answered to an interaction so far.
type Reply struct {
	InteractionID string
	Type          int             // of the callback
	Data          json.RawMessage // of the callback
	Sent          time.Time       // when the interaction was dispatched
	Took          time.Duration   // until the callback

	// Message is the reply as it stands: with its latest edit, or as the message
	// that a component was on and that was updated. Nil for autocompletions and
	// modals, while a deferred reply is being waited for, and when it is deleted.
	Message   *Message
	Edits     []Message // forms of Message, each edit's, oldest first
	FollowUps []Message // as they stand
	Choices   []Choice  // of an autocompletion
}

// Choice is a line that autocompletion offers.
type Choice struct {
	Name  string
	Value any // a string or a json.Number
}

// Ephemeral says whether only the user sees the reply.
func (r Reply) Ephemeral() bool { return r.Message != nil && r.Message.Flags&Ephemeral != 0 }

// interaction is one that has been sent; Server.mu guards it.
type interaction struct {
	*Interaction
	sent      time.Time
	called    chan struct{} // closed by the callback
	shown     chan struct{} // closed when there is something to see
	reply     Reply
	original  string // the ID of the reply
	deferred  bool   // the reply is still "thinking"
	disturbed bool   // by a fault: the bot is not to blame for lateness or repetition
	followUps []string
}

// Send dispatches an interaction and returns to how many sessions. Sending it
// again is a duplicate delivery, of which only one may be answered.
func (s *Server) Send(in *Interaction) (sessions int) {
	raw := encode(in.Object)
	guild, _ := in.Object["guild_id"].(string)
	s.mu.Lock()
	s.counts.Interactions++
	if s.asked[in.Token] == nil {
		s.expect(in)
	}
	s.mu.Unlock()
	return s.dispatchTo(func(h *history) json.RawMessage {
		if shardOf(guild, h.shard[1]) != h.shard[0] {
			return nil
		}
		return raw
	}, "INTERACTION_CREATE")
}

// expect makes ready for the answer.
func (s *Server) expect(in *Interaction) {
	x := &interaction{Interaction: in, sent: s.opt.Now(), called: make(chan struct{}), shown: make(chan struct{})}
	x.reply = Reply{InteractionID: in.ID, Sent: x.sent}
	s.asked[in.Token], s.askedID[in.ID] = x, x
	if !s.opt.Flat {
		return
	}
	s.askedLog = append(s.askedLog, x)
	if len(s.askedLog) > s.keep {
		old := s.askedLog[0]
		delete(s.asked, old.Token)
		delete(s.askedID, old.ID)
		s.askedLog[0] = nil
		s.askedLog = s.askedLog[1:]
	}
}

// Reply returns the answer to an interaction so far, if there is one.
func (s *Server) Reply(interactionID string) (Reply, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x := s.askedID[interactionID]
	if x == nil || x.reply.Type == 0 {
		return Reply{}, false
	}
	return s.replyOf(x), true
}

func (s *Server) replyOf(x *interaction) Reply {
	r := x.reply
	if m, there := s.store.messages[x.original]; there && !x.deferred {
		r.Message = &m
	}
	for _, id := range x.followUps {
		if m, there := s.store.messages[id]; there {
			r.FollowUps = append(r.FollowUps, m)
		}
	}
	return r
}
