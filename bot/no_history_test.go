package bot

import (
	"net/http"
	"testing"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
)

// Without Read Message History, or where Discord says that a permission is missing for
// a reply, the answer is said without reference to the question.
func TestAnswerWithoutHistory(t *testing.T) {
	r := enter(t)
	closed := r.NewChannel(dt.Channel{GuildID: r.GuildID, Name: "closed", Permissions: dt.Invited &^ discordgo.PermissionReadMessageHistory})
	for i := range 3 {
		m := r.Mention(dt.From{User: r.NewUser("student"), ChannelID: closed.ID}, hasAnswer)
		r.SendMessage(m)
		reply, err := r.WaitMessage(r.ctx, m.ChannelID)
		if err != nil {
			t.Fatalf("no reply: %v\n%s", err, r.log)
		}
		if reply.ReplyTo != "" || posts(r, closed) != 2+i {
			t.Errorf("%d: replies to %q, %d requests", i, reply.ReplyTo, posts(r, closed))
		}
		r.edit(m, "<@"+r.Bot.ID+"> "+hasChoices) // the plain message follows its question too
		r.wait(func(n dt.Counts) bool { return n.Edits == i+1 })
		r.shows(reply.ID, saysChoices)
	}
	r.settle()
	if n := lost(r.bot); n != 0 {
		t.Errorf("%d lost", n)
	}
}

func TestAnswerWithoutPermissionToReply(t *testing.T) {
	r := enter(t)
	missing := dt.Fault{Status: http.StatusForbidden, Body: `{"code": 50013, "message": "Missing Permissions"}`}
	r.Inject(http.MethodPost, messages, 1, missing)
	m := r.Mention(dt.From{}, hasAnswer)
	r.SendMessage(m)
	if reply, err := r.WaitMessage(r.ctx, m.ChannelID); err != nil || reply.ReplyTo != "" {
		t.Errorf("replies to %q, %v", reply.ReplyTo, err)
	}
	r.asked()

	// Where nothing may be written, that is found out with two requests, and remembered.
	script := r.Inject(http.MethodPost, messages, 0, missing)
	other := r.NewChannel(dt.Channel{GuildID: r.GuildID, Name: "closed"})
	for range 5 {
		r.SendMessage(r.Mention(dt.From{User: r.NewUser("student"), ChannelID: other.ID}, hasAnswer))
		for lost(r.bot) == 0 { // until the refusal has been taken in
			r.takenIn()
		}
	}
	r.settle()
	if script.Hits() != 2 {
		t.Errorf("%d requests", script.Hits())
	}
}

// posts counts the requests to post a message to a channel.
func posts(r *running, ch dt.Channel) (n int) {
	for _, q := range r.Requests() {
		if q.Method == http.MethodPost && q.Path == "/channels/"+ch.ID+"/messages" {
			n++
		}
	}
	return n
}
