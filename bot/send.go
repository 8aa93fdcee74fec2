package bot

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
)

// How long a reply is worth sending.
const (
	callbackLife = 3 * time.Second // Discord gives an interaction no longer
	postLife     = 30 * time.Second
)

// sender brings replies to Discord, each on its own: none waits for another.
// Safe for concurrent use.
type sender struct {
	rest      *discord.REST
	lost      func(reason string) // called for each reply that is not sent
	forbidden *forbidden
}

func newSender(r *discord.REST, lost func(reason string)) *sender {
	return &sender{rest: r, lost: lost, forbidden: newForbidden()}
}

// response answers an interaction. discordgo's own would leave an empty list of
// choices out and write a list of embeds.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data"`
}

// complete answers an interaction with what may be chosen.
func (s *sender) complete(ctx context.Context, in interaction, choices []choice) error {
	data := struct {
		Choices []choice `json:"choices"`
	}{append([]choice{}, choices...)} // none is an empty list, not null
	return s.respond(ctx, in, discordgo.InteractionApplicationCommandAutocompleteResult, data)
}

// respond answers an interaction as long as its token lives. One that has been
// answered already, perhaps by an attempt of which nothing was heard, or by
// another process during a hand-over, counts as answered.
func (s *sender) respond(ctx context.Context, in interaction, kind discordgo.InteractionResponseType, data any) error {
	ctx, cancel := context.WithDeadline(ctx, in.received.Add(callbackLife))
	defer cancel()
	err := s.rest.Do(ctx, http.MethodPost, discordgo.EndpointInteractionResponse(in.ID, in.Token), response{kind, data}, nil)
	if discord.Code(err) == discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged {
		err = nil
	}
	return s.count(err)
}

// posting is a message that replies to another.
type posting struct {
	outgoing
	Nonce        string                     `json:"nonce"` // at most 25 characters, which an ID never fills
	EnforceNonce bool                       `json:"enforce_nonce"`
	Reference    discordgo.MessageReference `json:"message_reference"`
}

// inReply makes a posting. A question that was deleted meanwhile is answered none
// the less.
func inReply(to string, out outgoing) posting {
	return posting{out, to, true, discordgo.MessageReference{MessageID: to, FailIfNotExists: new(false)}}
}

// errForbidden is returned for a channel that Discord refused a short time ago.
var errForbidden = errors.New("not sent: the bot may not write to the channel")

// post replies to a message. Discord takes a second message with the same nonce
// for the first, so that a retry, another delivery of the event or another
// process posts nothing twice.
func (s *sender) post(ctx context.Context, channel, replyTo string, out outgoing) error {
	if s.forbidden.has(channel) {
		s.lost("forbidden")
		return errForbidden
	}
	ctx, cancel := context.WithTimeout(ctx, postLife)
	defer cancel()
	err := s.rest.Do(ctx, http.MethodPost, discordgo.EndpointChannelMessages(channel), inReply(replyTo, out), nil)
	if discord.Status(err) == http.StatusForbidden {
		s.forbidden.add(channel)
	}
	return s.count(err)
}

// count counts a reply that was lost, by why it was.
func (s *sender) count(err error) error {
	if err != nil {
		s.lost(discord.Reason(err))
	}
	return err
}
