package discord

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

// refusal is an answer of Discord that is no success: discordgo's RESTError, and
// what a 429 says about waiting. Response and Message are never nil; the
// requests are, since they hold tokens.
type refusal struct {
	*discordgo.RESTError
	retryAfter time.Duration // above zero with status 429, otherwise zero
	global     bool          // with status 429: all routes are limited
	banned     bool          // with status 429: so is the address, by what stands before Discord
	fields     string        // what Discord says of single fields of the body
}

// Error is on one line, and shows no more of the body than Discord's messages.
func (e *refusal) Error() string {
	status := e.Response.StatusCode
	text := fmt.Sprintf("%d %s", status, http.StatusText(status))
	if e.Message.Message != "" {
		text += fmt.Sprintf(": %s (%d)", e.Message.Message, e.Message.Code)
	}
	if e.fields != "" {
		text += ": " + e.fields
	}
	return text
}

func (e *refusal) Unwrap() error { return e.RESTError }

// newRefusal reads an answer. The bodies of proxies are not JSON, and nothing is
// taken for granted about Discord's.
func newRefusal(res *http.Response, body []byte) *refusal {
	said := gjson.ParseBytes(body)
	isDiscords := isJSON(body) && said.IsObject()
	if !isDiscords {
		said = gjson.Result{}
	}
	e := &refusal{RESTError: &discordgo.RESTError{
		Response:     &http.Response{Status: res.Status, StatusCode: res.StatusCode, Header: res.Header},
		ResponseBody: body,
		Message:      &discordgo.APIErrorMessage{Code: int(said.Get("code").Num), Message: gist(said.Get("message").Str)},
	}, fields: gist(strings.Join(fieldErrors("", said.Get("errors")), "; "))}
	if res.StatusCode == http.StatusTooManyRequests {
		e.banned = !isDiscords
		e.global = e.banned || said.Get("global").Bool() || strings.EqualFold(res.Header.Get("X-RateLimit-Global"), "true")
		e.retryAfter = waitOf(said, res.Header)
	}
	return e
}

// usualRetryAfter serves for a 429 that does not say.
const usualRetryAfter = time.Second

// waitOf returns how long a 429 asks to wait.
func waitOf(said gjson.Result, h http.Header) time.Duration {
	header, _ := strconv.ParseFloat(h.Get("Retry-After"), 64)
	return cmp.Or(seconds(said.Get("retry_after").Float()), seconds(header), usualRetryAfter)
}

// retryAfter returns how long Discord asks to wait after an error, or 0.
func retryAfter(err error) time.Duration {
	if e, ok := errors.AsType[*refusal](err); ok {
		return e.retryAfter
	}
	return 0
}

// fieldErrors flattens Discord's tree of what is wrong with which field, to lines such
// as "0.options.1.name: This field is required".
func fieldErrors(path string, tree gjson.Result) (all []string) {
	for key, branch := range tree.Map() {
		if key != "_errors" && branch.IsObject() {
			all = append(all, fieldErrors(path+key+".", branch)...)
		}
	}
	for _, said := range tree.Get("_errors.#.message").Array() {
		all = append(all, strings.TrimPrefix(strings.TrimSuffix(path, ".")+": "+said.String(), ": "))
	}
	slices.Sort(all)
	return all
}
