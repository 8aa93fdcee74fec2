package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// typed returns what is offered while a name is typed.
func (r *running) typed(f dt.From, typed string) []dt.Choice {
	r.t.Helper()
	reply := r.do(r.Autocomplete(f, "topic", dt.Focused("name", typed)))
	if reply.Type != dt.CallbackChoices {
		r.t.Errorf("%q: callback %d", typed, reply.Type)
	}
	return reply.Choices
}

// Whatever is picked of what is offered leads to the topic of that title, and what
// is offered when nothing fits asks what was typed.
func TestTypedEntries(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			for _, tt := range []struct{ typed, first string }{
				{"", ""}, // anything
				{"  ", ""},
				{"w", ""},
				{"founded", "When was the MSS founded?"},
				{"FOUNDED", "When was the MSS founded?"},
				{"wray", ""},
			} {
				offered := r.typed(from, tt.typed)
				if len(offered) == 0 {
					t.Fatalf("%q: nothing offered", tt.typed)
				}
				if tt.first != "" && offered[0].Name != tt.first {
					t.Errorf("%q: first comes %q", tt.typed, offered[0].Name)
				}
				for _, c := range []dt.Choice{offered[0], offered[len(offered)-1]} {
					reply := r.pick(from, c)
					r.opens(reply, dt.Component{Label: c.Name})
				}
			}
			for _, typed := range []string{marker, strings.Repeat(marker+" ", 100), "é" + strings.Repeat("é", 200)} {
				offered := r.typed(from, typed)
				if len(offered) != 1 || !strings.HasPrefix(offered[0].Name, "No topic matches") {
					t.Fatalf("%q: got %q", typed, offered)
				}
				if reply := r.pick(from, offered[0]); !reply.Ephemeral() || !strings.Contains(contentOf(reply), saysNone) {
					t.Errorf("%q: got %q", typed, contentOf(reply))
				}
			}
		})
	}
}

// pick uses /topic with a choice, as somebody who has not asked before.
func (r *running) pick(f dt.From, c dt.Choice) dt.Reply {
	r.t.Helper()
	f.User = r.NewUser("student")
	value, _ := c.Value.(string)
	return r.do(r.Slash(f, "topic", dt.String("name", value)))
}

// opens checks that a reply is the topic that a button names, maybe by number too.
func (r *running) opens(reply dt.Reply, b dt.Component) {
	r.t.Helper()
	title := strings.TrimLeft(strings.TrimSuffix(b.Label, "…"), "0123456789. ")
	if !strings.HasPrefix(contentOf(reply), "**"+escape(title)) {
		r.t.Errorf("%q opened %q", b.Label, contentOf(reply))
	}
}

// What is typed into a field that completes nothing is completed with nothing.
func TestTypedElsewhere(t *testing.T) {
	r := enter(t)
	for name, in := range map[string]*dt.Interaction{
		"another command": r.Autocomplete(dt.From{}, "ask", dt.Focused("question", "founded")),
		"no such command": r.Autocomplete(dt.From{}, marker, dt.Focused("name", "founded")),
	} {
		if reply := r.do(in); reply.Type != dt.CallbackChoices || len(reply.Choices) != 0 {
			t.Errorf("%s: callback %d, %d choices", name, reply.Type, len(reply.Choices))
		}
	}
	for name, data := range map[string]any{
		"null value":   dt.Object{"name": "topic", "type": 1, "options": []any{dt.Object{"name": "name", "type": 3, "value": nil, "focused": true}}},
		"nothing":      dt.Object{"name": "topic", "type": 1},
		"not focused":  dt.Object{"name": "topic", "type": 1, "options": []any{dt.String("name", "founded")}},
		"data missing": nil,
	} {
		in := r.Autocomplete(dt.From{}, "topic")
		in.Object["data"] = data
		if reply := r.do(in); reply.Type != dt.CallbackChoices {
			t.Errorf("%s: callback %d", name, reply.Type)
		}
	}
}
