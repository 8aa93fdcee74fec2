package discordtest

import (
	"crypto/ed25519"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// An endpoint is taken only if it answers a PING and refuses what is not signed, and
// what it answers is held to Discord's rules.
func TestEndpoint(t *testing.T) {
	s := New(t, Options{})
	key, err := hex.DecodeString(s.PublicKey)
	if err != nil {
		t.Fatal(err)
	}
	answer := `{"type":1}`
	serve := func(status int, trusting bool) string {
		srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			sig, _ := hex.DecodeString(r.Header.Get("X-Signature-Ed25519"))
			if !trusting && !ed25519.Verify(key, append([]byte(r.Header.Get("X-Signature-Timestamp")), body...), sig) {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(status)
			io.WriteString(w, answer)
		}))
		t.Cleanup(srv.Close)
		return srv.URL
	}
	for name, url := range map[string]string{
		"trusts anybody": serve(200, true), "fails": serve(500, false), "is not there": "http://127.0.0.1:1",
	} {
		if s.SetEndpoint(url) == nil {
			t.Errorf("one that %s is taken", name)
		}
	}
	if err := s.SetEndpoint(serve(200, false)); err != nil {
		t.Fatal(err)
	}
	answer = `{"type":4,"data":{"content":"hi","allowed_mentions":{"parse":[]}}}`
	if reply, err := s.Do(within(t), s.Slash(From{}, "ask")); err != nil || reply.Message.Content != "hi" {
		t.Errorf("got %+v, %v", reply, err)
	}
	clean(t, s)
	answer = `{"type":4,"data":{"content":""}}`
	s.Send(s.Slash(From{}, "ask"))
	_, err = await(within(t), &s.lock, func() (bool, bool) { return true, len(s.blames) > 0 })
	if err != nil {
		t.Errorf("an empty answer is taken: %v", err)
	}
}
