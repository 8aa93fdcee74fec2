package bot

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// find looks around a message for the bot's reply to it, and returns its ID, "" if there
// is none. It is not ok if it could not look: Discord shows an empty history to those
// who may not read it, so the message itself must be among what it shows.
func (s *sender) find(ctx context.Context, channel, replyTo, self string) (id string, ok bool) {
	var around []struct {
		ID        string
		Author    struct{ ID string }
		Reference struct {
			MessageID string `json:"message_id"`
		} `json:"message_reference"`
	}
	err := s.change(ctx, channel, func(ctx context.Context, _ bool) error {
		return s.rest.Do(ctx, http.MethodGet, discordgo.EndpointChannelMessages(channel)+"?limit=100&around="+replyTo, nil, &around)
	})
	for _, m := range around {
		if m.Reference.MessageID == replyTo && m.Author.ID == self {
			id = m.ID
		}
		ok = ok || m.ID == replyTo
	}
	return id, ok && err == nil
}
