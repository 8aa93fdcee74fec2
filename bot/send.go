package bot

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
	"footnote/bot/endpoint"
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
	noReplies *forbidden // channels where the bot may write, and not refer to what others wrote
	busy      *lately    // channels that were told that not everybody can be answered
}

func newSender(r *discord.REST, lost func(reason string)) *sender {
	return &sender{rest: r, lost: lost, forbidden: newForbidden(), noReplies: newForbidden(), busy: newLately(postLife)}
}

// response answers an interaction. discordgo's own would leave an empty list of
// choices out and write a list of embeds.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// complete answers an interaction with what may be chosen.
func (s *sender) complete(ctx context.Context, in interaction, choices []choice) error {
	data := struct {
		Choices []choice `json:"choices"`
	}{append([]choice{}, choices...)} // none is an empty list, not null
	return s.respond(ctx, in, discordgo.InteractionApplicationCommandAutocompleteResult, data)
}

// say answers an interaction with a message.
func (s *sender) say(ctx context.Context, in interaction, kind discordgo.InteractionResponseType, out outgoing) error {
	if len(out.files) == 0 {
		return s.respond(ctx, in, kind, out)
	}
	return s.send(ctx, in, discord.Upload{Body: response{kind, out}, Files: out.files})
}

// respond answers an interaction with data.
func (s *sender) respond(ctx context.Context, in interaction, kind discordgo.InteractionResponseType, data any) error {
	return s.send(ctx, in, response{kind, data})
}

// send answers an interaction as long as its token lives, the way it came: in the response
// to Discord's request, or over the gateway by a request of ours. One that has been
// answered already, perhaps by an attempt of which nothing was heard, or by another
// process during a hand-over, counts as answered.
func (s *sender) send(ctx context.Context, in interaction, body any) error {
	if in.call != nil && isWhole(in, body) {
		return s.count(in.call.Answer(body))
	}
	ctx, cancel := context.WithDeadline(ctx, in.received.Add(callbackLife))
	defer cancel()
	err := s.rest.Do(ctx, http.MethodPost, discordgo.EndpointInteractionResponse(in.ID, in.Token), body, nil)
	if discord.Code(err) == discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged {
		err = nil
	}
	if in.call != nil && err == nil { // not before: a balancer takes it for an answer, and a process may end
		in.call.Elsewhere() // if Discord has hung up, it has the answer all the same
	}
	return s.count(err)
}

// isWhole reports whether an answer can stand in a response. What brings files along does
// not, nor what more is to follow: that must not reach Discord before it, and only the
// callback route tells when Discord has it.
func isWhole(in interaction, body any) bool {
	r, ok := body.(response)
	return ok && !in.more && r.Type != discordgo.InteractionResponseDeferredMessageUpdate
}

// removeOriginal deletes the message of an interaction that was answered without one: the
// message that had a button pressed. One that is gone already is fine.
func (s *sender) removeOriginal(ctx context.Context, in interaction) error {
	ctx, cancel := context.WithTimeout(ctx, postLife)
	defer cancel()
	err := s.rest.Do(ctx, http.MethodDelete, discordgo.EndpointWebhookMessage(in.application, in.Token, "@original"), nil, nil)
	if discord.Status(err) == http.StatusNotFound {
		return nil
	}
	return err
}

// followUp says more to an interaction that has been answered.
func (s *sender) followUp(ctx context.Context, in interaction, out outgoing) error {
	ctx, cancel := context.WithTimeout(ctx, postLife)
	defer cancel()
	return s.count(s.rest.Do(ctx, http.MethodPost, discordgo.EndpointWebhookToken(in.application, in.Token), out, nil))
}

// count counts a reply that was lost, by why it was.
func (s *sender) count(err error) error {
	switch {
	case errors.Is(err, errForbidden):
		s.lost("forbidden")
	case errors.Is(err, endpoint.ErrOver):
		s.lost("late")
	case err != nil:
		s.lost(discord.Reason(err))
	}
	return err
}
