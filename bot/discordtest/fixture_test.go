package discordtest

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// limited returns a context that fails the test's waits rather than hang.
func limited(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// redirect sends discordgo's requests to a fake, as a REST proxy would get them.
type redirect struct {
	to   *url.URL
	next http.RoundTripper
}

func (r redirect) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host, req.Host = r.to.Scheme, r.to.Host, r.to.Host
	return r.next.RoundTrip(req)
}

// newBot returns a discordgo session that talks to the fake; it is not open.
func newBot(t *testing.T, s *Server) *discordgo.Session {
	t.Helper()
	to, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	d, err := discordgo.New("Bot " + s.Token)
	if err != nil {
		t.Fatal(err)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	d.Client = &http.Client{Transport: redirect{to, transport}}
	d.Identify.Intents = discordgo.Intent(Guilds | GuildMessages | DirectMessages)
	d.Identify.Compress = false
	d.LogLevel = -1
	t.Cleanup(transport.CloseIdleConnections)
	return d
}

// open opens a bot and closes it in the end. It waits for the first heartbeat:
// discordgo reconnects twice if that meets a connection that has just ended.
func open(t *testing.T, s *Server, d *discordgo.Session) *Session {
	t.Helper()
	if err := d.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	if _, err := s.WaitCounts(limited(t), func(n Counts) bool { return n.Heartbeats > 0 }); err != nil {
		t.Fatal(err)
	}
	x, err := s.WaitSession(limited(t))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// client is a bot without a library.
type client struct {
	t *testing.T
	s *Server
	c *http.Client
}

func newClient(t *testing.T, s *Server) *client {
	transport := &http.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	return &client{t, s, &http.Client{Transport: transport}}
}

// send makes a request. A string body is sent as it is.
func (c *client) send(method, path string, body any) (*http.Response, error) {
	raw, isText := body.(string)
	if !isText && body != nil {
		data, err := json.Marshal(body)
		if err != nil {
			c.t.Fatal(err)
		}
		raw = string(data)
	}
	req, err := http.NewRequestWithContext(limited(c.t), method, c.s.URL+"/api/v9"+path, strings.NewReader(raw))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bot "+c.s.Token)
	req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	if raw != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	return c.c.Do(req)
}

// do makes a request that gets an answer, and returns it.
func (c *client) do(method, path string, body any) (status int, got Object) {
	c.t.Helper()
	res, err := c.send(method, path, body)
	if err != nil {
		c.t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	if bytes.HasPrefix(data, []byte("{")) {
		if err := decode(data, &got); err != nil {
			c.t.Fatalf("%s %s: %v in %s", method, path, err, data)
		}
	}
	return res.StatusCode, got
}

// post sends a message to the server's channel.
func (c *client) post(body any) (status int, got Object) {
	c.t.Helper()
	return c.do("POST", "/channels/"+c.s.ChannelID+"/messages", body)
}

// answer is a callback.
func (c *client) answer(in *Interaction, body any) (status int, got Object) {
	c.t.Helper()
	return c.do("POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", body)
}

// jsonBody reads an answer.
func jsonBody(res *http.Response, v any) error {
	defer res.Body.Close()
	return json.NewDecoder(res.Body).Decode(v)
}

// codeOf returns an error's JSON code.
func codeOf(o Object) int { return whole(o, "code") }

// clean fails the test if the bot has done what Discord forbids.
func clean(t *testing.T, s *Server) {
	t.Helper()
	for _, v := range s.Violations() {
		t.Errorf("violation: %+v", v)
	}
}
