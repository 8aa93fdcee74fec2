package discordtest

import (
	"fmt"
	"net/http"
	"strings"
)

// JSON error codes, as topics/opcodes-and-status-codes names them.
const (
	CodeUnauthorized        = 0
	CodeUnknownChannel      = 10003
	CodeUnknownGuild        = 10004
	CodeUnknownMessage      = 10008
	CodeUnknownUser         = 10013
	CodeUnknownWebhook      = 10015
	CodeUnknownInteraction  = 10062
	CodeUnknownCommand      = 10063
	CodeNotThisApplication  = 20012
	CodeTooManyCommands     = 30032
	CodeTooManyCreates      = 30034
	CodeAlreadyAnswered     = 40060
	CodeTooManyFollowUps    = 40094
	CodeMissingAccess       = 50001
	CodeNotTheAuthor        = 50005
	CodeEmptyMessage        = 50006
	CodeCannotDM            = 50007
	CodeMissingPermissions  = 50013
	CodeInvalidWebhookToken = 50027
	CodeInvalidForm         = 50035
	CodeInvalidJSON         = 50109
	CodeCannotReply         = 160002
)

// apiError is a refusal as Discord words it.
type apiError struct {
	status  int
	code    int
	message string
	form    problems
	quiet   bool // scripted by the test, or bad luck: not a violation
}

func (e *apiError) body() Object {
	o := Object{"message": e.message, "code": e.code}
	if len(e.form) > 0 {
		o["errors"] = e.form.nested()
	}
	return o
}

// quietly returns the error as one that the bot is not blamed for.
func (e *apiError) quietly() *apiError {
	q := *e
	q.quiet = true
	return &q
}

func refuse(status, code int, message string) *apiError {
	return &apiError{status: status, code: code, message: message}
}

var (
	errUnauthorized = refuse(http.StatusUnauthorized, CodeUnauthorized, "401: Unauthorized")
	errNoRoute      = refuse(http.StatusNotFound, 0, "404: Not Found")
	errChannel      = refuse(http.StatusNotFound, CodeUnknownChannel, "Unknown Channel")
	errMessage      = refuse(http.StatusNotFound, CodeUnknownMessage, "Unknown Message")
	errWebhook      = refuse(http.StatusNotFound, CodeUnknownWebhook, "Unknown Webhook")
	errInteraction  = refuse(http.StatusNotFound, CodeUnknownInteraction, "Unknown interaction")
	errAnswered     = refuse(http.StatusBadRequest, CodeAlreadyAnswered, "Interaction has already been acknowledged.")
	errEmpty        = refuse(http.StatusBadRequest, CodeEmptyMessage, "Cannot send an empty message")
	errJSON         = refuse(http.StatusBadRequest, CodeInvalidJSON, "The request body contains invalid JSON.")
)

// problem is what is wrong with one field; where is a path such as
// "components.0.components.1.label".
type problem struct{ where, code, message string }

// problems is what is wrong with a body.
type problems []problem

func (p *problems) add(where, code, format string, args ...any) {
	*p = append(*p, problem{where, code, fmt.Sprintf(format, args...)})
}

// length wants between least and most UTF-16 units.
func (p *problems) length(where, s string, least, most int) {
	switch n := units(s); {
	case n < least && n == 0:
		p.add(where, "BASE_TYPE_REQUIRED", "This field is required")
	case n < least || n > most && least > 0:
		p.add(where, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	case n > most:
		p.add(where, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
	}
}

// count wants at most n members.
func (p *problems) count(where string, members, most int) {
	if members > most {
		p.add(where, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
	}
}

// asError returns Discord's 50035, or nil if nothing is wrong.
func (p problems) asError() *apiError {
	if len(p) == 0 {
		return nil
	}
	return &apiError{status: http.StatusBadRequest, code: CodeInvalidForm, message: "Invalid Form Body", form: p}
}

// nested returns the problems as the tree that Discord sends.
func (p problems) nested() Object {
	root := Object{}
	for _, one := range p {
		at := root
		for _, key := range strings.Split(one.where, ".") {
			next, _ := at[key].(Object)
			if next == nil {
				next = Object{}
				at[key] = next
			}
			at = next
		}
		errs, _ := at["_errors"].([]any)
		at["_errors"] = append(errs, Object{"code": one.code, "message": one.message})
	}
	return root
}

// lines returns the problems as text, for a violation.
func (p problems) lines() []string {
	var all []string
	for _, one := range p {
		all = append(all, one.where+": "+one.message)
	}
	return all
}
