package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

const saysShared = "**That answer is in the channel already.**"

// A private answer is said to all, once, and without who asked what.
func TestShare(t *testing.T) {
	inEveryPlace(t, func(t *testing.T, r *running, from, other dt.From) {
		m := r.ask(from, hasAnswer, true)
		shared := r.presses(from, m, "Share")
		if shared.Type != dt.CallbackMessage || shared.Ephemeral() || !strings.Contains(contentOf(shared), saysAnswer) {
			t.Fatalf("callback %d, private %t, %q", shared.Type, shared.Ephemeral(), contentOf(shared))
		}
		if text := contentOf(shared); strings.Contains(text, "asker17") || strings.Contains(text, from.User.ID) {
			t.Errorf("it names who shared it: %q", text)
		}
		if rows := rowsOf(*shared.Message); rows[len(rows)-1] != "Why?|Read around|Delete" {
			t.Errorf("got %q", rows)
		}
		if again := r.presses(from, m, "Share"); !again.Ephemeral() || !strings.Contains(contentOf(again), saysShared) {
			t.Errorf("again: private %t, %q", again.Ephemeral(), contentOf(again))
		}
		next := r.presses(from, m, "Not it").Message
		if reply := r.presses(from, *next, "Share"); reply.Ephemeral() || titleOf(*reply.Message) != titleOf(*next) {
			t.Errorf("the next: private %t, %q", reply.Ephemeral(), contentOf(reply))
		}
		r.restart()
		if reply := r.presses(other, *shared.Message, "Delete"); !reply.Ephemeral() || !strings.Contains(contentOf(reply), saysNotYours) {
			t.Errorf("another's deletion: %q", contentOf(reply))
		}
		r.deletes(from, *shared.Message, true)
		if reply := r.presses(from, m, "Share"); reply.Ephemeral() || !strings.Contains(contentOf(reply), saysAnswer) {
			t.Errorf("after a restart: private %t, %q", reply.Ephemeral(), contentOf(reply))
		}
	})
}

// What could not be shared is not taken for shared.
func TestShareThatFails(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, hasAnswer, true)
	b, _ := m.Button("Share")
	script := r.Inject("POST", callbacks, 1, dt.Fail(400))
	r.Send(r.Press(dt.From{}, m, b.CustomID))
	r.wait(func(n dt.Counts) bool { return n.Faults == 1 })
	script.Clear()
	for !r.log.contains("answering an interaction") { // until the refusal has been taken in
		r.takenIn()
	}
	if reply := r.presses(dt.From{}, m, "Share"); reply.Ephemeral() || !strings.Contains(contentOf(reply), saysAnswer) {
		t.Errorf("private %t, %q", reply.Ephemeral(), contentOf(reply))
	}
}

// Where Discord shows replies to the asker alone, all of them say so by their buttons.
func TestShareWhereNothingIsShown(t *testing.T) {
	r := enter(t)
	f := dt.From{UserInstalled: true, Permissions: dt.Student &^ discordgo.PermissionUseExternalApps}
	m := r.ask(f, hasAnswer, false)
	if rows := rowsOf(m); !strings.HasSuffix(rows[len(rows)-1], "|Share") {
		t.Errorf("got %q", rows)
	}
	if reply := r.presses(f, m, "Share"); !reply.Ephemeral() || !strings.Contains(contentOf(reply), "**It cannot be shared here.**") {
		t.Errorf("private %t, %q", reply.Ephemeral(), contentOf(reply))
	}
	f.Permissions |= discordgo.PermissionAdministrator
	if reply := r.presses(f, m, "Share"); strings.Contains(contentOf(reply), "**It cannot be shared here.**") {
		t.Errorf("an administrator: %q", contentOf(reply))
	}
}

// What a changed pack no longer has is not shared.
func TestShareAfterAChange(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, hasAnswer, true)
	several := r.ask(dt.From{}, "Who is Wray? Who is Mallory?", true)
	r.restart()
	if reply := r.presses(dt.From{}, several, "Share"); reply.Ephemeral() || strings.Count(contentOf(reply), "**Who is ") != 2 {
		t.Errorf("several: private %t, %q", reply.Ephemeral(), contentOf(reply))
	}
	r.restart(with(packWithout(t, titleOf(m), titleOf(several))))
	for _, m := range []dt.Message{m, several} {
		if reply := r.presses(dt.From{}, m, "Share"); !reply.Ephemeral() || !strings.Contains(contentOf(reply), saysGone) {
			t.Errorf("private %t, %q", reply.Ephemeral(), contentOf(reply))
		}
	}
}
