package bot

import (
	"testing"

	dt "footnote/bot/discordtest"
)

// Events that are not as announced crash nothing, and whoever can be answered is.
func TestStrangeEvents(t *testing.T) {
	r := run(t, dt.Options{})
	for name, change := range map[string]func(o dt.Object){
		"no data":         func(o dt.Object) { delete(o, "data") },
		"null data":       func(o dt.Object) { o["data"] = nil },
		"data a string":   func(o dt.Object) { o["data"] = "x" },
		"null options":    func(o dt.Object) { o["data"].(dt.Object)["options"] = nil },
		"options object":  func(o dt.Object) { o["data"].(dt.Object)["options"] = dt.Object{} },
		"null in options": func(o dt.Object) { o["data"].(dt.Object)["options"] = []any{nil, 3, "x"} },
		"number asked": func(o dt.Object) {
			o["data"].(dt.Object)["options"] = []any{dt.Object{"name": "question", "type": 4, "value": 3}}
		},
		"no user":         func(o dt.Object) { o["member"], o["user"] = nil, nil },
		"unknown field":   func(o dt.Object) { o["novelty"] = dt.Object{"a": []any{1}} },
		"unknown message": func(o dt.Object) { o["message"] = dt.Object{"components": []any{dt.Object{"type": 99}}} },
	} {
		in := r.Slash(dt.From{User: r.NewUser("student")}, "ask", dt.String("question", "When was the MSS formed?"))
		change(in.Object)
		if _, err := r.Do(r.ctx, in); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, event := range []any{nil, 3, "x", []any{}, dt.Object{}, dt.Object{"id": 1}, dt.Object{"author": nil, "id": "5", "channel_id": "6"}} {
		for _, kind := range []string{"INTERACTION_CREATE", "MESSAGE_CREATE", "NOVELTY"} {
			r.Dispatch(kind, event)
		}
	}
	unknown := dt.Object{"type": 1, "components": []any{dt.Object{"type": 21}, dt.Object{"type": 99, "components": 3}}}
	m := r.Mention(dt.From{}, "When was the MSS formed?", dt.Set("components", []any{unknown}), dt.Set("embeds", "none"))
	if _, err := r.Say(r.ctx, m); err != nil {
		t.Error(err)
	}
	r.asked()
}
