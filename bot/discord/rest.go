package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"
)

// REST sends requests to Discord's REST API. Safe for concurrent use.
type REST struct {
	config Config
	client *http.Client
	limits *rateLimits
	asked  atomic.Uint64 // requests so far
}

// NewREST returns a client for the API that the settings name. It connects
// nowhere yet; the error is for an APIURL that is no address.
func NewREST(c Config) (*REST, error) {
	c = c.filled()
	transport, err := newTransport(c)
	if err != nil {
		return nil, err
	}
	client := &http.Client{
		Transport:     transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return &REST{config: c, client: client, limits: newRateLimits(c.Timing.Alone)}, nil
}

// Do sends a request to one of discordgo's endpoints until it succeeds, cannot
// succeed, or the context ends; without a deadline there it ends after
// Timing.Request. A nil body sends none, and an Upload files beside JSON; into, unless
// nil, receives the JSON that comes back. Status, Code, Reason and MayPass tell errors
// apart.
func (r *REST) Do(ctx context.Context, method, endpoint string, body, into any) error {
	q, err := newRequest(method, endpoint, body)
	if err != nil {
		return err
	}
	if _, ok := ctx.Deadline(); !ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.config.Timing.Request)
		defer cancel()
	}
	answer, err := r.persist(ctx, q)
	if err != nil {
		return fmt.Errorf("%s: %w", q, err)
	}
	if into != nil && len(answer) > 0 {
		if err := json.Unmarshal(answer, into); err != nil {
			return fmt.Errorf("%s: reading the answer: %w", q, err)
		}
	}
	return nil
}

// maxAnswer bounds what is read of an answer; the longest that Footnote asks
// for is the list of its commands.
const maxAnswer = 4 << 20

// once sends a request once, and ends its turn.
func (r *REST) once(ctx context.Context, q request, t *turn) ([]byte, error) {
	answer, h, err := r.sent(ctx, q)
	switch refused, _ := errors.AsType[*refusal](err); {
	case h != nil:
		r.limits.answered(t, h, refused)
	case t != nil:
		r.limits.left(t)
	}
	return answer, err
}

// sent sends a request and returns what comes back. The error is a refusal if it is
// no success; the header is nil if nothing comes back.
func (r *REST) sent(ctx context.Context, q request) ([]byte, http.Header, error) {
	req, err := r.written(ctx, q)
	if err != nil {
		return nil, nil, errUnsendable // err itself would show the path
	}
	res, err := r.client.Do(req)
	if err != nil {
		return nil, nil, withoutURL(err)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return nil, nil, withoutURL(err)
	}
	if res.StatusCode/100 != 2 {
		return nil, res.Header, newRefusal(res, r.config.clean(answer, q.secret))
	}
	return answer, res.Header, nil
}

// userAgent is what Discord demands, the address and version of a library, and then
// what runs. The library is the one whose types and endpoints are used here.
const userAgent = "DiscordBot (https://github.com/bwmarrin/discordgo, " + discordgo.VERSION + ") Footnote"

// written returns a request as net/http sends it.
func (r *REST) written(ctx context.Context, q request) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, q.method, q.endpoint, bytes.NewReader(q.body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", userAgent)
	if q.body != nil {
		req.Header.Set("Content-Type", q.kind)
	}
	if !q.byToken {
		req.Header.Set("Authorization", "Bot "+r.config.Token)
	}
	return req, nil
}

// withoutURL strips the address from an error of net/http: it may hold the token
// of an interaction.
func withoutURL(err error) error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err
	}
	return err
}
