package discordtest

import (
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// apiError is a refusal as Discord words it; code is one of discordgo's ErrCodes.
type apiError struct {
	status  int
	code    int
	message string
	form    problems // only violations show it
}

// asError returns Discord's 50035, or nil if nothing is wrong.
func (p problems) asError() *apiError {
	if len(p) == 0 {
		return nil
	}
	return &apiError{http.StatusBadRequest, discordgo.ErrCodeInvalidFormBody, "Invalid Form Body", p}
}

var (
	errUnauthorized = &apiError{status: http.StatusUnauthorized, message: "401: Unauthorized"}
	errNoRoute      = &apiError{status: http.StatusNotFound, message: "404: Not Found"}
	errChannel      = &apiError{http.StatusNotFound, discordgo.ErrCodeUnknownChannel, "Unknown Channel", nil}
	errMessage      = &apiError{http.StatusNotFound, discordgo.ErrCodeUnknownMessage, "Unknown Message", nil}
	errNotOurs      = &apiError{http.StatusForbidden, discordgo.ErrCodeCannotEditFromAnotherUser, "Cannot edit a message authored by another user", nil}
	errNoHistory    = &apiError{http.StatusBadRequest, 160002, "Cannot reply without permission to read message history", nil}
	errInteraction  = &apiError{http.StatusNotFound, discordgo.ErrCodeUnknownInteraction, "Unknown interaction", nil}
	errWebhook      = &apiError{http.StatusNotFound, discordgo.ErrCodeUnknownWebhook, "Unknown Webhook", nil}
	errFollowUps    = &apiError{http.StatusBadRequest, 40094, "This interaction has reached the maximum number of follow-up messages", nil}
	errAnswered     = &apiError{http.StatusBadRequest, discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged, "Interaction has already been acknowledged.", nil}
	errEmpty        = &apiError{http.StatusBadRequest, discordgo.ErrCodeCannotSendEmptyMessage, "Cannot send an empty message", nil}
	errJSON         = &apiError{http.StatusBadRequest, discordgo.ErrCodeTheRequestBodyContainsInvalidJSON, "The request body contains invalid JSON.", nil}
	errApplication  = &apiError{http.StatusForbidden, discordgo.ErrCodeYouAreNotAuthorizedToPerformThisActionOnThisApplication, "You are not authorized to perform this action on this application", nil}
	errGuild        = &apiError{http.StatusForbidden, discordgo.ErrCodeMissingAccess, "Missing Access", nil}
	errTooMany      = &apiError{http.StatusBadRequest, 30032, "Maximum number of application commands reached", nil}
	errTooManyToday = &apiError{http.StatusBadRequest, 30034, "Max number of daily application command creates has been reached (200)", nil}
)
