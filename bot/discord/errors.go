package discord

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// ErrHeldBack is returned for a request that a rate limit allows too late, as soon
// as that is certain.
var ErrHeldBack = errors.New("held back by a rate limit")

// errUnsendable is returned for a request with an impossible path.
var errUnsendable = errors.New("not a valid request")

// Status returns the HTTP status of the answer behind an error, 0 if Discord gave
// none.
func Status(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok {
		return e.Response.StatusCode
	}
	return 0
}

// Code returns Discord's own code behind an error, one of discordgo's ErrCode
// constants, or 0.
func Code(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok {
		return e.Message.Code
	}
	return 0
}

// MayPass reports whether the same request may succeed later: it may after a
// limit, a fault of Discord's or of the network, and not after a refusal.
func MayPass(err error) bool {
	switch status := Status(err); status {
	case 0:
		return !errors.Is(err, errUnsendable)
	case http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusBadGateway,
		http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	default: // 520 to 530 are Cloudflare's, for a fault behind it
		return status >= 520 && status <= 530
	}
}

// Reason names in a word why an attempt failed: "limit" if it was held back, the
// HTTP status, "network", or "slow" if there is no error but no answer either.
func Reason(err error) string {
	switch {
	case err == nil:
		return "slow"
	case errors.Is(err, ErrHeldBack):
		return "limit"
	}
	if status := Status(err); status != 0 {
		return strconv.Itoa(status)
	}
	return "network"
}
