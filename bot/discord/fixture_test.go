package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
)

// meet returns a gateway client and the Discord that it meets, on a fake clock. It
// must be called within a bubble of synctest.
func meet(t *testing.T, o dt.Options, scenes ...dt.Scene) (*Gateway, *dt.Server) {
	t.Helper()
	srv := dt.NewInBubble(t, o, scenes...)
	r, err := NewREST(Config{Token: srv.Token, APIURL: srv.URL, Dial: srv.Dial, AtOnce: 8})
	if err != nil {
		t.Fatal(err)
	}
	return newGateway(newLobby(r), 0, 1), srv
}

// start runs the gateway client until the test ends.
func start(t *testing.T, g *Gateway, handle Handler) (result <-chan error) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- g.Run(ctx, handle) }()
	t.Cleanup(cancel)
	return done
}

func ignore(string, json.RawMessage) {}

// newReplies returns a client of an API that does one thing to each request, the
// last for all that follow.
func newReplies(t *testing.T, list ...dt.Fault) (*REST, *dt.Server) {
	t.Helper()
	g, srv := meet(t, dt.Options{})
	for i, f := range list {
		srv.Inject("POST", "", min(1, len(list)-1-i), f) // 0 is for ever
	}
	return g.lobby.rest, srv
}

var (
	done = dt.Fault{Status: 204}
	hang = dt.Delayed(24 * time.Hour)
	html = dt.HTML(429, "<html>banned</html>")
)

// saying answers with a status, a body, and headers as pairs of key and value.
func saying(status int, body string, header ...string) dt.Fault {
	h := http.Header{}
	for pair := range slices.Chunk(header, 2) {
		h.Set(pair[0], pair[1])
	}
	return dt.Fault{Status: status, Body: body, Header: h}
}

// limited asks to wait.
func limited(d time.Duration) dt.Fault { return dt.RateLimited(dt.ScopeRoute, d) }
