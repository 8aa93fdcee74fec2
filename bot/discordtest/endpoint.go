package discordtest

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/tidwall/gjson"
)

// SetEndpoint has interactions go to an address over HTTP from now on, and "" over the
// gateway again. As the Developer Portal does, it first makes sure that the address
// answers a PING and refuses what is not signed.
func (s *Server) SetEndpoint(url string) error {
	if url != "" {
		if err := s.probe(url); err != nil {
			return err
		}
	}
	defer s.change()()
	s.endpoint = url
	return nil
}

// probe sends a PING, and two that are not signed for what they say.
func (s *Server) probe(url string) error {
	body := encode(Object{"id": s.NewID(), "application_id": s.ApplicationID, "type": 1, "version": 1})
	signed, now := string(body), time.Now()
	for _, other := range []string{signed + " ", signed[1:]} {
		if status, _, err := s.deliver(url, body, s.Sign([]byte(other), now)); err != nil || status != http.StatusUnauthorized {
			return fmt.Errorf("a PING that is signed wrongly: got %d, %v, want 401", status, err)
		}
	}
	status, said, err := s.deliver(url, body, s.Sign(body, now))
	if err != nil || status != http.StatusOK || gjson.Get(said, "type").Int() != 1 {
		return fmt.Errorf("a PING: got %d %s, %v", status, said, err)
	}
	return nil
}

// Sign returns the headers of a request with a body, as Discord signs it at a time.
func (s *Server) Sign(body []byte, at time.Time) http.Header {
	stamp := strconv.FormatInt(at.Unix(), 10)
	h := http.Header{"Content-Type": {"application/json"}, "X-Signature-Timestamp": {stamp}}
	h.Set("X-Signature-Ed25519", hex.EncodeToString(ed25519.Sign(s.key, append([]byte(stamp), body...))))
	return h
}

// deliver posts a body to the endpoint, under what Sign returned for it. The time that is
// sent is so the time that is signed, though a second may end in between.
func (s *Server) deliver(url string, body []byte, signed http.Header) (status int, said string, err error) {
	req, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	req.Header = signed
	res, err := s.poster.Do(req)
	if err != nil {
		return 0, "", err
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if kind := res.Header.Get("Content-Type"); len(raw) > 0 && res.StatusCode == http.StatusOK && !strings.HasPrefix(kind, "application/json") {
		err = fmt.Errorf("Content-Type is %q", kind)
	}
	return res.StatusCode, string(raw), err
}
