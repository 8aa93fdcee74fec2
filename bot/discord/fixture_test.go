package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"testing"

	"footnote/bot/discord/stage"
)

// newREST returns a client of an API at address, reached by dial.
func newREST(t *testing.T, dial Dialer) *REST {
	t.Helper()
	r, err := NewREST(Config{Token: "secret", APIURL: stage.URL, Dial: dial, AtOnce: 8})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.client.CloseIdleConnections)
	return r
}

// newReplies returns a client that meets the replies.
func newReplies(t *testing.T, list ...http.HandlerFunc) (*REST, *stage.Replies) {
	s := stage.NewReplies(t, list...)
	return newREST(t, s.Dial), s
}

// newStage returns a gateway client and the stage it will meet.
func newStage(t *testing.T, scenes ...stage.Scene) (*Gateway, *stage.Stage) {
	s := stage.New(t, scenes...)
	return NewGateway(newREST(t, s.Dial)), s
}

// start runs the gateway client until the test ends.
func start(t *testing.T, g *Gateway) (result <-chan error) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- g.Run(ctx, ignore) }()
	t.Cleanup(cancel)
	return done
}

func ignore(string, json.RawMessage) {}
