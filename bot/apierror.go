package bot

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// apiError is an answer of Discord that is no success.
type apiError struct {
	Status     int
	Code       int           // Discord's own code; 0 if it gave none
	Message    string        // Discord's words, on one line
	RetryAfter time.Duration // with status 429 only, and then above zero
	Global     bool          // with status 429: all routes are limited
	Banned     bool          // with status 429: so is the address, by what stands before Discord
}

func (e *apiError) Error() string {
	text := fmt.Sprintf("%d %s", e.Status, http.StatusText(e.Status))
	if e.Message != "" {
		text += fmt.Sprintf(": %s (%d)", e.Message, e.Code)
	}
	return text
}

// asAPIError returns the apiError within an error, or nil.
func asAPIError(err error) *apiError {
	e, _ := errors.AsType[*apiError](err)
	return e
}

// Error codes of Discord that matter here.
const (
	codeUnknownInteraction  = 10062 // its three seconds are over
	codeAlreadyAcknowledged = 40060 // somebody has answered it
)

// usualRetryAfter serves for a 429 that does not say.
const usualRetryAfter = time.Second

// newAPIError reads an answer. The bodies of proxies are not JSON, and Discord's
// hold numbers of either kind, so nothing about them is taken for granted.
func newAPIError(res *http.Response, body []byte) *apiError {
	e := &apiError{Status: res.StatusCode}
	var d struct {
		Code       any     `json:"code"`
		Message    any     `json:"message"`
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	notJSON := json.Unmarshal(body, &d) != nil
	if n, ok := d.Code.(float64); ok {
		e.Code = int(n)
	}
	if s, ok := d.Message.(string); ok {
		e.Message = gist(s)
	}
	if e.Status != http.StatusTooManyRequests {
		return e
	}
	e.Banned = notJSON
	e.Global = d.Global || notJSON || strings.EqualFold(res.Header.Get("X-RateLimit-Global"), "true")
	e.RetryAfter = seconds(d.RetryAfter)
	if e.RetryAfter <= 0 {
		n, _ := strconv.ParseFloat(res.Header.Get("Retry-After"), 64)
		e.RetryAfter = seconds(n)
	}
	if e.RetryAfter <= 0 {
		e.RetryAfter = usualRetryAfter
	}
	return e
}

// seconds converts what Discord counts in seconds; a day bounds what a fault
// can do.
func seconds(n float64) time.Duration {
	const day = 24 * 60 * 60
	return time.Duration(max(0, min(n, day)) * float64(time.Second))
}

// gist cuts a text that came from outside to something a log can show.
func gist(s string) string {
	const most = 200
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
