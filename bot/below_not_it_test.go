package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// The asker goes from candidate to candidate in place, over a restart, and from the list
// behind the last back to any.
func TestNotIt(t *testing.T) {
	inEveryPlace(t, func(t *testing.T, r *running, from, other dt.From) {
		m := r.ask(from, hasAnswer, false)
		var titles []string
		for {
			if strings.Contains(strings.Join(titles, "\n"), titleOf(m)) {
				t.Fatalf("%q comes again", titleOf(m))
			}
			titles = append(titles, titleOf(m))
			if _, more := m.Button("Not it"); !more {
				break
			}
			reply := r.presses(from, m, "Not it")
			if reply.Type != dt.CallbackUpdate || reply.Message.ID != m.ID || reply.Ephemeral() {
				t.Fatalf("callback %d, private %t", reply.Type, reply.Ephemeral())
			}
			m = *reply.Message
			if len(titles) == 2 {
				r.restart()
			}
		}
		if len(titles) < 4 || !strings.HasPrefix(m.Content, saysNone) || !strings.Contains(m.Content, "\n1. When was the MSS founded?\n2. ") {
			t.Errorf("got %q, and at the end %q", titles, m.Content)
		}
		if rows := rowsOf(m); len(rows) != 2 || rows[1] != "Delete" {
			t.Errorf("below the list: %q", rows)
		}
		back := r.do(r.Press(from, m, m.Components[0].CustomID))
		if back.Type != dt.CallbackUpdate || titleOf(*back.Message) != titles[0] {
			t.Errorf("callback %d, %q", back.Type, titleOf(*back.Message))
		}
	})
}

// Others are shown the next one beside, alone, and go on from there; two presses at once
// lead to the same.
func TestNotItByOthersAndTwice(t *testing.T) {
	r := enter(t)
	asker, other := dt.From{User: r.NewUser("asker")}, dt.From{User: r.NewUser("other")}
	for _, m := range []dt.Message{r.ask(asker, hasAnswer, false), r.say(r.Mention(asker, hasAnswer))} {
		beside := r.presses(other, m, "Not it")
		if beside.Type != dt.CallbackMessage || !beside.Ephemeral() || titleOf(*beside.Message) == titleOf(m) {
			t.Errorf("another: callback %d, private %t, %q", beside.Type, beside.Ephemeral(), titleOf(*beside.Message))
		}
		if now, _ := r.Message(m.ID); now.Content != m.Content {
			t.Errorf("another's press made %q of %q", now.Content, m.Content)
		}
		again := r.presses(other, *beside.Message, "Not it")
		if again.Type != dt.CallbackUpdate || !again.Ephemeral() || titleOf(*again.Message) == titleOf(*beside.Message) {
			t.Errorf("another's second: callback %d, private %t", again.Type, again.Ephemeral())
		}
		if rows := rowsOf(*again.Message); !strings.HasSuffix(rows[len(rows)-1], "Share") {
			t.Errorf("another's second: %q", rows)
		}
		first, second := r.presses(asker, m, "Not it"), r.presses(asker, m, "Not it")
		if first.Type != dt.CallbackUpdate || second.Type != dt.CallbackUpdate || first.Message.Content != second.Message.Content || titleOf(*first.Message) != titleOf(*beside.Message) {
			t.Errorf("twice: %q and %q", titleOf(*first.Message), titleOf(*second.Message))
		}
	}
}

// What a changed pack no longer has is passed over, and never taken for something else.
func TestNotItAfterAChange(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, hasAnswer, false)
	second := r.presses(dt.From{}, m, "Not it").Message
	third := r.presses(dt.From{}, *second, "Not it").Message
	list := r.ask(dt.From{}, hasChoices, false)
	firstChoice := "**" + strings.TrimPrefix(list.Components[0].Label, "1. ") + "**"
	r.restart(with(packWithout(t, titleOf(*second), firstChoice)))
	if now := r.presses(dt.From{}, m, "Not it"); titleOf(*now.Message) != titleOf(*third) {
		t.Errorf("got %q, want %q", titleOf(*now.Message), titleOf(*third))
	}
	gone := r.do(r.Press(dt.From{}, list, list.Components[0].CustomID))
	if gone.Type != dt.CallbackMessage || !gone.Ephemeral() || !strings.Contains(contentOf(gone), saysGone) {
		t.Errorf("callback %d, private %t, %q", gone.Type, gone.Ephemeral(), contentOf(gone))
	}
	r.opens(r.do(r.Press(dt.From{}, list, list.Components[1].CustomID)), list.Components[1])
}

// A reply that was pressed says what its message asks, once that is edited.
func TestNotItThenEdited(t *testing.T) {
	r := enter(t)
	f := dt.From{User: r.NewUser("asker")}
	m := r.Mention(f, hasAnswer)
	reply := r.say(m)
	next := r.presses(f, reply, "Not it").Message
	same := "<@" + r.Bot.ID + "> " + hasAnswer
	r.edit(m, same) // as when Discord adds a preview
	r.takenIn()
	r.shows(reply.ID, titleOf(*next))
	r.edit(m, same+" please") // which has the same answer as before
	r.wait(func(n dt.Counts) bool { return n.Edits == 1 })
	r.shows(reply.ID, saysAnswer)
	r.edit(m, same+", please")
	r.settle()
	if n := r.Counts(); n.Edits != 1 || n.Messages != 1 {
		t.Errorf("%d edits, %d messages", n.Edits, n.Messages)
	}
}
