package discordtest

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gorilla/websocket"
	"github.com/tidwall/gjson"
)

// bubble runs a test on a server in memory and on a fake clock.
func bubble(t *testing.T, o Options, test func(t *testing.T, s *Server, c *client)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		o.InMemory = true
		s := New(t, o)
		test(t, s, newClient(t, s))
	})
}

// client is a bot without a library.
type client struct {
	t    *testing.T
	s    *Server
	http *http.Client
}

func newClient(t *testing.T, s *Server) *client {
	transport := &http.Transport{DialContext: s.Dial}
	t.Cleanup(transport.CloseIdleConnections)
	return &client{t, s, &http.Client{Transport: transport}}
}

// send makes a request. A string body is sent as it is.
func (c *client) send(method, path string, body any, header ...string) (*http.Response, error) {
	raw, isText := body.(string)
	if !isText && body != nil {
		raw = string(encode(body))
	}
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.s.URL+"/api/v9"+path, strings.NewReader(raw))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bot "+c.s.Token)
	req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	req.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	return c.http.Do(req)
}

// do makes a request that gets an answer, and returns it.
func (c *client) do(method, path string, body any, header ...string) (status int, got gjson.Result) {
	c.t.Helper()
	res, err := c.send(method, path, body, header...)
	if err != nil {
		c.t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	return res.StatusCode, gjson.ParseBytes(data)
}

// post sends a message to the server's channel.
func (c *client) post(body any) (status int, got gjson.Result) {
	c.t.Helper()
	return c.do("POST", "/channels/"+c.s.ChannelID+"/messages", quiet(body))
}

// quiet lets a message ping nobody, unless it says whom.
func quiet(body any) any {
	if o, ok := body.(Object); ok {
		return with(Object{"allowed_mentions": Object{"parse": []any{}}}, o)
	}
	return body
}

// answer is a callback.
func (c *client) answer(in *Interaction, body Object) (status int, got gjson.Result) {
	c.t.Helper()
	if data := body["data"]; data != nil {
		body = with(body, Object{"data": quiet(data)})
	}
	return c.do("POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", body)
}

// socket is a gateway client without a library.
type socket struct {
	t  *testing.T
	s  *Server
	ws *websocket.Conn
}

func (c *client) dial(path string) (*socket, error) {
	d := websocket.Dialer{NetDialContext: c.s.Dial}
	ws, _, err := d.DialContext(c.t.Context(), c.s.wsURL(path)+"?v=9&encoding=json", nil)
	if err != nil {
		return nil, err
	}
	c.t.Cleanup(func() { ws.Close() })
	return &socket{c.t, c.s, ws}, nil
}

// connect opens a socket and reads HELLO.
func (c *client) connect() *socket {
	c.t.Helper()
	k, err := c.dial(gatewayPath)
	if err != nil {
		c.t.Fatal(err)
	}
	k.expect("op 10")
	return k
}

func (k *socket) send(op int, d any) { k.ws.WriteJSON(Object{"op": op, "d": d}) }

// next returns the name of what comes, an event's, an opcode, a close code, or
// "end", and its data.
func (k *socket) next() (name string, d gjson.Result) {
	var p struct {
		Op int
		T  string
		D  json.RawMessage
	}
	err := k.ws.ReadJSON(&p)
	if closed, ok := errors.AsType[*websocket.CloseError](err); ok && closed.Code != websocket.CloseAbnormalClosure {
		return gjson.ParseBytes(encode(closed.Code)).String(), d
	}
	if err != nil {
		return "end", d
	}
	return cmp.Or(p.T, "op "+gjson.ParseBytes(encode(p.Op)).String()), gjson.ParseBytes(p.D)
}

// expect reads what comes and wants it to be this; it returns the data of the last.
func (k *socket) expect(names ...string) (d gjson.Result) {
	k.t.Helper()
	for _, want := range names {
		var got string
		if got, d = k.next(); got != want {
			k.t.Errorf("got %s %s, want %s", got, d.Raw, want)
		}
	}
	return d
}

func (k *socket) identify(intents int) (session string) {
	k.t.Helper()
	k.send(OpIdentify, Object{"token": k.s.Token, "intents": intents, "properties": Object{}})
	return k.expect("READY").Get("session_id").String()
}

func (k *socket) resume(session string, seq int) {
	k.send(OpResume, Object{"token": k.s.Token, "session_id": session, "seq": seq})
}

// within is a context that fails waits rather than hang.
func within(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// clean fails the test if the bot has done what Discord forbids.
func clean(t *testing.T, s *Server) {
	t.Helper()
	for _, v := range s.Violations() {
		t.Errorf("violation: %+v", v)
	}
}
