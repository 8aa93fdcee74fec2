package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/bwmarrin/discordgo"
)

// rest talks to Discord's REST API. Safe for concurrent use.
//
// discordgo's own client keeps a bucket for each interaction for ever, sends one
// request of a route after the other, sleeps through deadlines, and retries a
// 429 without end but a 500 never; so requests go their own way here, and only
// the types are discordgo's. Its log has nothing to say then.
type rest struct {
	client  *http.Client
	token   string
	limits  *rateLimits
	log     *slog.Logger
	timing  timing
	metrics *metrics
	proxy   func(*http.Request) (*url.URL, error)
	dial    dialer
}

// discordURL is where requests go unless DISCORD_API_URL says otherwise.
const discordURL = "https://discord.com"

// newRest returns a client for the API at apiURL, or at Discord if it is "".
func newRest(apiURL, token string, dial dialer, log *slog.Logger, t timing, m *metrics) (*rest, error) {
	if apiURL == "" {
		apiURL = discordURL
	}
	base, err := url.Parse(apiURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return nil, fmt.Errorf("reading DISCORD_API_URL: not an address like %s", discordURL)
	}
	r := &rest{
		token: token, limits: newRateLimits(), log: log, timing: t, metrics: m,
		proxy: http.ProxyFromEnvironment, dial: dial,
	}
	if dial == nil {
		r.dial = (&net.Dialer{Timeout: t.connect, KeepAlive: 15 * time.Second}).DialContext
	}
	r.client = &http.Client{
		Transport:     &rebase{base: base, next: r.transport()},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return r, nil
}

// do sends a request until it succeeds, cannot succeed, or the context ends;
// without a deadline of its own it ends after timing.request. A nil body sends
// none; into, unless nil, receives the JSON that comes back.
func (r *rest) do(ctx context.Context, method, path string, body, into any) error {
	q, err := newRequest(method, path, body)
	if err != nil {
		return err
	}
	q.patience = r.timing.attempt
	return r.perform(ctx, q, into)
}

func (r *rest) perform(ctx context.Context, q request, into any) error {
	if _, ok := ctx.Deadline(); !ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.timing.request)
		defer cancel()
	}
	answer, err := r.persist(ctx, q)
	if err != nil {
		return fmt.Errorf("%s %s: %w", q.method, q.route, err)
	}
	if into == nil || len(answer) == 0 {
		return nil
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return fmt.Errorf("%s %s: reading the answer: %w", q.method, q.route, err)
	}
	return nil
}

// maxAnswer bounds what is read of an answer; the longest that Footnote asks
// for is the list of its commands.
const maxAnswer = 4 << 20

// once sends a request once.
func (r *rest) once(ctx context.Context, q request) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, q.method, discordURL+"/api/v"+discordgo.APIVersion+q.path, bytes.NewReader(q.body))
	if err != nil {
		return nil, errUnsendable // the error itself would show the path
	}
	req.Header.Set("User-Agent", "DiscordBot (https://footnote, 1)")
	if q.body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if !q.byToken {
		req.Header.Set("Authorization", "Bot "+r.token)
	}
	res, err := r.client.Do(req)
	if err != nil {
		return nil, withoutURL(err)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return nil, withoutURL(err)
	}
	if res.StatusCode/100 == 2 {
		r.limits.learn(q, res.Header, nil)
		return answer, nil
	}
	e := newAPIError(res, answer)
	r.limits.learn(q, res.Header, e)
	return nil, e
}

// errUnsendable is a request with an impossible path.
var errUnsendable = errors.New("not a valid request")

// withoutURL strips the address from an error of net/http: it holds the token of
// the interaction.
func withoutURL(err error) error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err
	}
	return err
}
