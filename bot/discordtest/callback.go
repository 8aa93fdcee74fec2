package discordtest

import (
	"net/http"
)

// allowedCallbacks are those that answer an interaction of a type.
var allowedCallbacks = map[int][]int{
	TypePing:         {CallbackPong},
	TypeCommand:      {CallbackMessage, CallbackDeferred, CallbackModal},
	TypeComponent:    {CallbackMessage, CallbackDeferred, CallbackDeferredUpdate, CallbackUpdate, CallbackModal},
	TypeAutocomplete: {CallbackChoices},
	TypeModal:        {CallbackMessage, CallbackDeferred, CallbackDeferredUpdate, CallbackUpdate},
}

// callback is the first answer to an interaction.
func (s *Server) callback(c *call) (answer, *apiError) {
	o, bad := c.form()
	if bad != nil {
		return no(bad)
	}
	s.mu.Lock()
	x, bad := s.answerable(c)
	if bad == nil {
		bad = checkCallback(x, o)
	}
	if bad != nil {
		s.mu.Unlock()
		return no(bad)
	}
	if whole(o, "type") == CallbackMessage {
		s.noPing(c, object(o, "data"))
	}
	m := s.acknowledge(x, o)
	reply := s.replyOf(x)
	s.mu.Unlock()
	s.changed.fire()
	if m != nil {
		event := "MESSAGE_CREATE"
		if m.Edits > 0 {
			event = "MESSAGE_UPDATE"
		}
		s.echoReply(event, x, *m)
	}
	if s.opt.OnReply != nil {
		s.opt.OnReply(reply)
	}
	if c.URL.Query().Get("with_response") == "true" {
		return ok(callbackResponse(x, o, m))
	}
	return noContent()
}

// answerable returns the interaction of a callback if it may still be answered.
func (s *Server) answerable(c *call) (*interaction, *apiError) {
	x := s.asked[c.vars["token"]]
	switch {
	case x == nil || x.ID != c.vars["id"]:
		return nil, errInteraction
	case x.reply.Type != 0:
		s.counts.Twice++
		return nil, x.excused(errAnswered)
	case s.opt.Now().Sub(x.sent) > s.opt.AnswerWithin:
		s.counts.Late++
		return nil, x.excused(errInteraction)
	}
	return x, nil
}

// excused makes an error quiet after a fault.
func (x *interaction) excused(e *apiError) *apiError {
	if !x.disturbed {
		return e
	}
	return e.quietly()
}

// errTooManyFollowUps is for an application that only the user has installed.
var errTooManyFollowUps = refuse(http.StatusBadRequest, CodeTooManyFollowUps, "This interaction has hit the maximum number of follow up messages")
