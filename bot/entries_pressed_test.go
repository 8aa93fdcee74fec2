package bot

import (
	"maps"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// choices has the bot offer choices below a message of the asker, and returns its
// reply.
func (r *running) choices(asker dt.From) dt.Message {
	r.t.Helper()
	m, err := r.Say(r.ctx, r.Mention(asker, hasChoices))
	if err != nil {
		r.t.Fatalf("no reply: %v\n%s", err, r.log)
	}
	if len(m.Components) < 2 {
		r.t.Fatalf("no choices below %q", m.Content)
	}
	return m
}

// Others read a public message too, so only its asker changes it.
func TestPressChoices(t *testing.T) {
	r := enter(t)
	asker, other := dt.From{User: r.NewUser("asker")}, dt.From{User: r.NewUser("other")}
	m := r.choices(asker)
	first, second := m.Components[0], m.Components[1]

	reply := r.do(r.Press(other, m, first.CustomID))
	r.opens(reply, first)
	if reply.Type != dt.CallbackMessage || !reply.Ephemeral() || reply.Message.ID == m.ID {
		t.Errorf("another's press: callback %d, private %t", reply.Type, reply.Ephemeral())
	}
	if now, _ := r.Message(m.ID); now.Content != m.Content {
		t.Errorf("another's press made %q of %q", now.Content, m.Content)
	}

	r.restart() // the buttons carry all that is needed
	reply = r.do(r.Press(asker, m, second.CustomID))
	r.opens(reply, second)
	if reply.Type != dt.CallbackUpdate || reply.Message.ID != m.ID {
		t.Errorf("the asker's press: callback %d", reply.Type)
	}
}

// Wherever a command was used, what it offers can be pressed: a choice takes the
// place of the choices, what is related stands beside the answer.
func TestPressOffersOfCommands(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			from.User = r.NewUser("asker")
			for _, tt := range []struct {
				question string
				private  bool
				callback int
			}{
				{hasChoices, false, dt.CallbackUpdate},
				{hasNearest, false, dt.CallbackUpdate},
				{hasAnswer, false, dt.CallbackMessage},
				{hasAnswer, true, dt.CallbackMessage},
			} {
				asked := r.do(r.Slash(from, "ask", dt.String("question", tt.question), dt.Boolean("private", tt.private)))
				offer := asked.Message.Components[0]
				reply := r.do(r.Press(from, *asked.Message, offer.CustomID))
				r.opens(reply, offer)
				if reply.Type != tt.callback || !reply.Ephemeral() {
					t.Errorf("%s: callback %d, private %t", tt.question, reply.Type, reply.Ephemeral())
				}
			}
		})
	}
}

// From the list of sections to a section, to its pages, and to a topic.
func TestPressLists(t *testing.T) {
	r := enter(t)
	f := dt.From{User: r.NewUser("reader")}
	list := r.do(r.Slash(f, "topics"))
	sections := list.Message.Components[0]
	turn := func(m dt.Message, label string) dt.Message {
		t.Helper()
		b, ok := m.Button(label)
		if !ok {
			t.Fatalf("no button %q below %q", label, m.Content)
		}
		reply := r.do(r.Press(f, m, b.CustomID))
		if reply.Type != dt.CallbackUpdate || reply.Message.ID != list.Message.ID {
			t.Errorf("%s: callback %d", label, reply.Type)
		}
		return *reply.Message
	}
	reply := r.do(r.Select(f, *list.Message, sections.CustomID, sections.Options[0].Value))
	if reply.Type != dt.CallbackUpdate || !strings.Contains(contentOf(reply), "page 1 of 3") {
		t.Fatalf("callback %d, %q", reply.Type, contentOf(reply))
	}
	last := turn(turn(*reply.Message, "Next page"), "Next page")
	if _, more := last.Button("Next page"); more || !strings.Contains(last.Content, "page 3 of 3") {
		t.Errorf("got last page %q", last.Content)
	}
	page := turn(last, "Previous page")
	open := page.Components[0]
	reply = r.do(r.Select(f, page, open.CustomID, open.Options[1].Value))
	r.opens(reply, dt.Component{Label: open.Options[1].Label})
	if reply.Type != dt.CallbackMessage || !reply.Ephemeral() {
		t.Errorf("topic: callback %d, private %t", reply.Type, reply.Ephemeral())
	}
}

// What a button meant may be gone, and components may be of a kind that nobody
// knows yet; the presser is told, alone.
func TestPressWhatIsGone(t *testing.T) {
	r := enter(t)
	m := r.choices(dt.From{User: r.NewUser("asker")})
	for _, id := range []string{
		press{choose, "no-such-topic"}.customID(), press{seeAlso, "no-such-topic"}.customID(),
		press{pickTopic, ""}.customID(), press{turnPage, "9.9"}.customID(), press{turnPage, marker}.customID(),
		"0:c:founding", "1:?:founding", "1:c", marker, "",
	} {
		reply := r.do(r.Press(dt.From{User: r.NewUser("presser")}, m, id))
		if reply.Type != dt.CallbackMessage || !reply.Ephemeral() || !strings.Contains(contentOf(reply), saysGone) {
			t.Errorf("%q: callback %d, private %t, %q", id, reply.Type, reply.Ephemeral(), contentOf(reply))
		}
	}
	for name, change := range map[string]func(o dt.Object){
		"no message":         func(o dt.Object) { delete(o, "message") },
		"null message":       func(o dt.Object) { o["message"] = nil },
		"null metadata":      func(o dt.Object) { o["message"].(dt.Object)["interaction_metadata"] = nil },
		"unknown components": func(o dt.Object) { o["message"].(dt.Object)["components"] = []any{dt.Object{"type": 99}, nil, "x"} },
		"values, not a list": func(o dt.Object) { o["data"].(dt.Object)["values"] = "x" },
		"unknown component":  func(o dt.Object) { o["data"].(dt.Object)["component_type"] = 99 },
	} {
		in := r.Press(dt.From{User: r.NewUser("presser")}, m, m.Components[0].CustomID)
		in.Object["message"] = maps.Clone(m.Object)
		change(in.Object)
		reply := r.do(in)
		r.opens(reply, m.Components[0])
		if !reply.Ephemeral() {
			t.Errorf("%s: not private", name)
		}
	}
}
