package discordtest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"time"

	"github.com/tidwall/gjson"
)

// Send sends an interaction, over the gateway or to the endpoint. Sending it again is a
// duplicate delivery, of which only one may be answered.
func (s *Server) Send(in *Interaction) {
	defer s.change()()
	if s.asked[in.ID] == nil {
		s.asked[in.ID], in.sent = in, time.Now()
	}
	if url := s.endpoint; url != "" && !s.closed {
		s.work.Go(func() { s.post(url, in) })
		return
	}
	if s.dispatch("INTERACTION_CREATE", encode(in.Object), -1) > 1 {
		in.disturbed = true // of two processes, neither knows whether the other has answered
	}
}

// post sends an interaction to the endpoint. What comes back is held to the rules of a
// callback.
func (s *Server) post(url string, in *Interaction) {
	body := encode(in.Object)
	status, said, err := s.deliver(url, body, s.Sign(body, time.Now()))
	defer s.change()()
	switch {
	case err == nil && status == http.StatusAccepted && said == "": // the callback is on its way
	case err == nil && status == http.StatusOK:
		s.answered(url, in, said)
	default:
		s.counts.Undelivered++
		s.undelivered = append(s.undelivered, fmt.Sprintf("status %d after %v, %v", status, time.Since(in.sent), err))
	}
}

// answered takes the answer to an interaction that stands in a response.
func (s *Server) answered(url string, in *Interaction, said string) {
	r := httptest.NewRequest(http.MethodPost, url, nil)
	r.SetPathValue("interaction", in.ID)
	r.SetPathValue("token", in.Token)
	c := &call{ResponseRecorder: httptest.NewRecorder(), r: r, path: r.URL.Path, json: gjson.Parse(said)}
	if _, bad := s.callback(c); bad != nil {
		s.blame(Violation{r.Method, c.path, bad.code, bad.message, bad.form})
	}
}

// Undelivered returns what became of each interaction that the endpoint did not take.
func (s *Server) Undelivered() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.undelivered)
}

// Do sends an interaction and waits for its answer.
func (s *Server) Do(ctx context.Context, in *Interaction) (Reply, error) {
	s.Send(in)
	return await(ctx, &s.lock, func() (Reply, bool) { return in.reply, in.reply.Type != 0 })
}
