package discordtest

import (
	"slices"
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestDiscordgoAnswersASlashCommand(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	d := newBot(t, s)
	d.AddHandler(func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		question := i.ApplicationCommandData().Options[0].StringValue()
		d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Content: "you asked " + question, Flags: discordgo.MessageFlagsEphemeral},
		})
	})
	x := open(t, s, d)
	if x.Intents != Guilds|GuildMessages|DirectMessages {
		t.Errorf("intents = %d", x.Intents)
	}
	r, err := s.Do(limited(t), s.Slash(From{}, "ask", String("question", "who")))
	if err != nil {
		t.Fatal(err)
	}
	if r.Type != CallbackMessage || r.Message.Content != "you asked who" || !r.Ephemeral() {
		t.Errorf("reply = %+v", r)
	}
	clean(t, s)
}

func TestDiscordgoDefersEditsAndFollowsUp(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	d := newBot(t, s)
	edit, more := "the answer", &discordgo.WebhookParams{Content: "and more"}
	d.AddHandler(func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource})
		d.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &edit})
		d.FollowupMessageCreate(i.Interaction, true, more)
	})
	open(t, s, d)
	in := s.Slash(From{}, "ask", String("question", "who"))
	r, err := s.Do(limited(t), in)
	if err != nil || r.Type != CallbackDeferred || r.Message.Content != edit {
		t.Fatalf("reply = %+v, %v", r, err)
	}
	r, err = s.WaitFollowUp(limited(t), in.ID, 1)
	if err != nil || r.FollowUps[0].Content != "and more" {
		t.Fatalf("follow-ups = %+v, %v", r.FollowUps, err)
	}
	clean(t, s)
}

func TestDiscordgoRepliesToAMention(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	d := newBot(t, s)
	d.AddHandler(func(d *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.ID == d.State.User.ID {
			return
		}
		d.ChannelMessageSendComplex(m.ChannelID, &discordgo.MessageSend{
			Content: "re: " + m.Content, Reference: m.Reference(), AllowedMentions: &discordgo.MessageAllowedMentions{},
		})
	})
	open(t, s, d)
	for _, tt := range []struct {
		name string
		m    Message
		want string
	}{
		{"mention", s.Mention(From{}, "who"), "re: <@" + s.Bot.ID + "> who"},
		{"direct message", s.DirectMessage(From{}, "who"), "re: who"},
		{"no mention", s.Text(From{}, "who"), "re: "},
		{"role mention", s.Text(From{}, "<@&"+s.BotRoleID+"> who"), "re: "},
	} {
		got, err := s.Say(limited(t), tt.m)
		if err != nil || got.Content != tt.want || got.ReplyTo != tt.m.ID || len(got.Pings) > 0 {
			t.Errorf("%s: %+v, %v; want %q", tt.name, got, err, tt.want)
		}
	}
	clean(t, s)
}

func TestDiscordgoRegistersCommands(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	d := newBot(t, s)
	open(t, s, d)
	made, err := d.ApplicationCommandBulkOverwrite(s.ApplicationID, "", []*discordgo.ApplicationCommand{
		{Name: "ask", Description: "Ask", Options: []*discordgo.ApplicationCommandOption{
			{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What", Required: true, Autocomplete: true},
		}},
		{Name: "Ask about this", Type: discordgo.MessageApplicationCommand},
	})
	if err != nil || len(made) != 2 || made[0].ID == "" {
		t.Fatalf("made %v, %v", made, err)
	}
	got, err := d.ApplicationCommands(s.ApplicationID, "")
	if err != nil || len(got) != 2 || got[0].Name != "ask" || !got[0].Options[0].Autocomplete {
		t.Fatalf("got %v, %v", got, err)
	}
	if id := s.Slash(From{}, "ask").Object["data"].(Object)["id"]; id != made[0].ID {
		t.Errorf("slash uses command %v, want %s", id, made[0].ID)
	}
	clean(t, s)
}

func TestDiscordgoResumesAndGetsWhatItMissed(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	d := newBot(t, s)
	got := make(chan string, 10)
	d.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m.Content })
	x := open(t, s, d)
	x.Close(4000)
	s.SendMessage(s.DirectMessage(From{}, "missed"))
	again, err := s.WaitSession(limited(t))
	if err != nil || !again.Resumed || again.ID != x.ID {
		t.Fatalf("session %+v, %v; want %s resumed", again, err, x.ID)
	}
	select {
	case m := <-got:
		if m != "missed" {
			t.Errorf("got %q", m)
		}
	case <-limited(t).Done():
		t.Error("the missed message did not come")
	}
	if n := s.Counts(); n.Identifies != 1 || n.Resumed != 1 || n.MostOpen != 1 {
		t.Errorf("counts = %+v", n)
	}
}

func TestDiscordgoIdentifiesAfterInvalidSession(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	s.NextConnection(Gate{}, Gate{Resume: Steps{Invalid(false)}})
	x := open(t, s, newBot(t, s))
	x.Drop()
	again, err := s.WaitSession(limited(t))
	if err != nil || again.Resumed || again.ID == x.ID {
		t.Fatalf("session %+v, %v; want a new one", again, err)
	}
	if !slices.Equal(s.Sessions(), []*Session{again}) {
		t.Errorf("sessions = %v", s.Sessions())
	}
}
