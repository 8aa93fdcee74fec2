package discordtest

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
)

// followUp adds a message to an interaction that has been answered. The token is worth
// nothing before that.
func (s *Server) followUp(c *call) (any, *apiError) {
	in := s.webhookOf(c)
	switch {
	case in == nil || in.reply.Type == 0:
		return nil, errWebhook
	case !in.inGuild && len(in.more) >= mostFollowUps:
		return nil, errFollowUps
	}
	if bad := checkMessage(c.json, Object{}); bad != nil {
		return nil, bad
	}
	o := s.compose(c, in.channel, c.json, nil).Object
	o["interaction_metadata"] = Object{"id": in.ID, "type": int(in.kind), "user": in.user.object()}
	o["webhook_id"] = s.ApplicationID
	m := s.keep(o)
	in.more = append(in.more, m)
	s.counts.FollowUps++
	if in.inGuild && m.Flags&int64(discordgo.MessageFlagsEphemeral) == 0 {
		s.dispatchMessage("MESSAGE_CREATE", m)
	}
	return m.Object, nil
}

// webhookOf returns the interaction whose token a call is made with, nil where it is none
// of the application's, or has ended.
func (s *Server) webhookOf(c *call) *Interaction {
	if c.r.PathValue("app") != s.ApplicationID {
		return nil
	}
	for _, in := range s.asked {
		if in.Token == c.r.PathValue("token") && time.Since(in.sent) <= tokenLife {
			return in
		}
	}
	return nil
}

// WaitFollowUp returns the first message that the bot has added to its answer to an
// interaction.
func (s *Server) WaitFollowUp(ctx context.Context, in *Interaction) (Message, error) {
	return await(ctx, &s.lock, func() (Message, bool) {
		if len(in.more) == 0 {
			return Message{}, false
		}
		return in.more[0], true
	})
}
