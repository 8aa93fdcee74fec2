package bot

import (
	"maps"
	"strings"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
)

// edit makes a message say something else, as its author would.
func (r *running) edit(m dt.Message, content string, change ...dt.MessageOption) {
	o := maps.Clone(m.Object)
	o["content"], o["edited_timestamp"] = content, time.Now().UTC().Format(time.RFC3339)
	for _, change := range change {
		change(o)
	}
	r.Dispatch("MESSAGE_UPDATE", o)
}

// say sends a message and returns the reply.
func (r *running) say(m dt.Message) dt.Message {
	r.t.Helper()
	reply, err := r.Say(r.ctx, m)
	if err != nil {
		r.t.Fatalf("no reply: %v\n%s", err, r.log)
	}
	return reply
}

// wait waits until something holds of what has happened.
func (r *running) wait(holds func(n dt.Counts) bool) {
	r.t.Helper()
	if _, err := r.WaitCounts(r.ctx, holds); err != nil {
		r.t.Fatalf("%v\n%s", err, r.log)
	}
}

// takenIn waits until the bot has taken what was sent before: events come in order.
func (r *running) takenIn() {
	r.t.Helper()
	r.do(r.Slash(dt.From{User: r.NewUser("somebody")}, "help"))
}

// shows checks what a message of the bot says by now, "" for a message that is gone.
func (r *running) shows(id, want string) {
	r.t.Helper()
	m, there := r.Message(id)
	if there != (want != "") || !strings.Contains(m.Content, want) {
		r.t.Errorf("got %t %q, want %q", there, m.Content, want)
	}
}

// A reply follows its question wherever it was asked.
func TestEditedQuestion(t *testing.T) {
	r := enter(t)
	for i, m := range []dt.Message{
		r.Mention(dt.From{User: r.NewUser("student")}, hasNothing),
		r.DirectMessage(dt.From{User: r.NewUser("student")}, hasNothing),
	} {
		reply := r.say(m)
		r.edit(m, "<@"+r.Bot.ID+"> "+hasAnswer)
		r.wait(func(n dt.Counts) bool { return n.Edits == 2*i+1 })
		r.shows(reply.ID, saysAnswer)
		r.edit(m, "<@"+r.Bot.ID+"> "+hasChoices)
		r.wait(func(n dt.Counts) bool { return n.Edits == 2*i+2 })
		r.shows(reply.ID, saysChoices)
		now, _ := r.Message(reply.ID)
		if len(now.Components) < 2 || !strings.HasPrefix(now.Components[0].Label, "1. ") {
			t.Errorf("got buttons %+v", now.Components)
		}
	}
	r.settle()
	if n := r.Counts(); n.Messages != 2 {
		t.Errorf("%d messages", n.Messages)
	}
}

// What asks the same, or is no longer for the bot, leaves the reply as it is.
func TestEditsWithoutNeed(t *testing.T) {
	r := enter(t)
	m := r.Mention(dt.From{}, hasAnswer)
	reply := r.say(m)
	same := "<@" + r.Bot.ID + "> " + hasAnswer
	r.edit(m, same, dt.Set("embeds", []any{dt.Object{"type": "link", "title": hasNothing}}))
	r.edit(m, same, dt.Set("edited_timestamp", nil))
	r.edit(m, same+" please")
	r.edit(m, hasNothing, dt.Set("mentions", []any{}))
	r.edit(m, "", dt.Set("mentions", []any{})) // as Discord sends it to us
	r.Dispatch("MESSAGE_UPDATE", dt.Object{"id": m.ID, "channel_id": m.ChannelID, "embeds": []any{}})
	r.Dispatch("MESSAGE_UPDATE", dt.Object{"id": m.ID, "channel_id": m.ChannelID, "author": m.Object["author"], "embeds": []any{}})
	r.edit(r.Mention(dt.From{}, hasAnswer), same, dt.Set("edited_timestamp", nil)) // of which we know nothing
	r.edit(r.Mention(dt.From{}, hasAnswer), same, dt.Set("edited_timestamp", "2020-01-01T00:00:00Z"))
	r.edit(r.Text(dt.From{}, "for others"), "still for others")
	r.settle()
	if n := r.Counts(); n.Edits != 0 || n.Messages != 1 {
		t.Errorf("%d edits, %d messages", n.Edits, n.Messages)
	}
	r.shows(reply.ID, saysAnswer)
}

func TestDeletedQuestion(t *testing.T) {
	r := enter(t)
	var asked, replies []dt.Message
	for range 4 {
		m := r.Mention(dt.From{User: r.NewUser("student")}, hasAnswer)
		asked, replies = append(asked, m), append(replies, r.say(m))
	}
	r.DeleteMessage(asked[0].ID)
	r.Dispatch("MESSAGE_DELETE_BULK", dt.Object{"ids": []any{asked[1].ID, r.NewID(), asked[2].ID}, "channel_id": asked[1].ChannelID})
	r.DeleteMessage(r.Text(dt.From{}, "for others").ID)
	r.Dispatch("MESSAGE_DELETE", nil)
	r.Dispatch("MESSAGE_DELETE_BULK", dt.Object{"ids": "x"})
	r.settle()
	for i, want := range []string{"", "", "", saysAnswer} {
		r.shows(replies[i].ID, want)
	}
}

// A reply that somebody has deleted is neither missed nor said again.
func TestDeletedReply(t *testing.T) {
	r := enter(t)
	m, other := r.Mention(dt.From{}, hasAnswer), r.Mention(dt.From{User: r.NewUser("other")}, hasAnswer)
	r.DeleteMessage(r.say(m).ID)
	r.DeleteMessage(r.say(other).ID)
	r.edit(m, "<@"+r.Bot.ID+"> "+hasNothing)
	r.DeleteMessage(other.ID)
	r.edit(m, "<@"+r.Bot.ID+"> "+hasChoices)
	r.settle()
	if n := r.Counts(); n.Messages != 2 || n.Edits != 0 || lost(r.bot) != 0 {
		t.Errorf("%d messages, %d edits, %d lost", n.Messages, n.Edits, lost(r.bot))
	}
}

// An edit that Discord holds back is made later.
func TestEditsAreLimited(t *testing.T) {
	r := run(t, dt.Options{Limit: dt.Limit{Requests: 2, Per: 100 * time.Millisecond}})
	for range 5 {
		m := r.Mention(dt.From{User: r.NewUser("student")}, hasNothing)
		r.say(m)
		r.edit(m, "<@"+r.Bot.ID+"> "+hasAnswer)
	}
	r.wait(func(n dt.Counts) bool { return n.Edits == 5 })
	if lost(r.bot) != 0 {
		t.Errorf("%d lost", lost(r.bot))
	}
}

// Who asks too much gets no answers by edits either.
func TestEditsAreCounted(t *testing.T) {
	r := enter(t)
	m := r.Mention(dt.From{User: r.NewUser("eager")}, hasNothing)
	r.say(m)
	for i := range 3 * askBurst {
		r.edit(m, "<@"+r.Bot.ID+"> "+[]string{hasAnswer, hasChoices}[i%2])
		r.takenIn()
	}
	r.end()
	if n := r.Counts(); n.Edits > askBurst || n.Messages != 1 {
		t.Errorf("%d edits, %d messages", n.Edits, n.Messages)
	}
}
