package discord

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// A refusal names the fields that Discord does not like, on one line.
func TestFieldErrors(t *testing.T) {
	for body, want := range map[string]string{
		`{"code":50035,"message":"Invalid Form Body","errors":{"0":{"options":{"1":{"name":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}},"description":{"_errors":[{"message":"Too\nlong"},{"message":"Too much"}]}}}}`: "POST /channels/1/messages: 400 Bad Request: Invalid Form Body (50035): " +
			"0.description: Too long; 0.description: Too much; 0.options.1.name: This field is required",
		`{"code":1,"message":"No","errors":{"_errors":[{"message":"x"}]}}`: "POST /channels/1/messages: 400 Bad Request: No (1): x",
		`{"code":1,"message":"No","errors":["x",{"_errors":4}]}`:           "POST /channels/1/messages: 400 Bad Request: No (1)",
	} {
		synctest.Test(t, func(t *testing.T) {
			r, _ := newReplies(t, saying(400, body))
			if err := r.Do(t.Context(), "POST", messages("1"), nil, nil); err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
}

// Where the gateway answers with something else than a socket, the error says with what.
func TestHandshakeStatus(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, srv := meet(t, dt.Options{})
		srv.Inject("GET", "/ws/*", 0, dt.HTML(502, "<html>"))
		_, err := g.greet(t.Context())
		if err == nil || !strings.Contains(err.Error(), "502 Bad Gateway") {
			t.Errorf("got error %v", err)
		}
		start(t, g, ignore)
		time.Sleep(time.Second)
		if err := g.liveness.check(); err == nil || !strings.Contains(err.Error(), "502 Bad Gateway") {
			t.Errorf("not connected: %v", err)
		}
	})
}
