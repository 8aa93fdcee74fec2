package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

const saysNotYours = "**This reply stays.**"

// deletes presses Delete, and checks what becomes of the message.
func (r *running) deletes(from dt.From, m dt.Message, want bool) {
	r.t.Helper()
	before := r.Counts().Deletes
	reply := r.presses(from, m, "Delete")
	if want {
		r.wait(func(n dt.Counts) bool { return n.Deletes > before })
	}
	_, there := r.Message(m.ID)
	refused := reply.Type == dt.CallbackMessage && reply.Ephemeral() && strings.Contains(contentOf(reply), saysNotYours)
	if there == want || refused == want || want && reply.Type != dt.CallbackDeferred {
		r.t.Errorf("there %t, callback %d, %q", there, reply.Type, contentOf(reply))
	}
}

// Whoever asked deletes the reply, wherever it stands, and nobody else but who may manage
// messages there.
func TestDelete(t *testing.T) {
	inEveryPlace(t, func(t *testing.T, r *running, from, other dt.From) {
		m, kept := r.ask(from, hasAnswer, false), r.ask(from, hasAnswer, false)
		r.deletes(other, m, false)
		r.restart()
		r.deletes(other, m, false)
		r.deletes(from, m, true)
		r.shows(kept.ID, saysAnswer)
		if from.Context != dt.InGuild {
			return
		}
		for _, permissions := range []int64{dt.Moderator, dt.Student | discordgo.PermissionAdministrator} {
			other.Permissions = permissions
			r.deletes(other, r.ask(from, hasAnswer, false), true)
		}
	})
}

// Where Discord does not tell who asked, the message does, by a mark.
func TestDeleteByMark(t *testing.T) {
	r := enter(t)
	closed := r.NewChannel(dt.Channel{GuildID: r.GuildID, Name: "closed", Permissions: dt.Invited &^ discordgo.PermissionReadMessageHistory})
	asker := dt.From{User: r.NewUser("asker"), ChannelID: closed.ID}
	other := dt.From{User: r.NewUser("other"), ChannelID: closed.ID}
	ask := func() dt.Message {
		t.Helper()
		r.SendMessage(r.Mention(asker, hasAnswer))
		m, err := r.WaitMessage(r.ctx, closed.ID)
		if err != nil || m.ReplyTo != "" {
			t.Fatalf("reply to %q, %v", m.ReplyTo, err)
		}
		return m
	}
	m := ask()
	r.deletes(other, m, false)
	next := r.presses(asker, m, "Not it")
	if next.Type != dt.CallbackUpdate {
		t.Errorf("the asker's Not it: callback %d", next.Type)
	}
	r.restart()
	r.deletes(other, *next.Message, false)
	r.deletes(asker, *next.Message, true)

	m = ask()
	b, _ := m.Button("Delete")
	theirs := r.presses(other, m, "Not it").Message
	for _, id := range []string{"1:d:", "1:d:" + other.User.ID + ".", strings.Replace(b.CustomID, asker.User.ID, other.User.ID, 1), b.CustomID + "A"} {
		forged := m
		forged.Object = dt.Object{}
		for key, value := range m.Object {
			forged.Object[key] = value
		}
		forged.Object["components"] = []any{dt.Object{"type": 1, "components": []any{dt.Object{"type": 2, "custom_id": id}}}}
		if reply := r.do(r.Press(other, forged, id)); reply.Type != dt.CallbackMessage || !strings.Contains(contentOf(reply), saysNotYours) {
			t.Errorf("%s: callback %d, %q", id, reply.Type, contentOf(reply))
		}
	}
	if _, ok := theirs.Button("Delete"); ok {
		t.Errorf("below what only another sees: %q", rowsOf(*theirs))
	}
}

// Replies to messages are deleted by who asked, and stay away when the question is
// edited or deleted after that.
func TestDeleteReplyToMessage(t *testing.T) {
	r := enter(t)
	asker, other := dt.From{User: r.NewUser("asker")}, dt.From{User: r.NewUser("other")}
	for i, m := range []dt.Message{r.Mention(asker, hasAnswer), r.Mention(asker, hasChoices), r.DirectMessage(asker, hasAnswer)} {
		reply := r.say(m)
		if reply.GuildID != "" {
			r.deletes(other, reply, false)
		}
		r.deletes(asker, reply, true)
		r.edit(m, "<@"+r.Bot.ID+"> "+hasNothing)
		r.takenIn()
		if i == 0 {
			r.DeleteMessage(m.ID)
		}
	}
	r.settle()
	if n := r.Counts(); n.Messages != 3 || n.Edits != 0 || lost(r.bot) != 0 {
		t.Errorf("%d messages, %d edits, %d lost", n.Messages, n.Edits, lost(r.bot))
	}
}

// Two presses delete once, and what is gone already is fine.
func TestDeleteTwice(t *testing.T) {
	r := enter(t)
	m := r.ask(dt.From{}, hasAnswer, false)
	b, _ := m.Button("Delete")
	r.deletes(dt.From{}, m, true)
	if reply := r.do(r.Press(dt.From{}, m, b.CustomID)); reply.Type != dt.CallbackDeferred {
		t.Errorf("callback %d", reply.Type)
	}
	m = r.ask(dt.From{}, hasAnswer, false)
	r.DeleteMessage(m.ID)
	r.do(r.Press(dt.From{}, m, b.CustomID))
	r.settle()
	if n := r.Counts(); n.Deletes != 1 || r.log.contains("deleting a reply") {
		t.Errorf("%d deleted\n%s", n.Deletes, r.log)
	}
}

// What Discord does not let the bot delete at once it deletes later.
func TestDeleteSurvives(t *testing.T) {
	for _, status := range []int{500, 503, 504} {
		r := enter(t)
		m := r.ask(dt.From{}, hasAnswer, false)
		r.Inject("DELETE", "/webhooks/*/*/messages/@original", 1, dt.Fail(status))
		r.deletes(dt.From{}, m, true)
	}
}
