package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

func TestMessageEntries(t *testing.T) {
	r := enter(t)
	thread := r.NewChannel(dt.Channel{GuildID: r.GuildID, Type: dt.PublicThread, Parent: r.ChannelID, Name: "thread"})
	other := r.Text(dt.From{User: r.NewUser("other")}, "what do you all think?")
	asker := dt.From{User: r.NewUser("asker")}
	ours, err := r.Say(r.ctx, r.Mention(asker, hasAnswer))
	if err != nil {
		t.Fatal(err)
	}
	bot := "<@" + r.Bot.ID + ">"
	for _, tt := range []struct {
		name string
		make func(f dt.From) dt.Message
		want string
	}{
		{"mention", func(f dt.From) dt.Message { return r.Mention(f, hasAnswer) }, saysAnswer},
		{"mention, close ones", func(f dt.From) dt.Message { return r.Mention(f, hasChoices) }, saysChoices},
		{"mention, nothing near", func(f dt.From) dt.Message { return r.Mention(f, hasNothing) }, saysNone},
		{"mention at the end", func(f dt.From) dt.Message { return r.Text(f, hasAnswer+" "+bot) }, saysAnswer},
		{"old form of a mention", func(f dt.From) dt.Message { return r.Text(f, "<@!"+r.Bot.ID+"> "+hasAnswer) }, saysAnswer},
		{"bare mention", func(f dt.From) dt.Message { return r.Text(f, bot) }, saysHelp},
		{"bare mention below another's", func(f dt.From) dt.Message { return r.Text(f, bot, dt.ReplyTo(other, false)) }, saysUnreadable},
		{"question below another's", func(f dt.From) dt.Message { return r.Mention(f, hasAnswer, dt.ReplyTo(other, true)) }, saysAnswer},
		{"mention of all too", func(f dt.From) dt.Message { return r.Mention(f, "@everyone "+hasAnswer) }, saysAnswer},
		{"mention in a thread", func(f dt.From) dt.Message { f.ChannelID = thread.ID; return r.Mention(f, hasAnswer) }, saysAnswer},
		{"reply to ours", func(f dt.From) dt.Message { return r.Text(f, hasAnswer, dt.ReplyTo(ours, true)) }, saysAnswer},
		{"DM", func(f dt.From) dt.Message { return r.DirectMessage(f, hasAnswer) }, saysAnswer},
		{"DM, close ones", func(f dt.From) dt.Message { return r.DirectMessage(f, hasChoices) }, saysChoices},
		{"DM without text", func(f dt.From) dt.Message { return r.DirectMessage(f, "") }, saysHelp},
		{"DM, very long", func(f dt.From) dt.Message { return r.DirectMessage(f, strings.Repeat("pizza "+marker+" ", 140)) }, saysNone},
	} {
		m := tt.make(dt.From{User: r.NewUser("student")})
		reply, err := r.Say(r.ctx, m)
		if err != nil {
			t.Fatalf("%s: no reply: %v\n%s", tt.name, err, r.log)
		}
		if !strings.Contains(reply.Content, tt.want) || reply.ReplyTo != m.ID || reply.ChannelID != m.ChannelID || reply.Flags != 0 {
			t.Errorf("%s: got %q in %s to %q, flags %d", tt.name, reply.Content, reply.ChannelID, reply.ReplyTo, reply.Flags)
		}
	}
}

// Whatever is not for the bot, or not from a person, stays without reply.
func TestIgnored(t *testing.T) {
	r := enter(t)
	other := r.Text(dt.From{User: r.NewUser("other")}, "what do you all think?")
	asker := dt.From{User: r.NewUser("asker")}
	ours, err := r.Say(r.ctx, r.Mention(asker, hasAnswer))
	if err != nil {
		t.Fatal(err)
	}
	f, itself := dt.From{}, dt.From{User: r.Bot}
	for _, m := range []dt.Message{
		r.Mention(f, hasAnswer, dt.ByBot()),
		r.DirectMessage(f, hasAnswer, dt.ByBot()),
		r.Mention(f, hasAnswer, dt.ByWebhook(r.NewID())),
		r.Mention(f, hasAnswer, dt.Set("webhook_id", r.NewID())), // as a person's
		r.Mention(itself, hasAnswer),
		r.DirectMessage(itself, hasAnswer),
		r.Mention(itself, hasAnswer, dt.ReplyTo(ours, true)),
		r.DirectMessage(f, hasAnswer, dt.Set("author", dt.Object{"id": r.Bot.ID, "username": "footnote"})),
		r.DirectMessage(f, hasAnswer, dt.Set("author", nil)),
		r.Mention(f, hasAnswer, dt.System(7)),        // somebody joined
		r.Mention(f, hasAnswer, dt.System(8)),        // a boost
		r.DirectMessage(f, "", dt.System(6)),         // a pin
		r.DirectMessage(f, hasAnswer, dt.System(20)), // a command's answer
		r.Text(f, "<@&"+r.BotRoleID+"> "+hasAnswer),
		r.Text(f, "@everyone "+hasAnswer),
		r.Text(f, "@here "+hasAnswer),
		r.Text(f, "<@"+asker.User.ID+"> "+hasAnswer),
		r.Text(f, hasAnswer),
		r.Text(f, hasAnswer, dt.ReplyTo(other, true)),
		r.Text(f, hasAnswer, dt.ReplyTo(ours, false)), // without a ping
	} {
		r.SendMessage(m)
		m.Object["id"] = r.NewID()
		r.Dispatch("MESSAGE_CREATE", m.Object) // with the text that Discord keeps from us
	}
	r.Dispatch("MESSAGE_UPDATE", ours.Object)
	r.settle()
	if n := r.Counts().Messages; n != 1 {
		t.Errorf("%d messages, of which one was asked for", n)
	}
}

// Discord may deliver an event twice.
func TestAnsweredOnce(t *testing.T) {
	r := enter(t)
	m := r.Mention(dt.From{}, hasAnswer)
	in := r.Slash(dt.From{}, "ask", dt.String("question", hasAnswer))
	for range 3 {
		r.SendMessage(m)
		r.Send(in)
	}
	r.settle()
	n := r.Counts()
	if n.Messages != 1 || n.Duplicates != 0 || n.Callbacks != 2 { // settle asks too
		t.Errorf("%d messages, %d more held back, %d answers", n.Messages, n.Duplicates, n.Callbacks)
	}
}

// A new process that is told of a message again does not answer it again.
func TestAnsweredOnceAcrossRestart(t *testing.T) {
	r := enter(t)
	m := r.Mention(dt.From{}, hasAnswer)
	if _, err := r.Say(r.ctx, m); err != nil {
		t.Fatal(err)
	}
	r.restart()
	r.SendMessage(m)
	r.settle()
	if n := r.Counts(); n.Messages != 1 || n.Duplicates != 1 {
		t.Errorf("%d messages, %d held back", n.Messages, n.Duplicates)
	}
}
