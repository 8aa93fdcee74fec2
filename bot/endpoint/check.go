package endpoint

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// ParseKey reads the public key of an application as the Developer Portal shows it.
func ParseKey(text string) (ed25519.PublicKey, error) {
	key, err := hex.DecodeString(text)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, errors.New("not a public key, which is 64 digits and letters from a to f; copy it from the Developer Portal, General Information, Public Key")
	}
	return key, nil
}

// Refusal says in a word why a request was not passed on.
type Refusal string

// What Discord never sends, but for signatures that it spoils on purpose: it removes the
// endpoint's URL where those are not refused with 401. In a crowd of long bodies the fault
// is that of whoever sends the others.
const (
	tooLong   Refusal = "length"
	cutOff    Refusal = "cut" // by whoever hung up, or was slow
	crowded   Refusal = "crowd"
	unsigned  Refusal = "signature"
	tooOld    Refusal = "age"
	malformed Refusal = "form"
	repeated  Refusal = "replay"
)

// status returns the HTTP status of a refusal.
func (r Refusal) status() int {
	switch r {
	case tooLong:
		return http.StatusRequestEntityTooLarge
	case malformed, cutOff:
		return http.StatusBadRequest
	case repeated:
		return http.StatusConflict
	case crowded:
		return http.StatusServiceUnavailable
	default:
		return http.StatusUnauthorized
	}
}

// MaxAge is how far the time that Discord has signed may be from ours. An answer is worth
// something for three seconds; the rest is for clocks that differ.
const MaxAge = time.Minute

// opened reads the body of a request, the interaction of an ID, and checks it, in an order
// in which a forger learns nothing but that the signature is wrong.
func (e *Endpoint) opened(w http.ResponseWriter, r *http.Request) (id uint64, body []byte, why Refusal) {
	if body, why = e.long.read(w, r); why != "" {
		return 0, nil, why
	}
	r.Body = io.NopCloser(bytes.NewReader(body)) // which the check reads to its end
	if !discordgo.VerifyInteraction(r, e.config.Key) {
		return 0, nil, unsigned
	}
	at, err := strconv.ParseInt(r.Header.Get("X-Signature-Timestamp"), 10, 64)
	if err != nil || time.Since(time.Unix(at, 0)).Abs() > MaxAge {
		return 0, nil, tooOld
	}
	id, err = strconv.ParseUint(gjson.GetBytes(body, "id").Str, 10, 64)
	if err != nil || !gjson.ValidBytes(body) {
		return 0, nil, malformed
	}
	if !e.seen.first(id, time.Now()) {
		return 0, nil, repeated
	}
	return id, body, ""
}
