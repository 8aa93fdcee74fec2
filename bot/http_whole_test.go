package bot

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"footnote/bot/discord"
	dt "footnote/bot/discordtest"
	"footnote/bot/endpoint"
)

// What is not all that is said goes by the callback route, since only that tells when
// Discord has it: what is deferred, what something follows, and what brings files along.
func TestNotInTheResponse(t *testing.T) {
	for name, tt := range map[string]struct {
		more   bool
		body   any
		inline bool
	}{
		"a message":  {false, response{Type: discordgo.InteractionResponseChannelMessageWithSource}, true},
		"an update":  {false, response{Type: discordgo.InteractionResponseUpdateMessage}, true},
		"choices":    {false, response{Type: discordgo.InteractionApplicationCommandAutocompleteResult}, true},
		"deferred":   {false, response{Type: discordgo.InteractionResponseDeferredMessageUpdate}, false},
		"the first":  {true, response{Type: discordgo.InteractionResponseUpdateMessage}, false},
		"with files": {false, discord.Upload{Body: response{Type: discordgo.InteractionResponseChannelMessageWithSource}}, false},
	} {
		srv := dt.New(t, dt.Options{})
		rest, err := discord.NewREST(discord.Config{Token: srv.Token, APIURL: srv.URL})
		if err != nil {
			t.Fatal(err)
		}
		srv.Inject("POST", "/interactions/*/*/callback", 0, dt.Fault{Status: 204})
		s := newSender(rest, func(string) {})
		e := endpointOf(t, srv, func(c *endpoint.Call) {
			if err := s.send(t.Context(), interaction{ID: "7", Token: "x", received: time.Now(), call: c, more: tt.more}, tt.body); err != nil {
				t.Error(err)
			}
		})
		status := e.post(`{"id":"7","type":3}`)
		if want := map[bool]int{true: 200, false: 202}[tt.inline]; status != want || (len(srv.Requests()) == 0) != tt.inline {
			t.Errorf("%s: status %d, %d requests", name, status, len(srv.Requests()))
		}
	}
}

// signer sends to an endpoint.
type signer struct {
	t       *testing.T
	srv     *dt.Server
	handler http.Handler
}

// endpointOf returns an endpoint of a Discord's application that asks a function.
func endpointOf(t *testing.T, srv *dt.Server, ask func(*endpoint.Call)) signer {
	key, err := endpoint.ParseKey(srv.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	e := endpoint.New(endpoint.Config{Key: key, Ask: ask, Refused: func(endpoint.Refusal) {}})
	return signer{t, srv, e.Handler()}
}

// post sends a body with its signature, and returns the status that comes back.
func (p signer) post(body string) int {
	w, r := httptest.NewRecorder(), httptest.NewRequest("POST", endpoint.Path, strings.NewReader(body))
	r.Header = p.srv.Sign([]byte(body), time.Now())
	p.handler.ServeHTTP(w, r)
	return w.Code
}

// FuzzCalled hands the bot anything that Discord might have signed. It never panics, and
// each request gets a response at once.
func FuzzCalled(f *testing.F) {
	srv := dt.New(f, dt.Options{})
	for _, in := range []*dt.Interaction{
		srv.Slash(dt.From{}, "ask", dt.String("question", "who")), srv.Autocomplete(dt.From{}, "topic", dt.Focused("name", "x")),
	} {
		raw, err := json.Marshal(in.Object)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte(`{"id":"1","type":3,"token":"x","data":{"custom_id":"\u0000"},"message":[]}`))
	b, err := New(Config{Token: "secret", Router: embedded(f), HTTPAddr: ":0", PublicKey: srv.PublicKey})
	if err != nil {
		f.Fatal(err)
	}
	handler := b.newEndpoint(f.Context()).Handler()
	f.Fuzz(func(t *testing.T, body []byte) {
		w, r := httptest.NewRecorder(), httptest.NewRequest("POST", endpoint.Path, bytes.NewReader(body))
		r.Header = srv.Sign(body, time.Now())
		handler.ServeHTTP(w, r)
		if w.Code >= 500 && w.Code != 503 {
			t.Errorf("got %d", w.Code)
		}
	})
}

// What goes by the token's webhook comes after the answer: Delete, and what a voter is told
// alone. The fake refuses either before it.
func TestWebhookOverHTTP(t *testing.T) {
	r := enter(t)
	byHTTP(t, r, true)
	from := dt.From{User: r.NewUser("student")}
	r.deletes(from, r.ask(from, hasAnswer, false), true)
	m := r.putQuestion(from)
	if told := r.vote(dt.From{User: r.NewUser("voter")}, m, m.Components[0]); told == "" {
		t.Error("the voter is told nothing")
	}
}
