package bot

import (
	"context"
	"fmt"
	"net/http"
	"slices"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
)

// posting is a message that replies to another.
type posting struct {
	outgoing
	Nonce        string                      `json:"nonce"` // at most 25 characters, which an ID never fills
	EnforceNonce bool                        `json:"enforce_nonce"`
	Reference    *discordgo.MessageReference `json:"message_reference,omitempty"`
}

// inReply makes a posting. A question that was deleted meanwhile is answered none
// the less.
func inReply(to string, out outgoing) posting {
	return posting{out, to, true, &discordgo.MessageReference{MessageID: to, FailIfNotExists: new(false)}}
}

// post replies to a message, and returns the reply's ID. Discord takes a second message
// with the same nonce for the first, so that a retry, another delivery of the event or
// another process posts nothing twice. Where the bot may not read the message history
// it cannot refer to the question, and says the answer without.
func (s *sender) post(ctx context.Context, channel, replyTo string, out outgoing) (id string, err error) {
	err = s.change(ctx, channel, func(ctx context.Context, again bool) (err error) {
		p := inReply(replyTo, out)
		refer, _ := s.noReplies.try(channel)
		if !refer || again { // one request must do to find out whether the bot may write
			p.Reference = nil
		}
		id, err = s.create(ctx, channel, p)
		if err == nil && p.Reference != nil {
			s.noReplies.forget(channel)
		}
		if p.Reference == nil || !mayNotReply(err) {
			return err
		}
		s.noReplies.add(channel)
		p.Reference = nil
		id, err = s.create(ctx, channel, p)
		return err
	})
	return id, s.count(err)
}

// create posts a message.
func (s *sender) create(ctx context.Context, channel string, p posting) (id string, err error) {
	var created struct{ ID string }
	err = s.rest.Do(ctx, http.MethodPost, discordgo.EndpointChannelMessages(channel), p, &created)
	return created.ID, err
}

// notice says something to a channel, ahead of the replies that wait for its limit.
func (s *sender) notice(ctx context.Context, channel, about string, out outgoing) error {
	p := posting{outgoing: out, Nonce: "busy" + about, EnforceNonce: true}
	return s.change(ctx, channel, func(ctx context.Context, _ bool) error {
		_, err := s.create(discord.First(ctx), channel, p)
		return err
	})
}

// codeNoHistory is Discord's code for a reply without permission to read the history.
const codeNoHistory = 160002

// mayNotReply reports whether a message may be welcome without its reference.
func mayNotReply(err error) bool {
	return slices.Contains([]int{codeNoHistory, discordgo.ErrCodeMissingPermissions}, discord.Code(err))
}

// edit makes a message of the bot say something else, and returns when that was, as Discord
// writes it. For one that is gone it returns Discord's error, and counts nothing as lost.
func (s *sender) edit(ctx context.Context, channel, id string, out outgoing) (at string, err error) {
	var edited struct {
		At string `json:"edited_timestamp"`
	}
	err = s.change(ctx, channel, func(ctx context.Context, _ bool) error {
		return s.rest.Do(ctx, http.MethodPatch, discordgo.EndpointChannelMessage(channel, id), out, &edited)
	})
	if discord.Code(err) == discordgo.ErrCodeUnknownMessage {
		return "", err
	}
	return edited.At, s.count(err)
}

// remove deletes a message of the bot. One that is gone already is fine.
func (s *sender) remove(ctx context.Context, channel, id string) error {
	err := s.change(ctx, channel, func(ctx context.Context, _ bool) error {
		return s.rest.Do(ctx, http.MethodDelete, discordgo.EndpointChannelMessage(channel, id), nil, nil)
	})
	if discord.Status(err) == http.StatusNotFound {
		return nil
	}
	return err
}

// change does something in a channel that Discord has not refused lately, as long as a
// reply is worth it. again says that Discord has refused it before.
func (s *sender) change(ctx context.Context, channel string, do func(ctx context.Context, again bool) error) error {
	ok, again := s.forbidden.try(channel)
	if !ok {
		return errForbidden
	}
	ctx, cancel := context.WithTimeout(ctx, postLife)
	defer cancel()
	err := do(ctx, again)
	switch {
	case discord.Status(err) == http.StatusForbidden:
		s.forbidden.add(channel)
		return fmt.Errorf("%w; there the bot needs %s", err, permissionNames)
	case err == nil:
		s.forbidden.forget(channel)
	}
	return err
}
