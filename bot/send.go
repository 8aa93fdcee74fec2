package bot

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// sender brings replies to Discord, each on its own: none waits for another.
// Safe for concurrent use.
type sender struct {
	rest      *rest
	forbidden *forbidden
}

func newSender(r *rest) *sender {
	return &sender{rest: r, forbidden: newForbidden(r.timing.forbidden)}
}

// respond answers an interaction as long as its token lives.
func (s *sender) respond(ctx context.Context, in interaction, kind discordgo.InteractionResponseType, out outgoing) error {
	return s.callback(ctx, in, kind, out)
}

// complete answers an interaction with what may be chosen.
func (s *sender) complete(ctx context.Context, in interaction, choices []choice) error {
	data := struct {
		Choices []choice `json:"choices"`
	}{append([]choice{}, choices...)} // none is an empty list, not null
	return s.callback(ctx, in, discordgo.InteractionApplicationCommandAutocompleteResult, data)
}

// callback answers an interaction. One that has been answered already, perhaps
// by an attempt of which nothing was heard, or by another process during a
// hand-over, counts as answered.
func (s *sender) callback(ctx context.Context, in interaction, kind discordgo.InteractionResponseType, data any) error {
	q, err := newRequest(http.MethodPost, "/interactions/"+in.ID+"/"+in.Token+"/callback", data)
	if err != nil {
		return err
	}
	q.body = fmt.Appendf(nil, `{"type":%d,"data":%s}`, kind, q.body)
	q.patience = s.rest.timing.impatience
	ctx, cancel := context.WithDeadline(ctx, in.received.Add(s.rest.timing.callback))
	defer cancel()
	err = s.rest.perform(ctx, q, nil)
	if e := asAPIError(err); e != nil && e.Code == codeAlreadyAcknowledged {
		err = nil
	}
	return s.count(err)
}

// errForbidden is returned for a channel that Discord refused a short time ago.
var errForbidden = fmt.Errorf("not sent: the bot may not write to the channel")

// post replies to a message, or writes to the channel if replyTo is "". Discord
// takes a message with the same nonce for the same, so that a retry, another
// delivery of the event or another process posts nothing twice.
func (s *sender) post(ctx context.Context, channel, replyTo string, out outgoing) error {
	if s.forbidden.has(channel) {
		return s.count(errForbidden)
	}
	body, err := addressed(out, replyTo)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, s.rest.timing.request)
	defer cancel()
	err = s.rest.do(ctx, http.MethodPost, "/channels/"+channel+"/messages", body, nil)
	if e := asAPIError(err); e != nil && e.Status == http.StatusForbidden {
		s.forbidden.add(channel)
	}
	return s.count(err)
}

// addressed adds to a message what it replies to, and its nonce. A question that
// was deleted meanwhile is answered none the less.
func addressed(out outgoing, replyTo string) (map[string]any, error) {
	raw, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("writing a message: %w", err)
	}
	var body map[string]any
	if err := json.Unmarshal(raw, &body); err != nil {
		return nil, fmt.Errorf("writing a message: %w", err)
	}
	body["nonce"], body["enforce_nonce"] = rand.Text()[:maxNonce], true
	if replyTo != "" {
		body["nonce"] = replyTo
		body["message_reference"] = map[string]any{"message_id": replyTo, "fail_if_not_exists": false}
	}
	return body, nil
}

// maxNonce is the longest nonce that Discord takes. A message's id is shorter.
const maxNonce = 25

func (s *sender) count(err error) error {
	if err != nil {
		s.rest.metrics.failures.WithLabelValues(lossReason(err)).Inc()
	}
	return err
}

// lossReason names in a word why a reply was lost.
func lossReason(err error) string {
	if err == errForbidden {
		return "forbidden"
	}
	return reason(err)
}
