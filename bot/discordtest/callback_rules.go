package discordtest

import (
	"fmt"
	"slices"
)

// checkCallbackData says what is wrong with the data of a callback.
func checkCallbackData(x *interaction, kind int, data Object) *apiError {
	var p problems
	switch kind {
	case CallbackMessage:
		return under(checkMessage(data, nil))
	case CallbackUpdate:
		return under(checkMessage(data, x.message))
	case CallbackDeferred:
		if extra := flagsOf(data) &^ Ephemeral; extra != 0 {
			p.add("data.flags", "BASE_TYPE_CHOICES", "Only EPHEMERAL may be set on a deferred reply.")
		}
	case CallbackChoices:
		choices := objects(data, "choices")
		p.count("data.choices", len(choices), maxChoices)
		for i, choice := range choices {
			p.choice(fmt.Sprintf("data.choices.%d", i), choice, maxChoiceText)
		}
	case CallbackModal:
		p.length("data.title", text(data, "title"), 1, maxModalTitle)
		p.length("data.custom_id", text(data, "custom_id"), 1, maxCustomID)
		if n := len(list(data, "components")); n < 1 || n > maxModalComponents {
			p.add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.", maxModalComponents)
		}
	}
	return p.asError()
}

// under moves problems to the data of a callback.
func under(e *apiError) *apiError {
	if e == nil || len(e.form) == 0 {
		return e
	}
	moved := *e
	moved.form = make(problems, len(e.form))
	for i, one := range e.form {
		moved.form[i] = problem{"data." + one.where, one.code, one.message}
	}
	return &moved
}

// checkCallback says what is wrong with a callback.
func checkCallback(x *interaction, o Object) *apiError {
	kind := whole(o, "type")
	allowed := slices.Contains(allowedCallbacks[x.Type], kind)
	update := kind == CallbackUpdate || kind == CallbackDeferredUpdate
	if !allowed || update && x.message == nil {
		var p problems
		p.add("type", "INTERACTION_RESPONSE_TYPE_INVALID", "Callback type %d does not answer an interaction of type %d.", kind, x.Type)
		return p.asError()
	}
	return checkCallbackData(x, kind, object(o, "data"))
}
