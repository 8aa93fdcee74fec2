package discordtest

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// redirect sends discordgo's requests to a fake, as a REST proxy would get them.
type redirect struct {
	to   *url.URL
	next http.RoundTripper
}

func (r redirect) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host, req.Host = r.to.Scheme, r.to.Host, r.to.Host
	return r.next.RoundTrip(req)
}

// TestDiscordgo runs a bot of another library, so that nothing here is only what
// Footnote takes it for: it registers, replies, is cut off, and resumes.
func TestDiscordgo(t *testing.T) {
	s, ctx := New(t, Options{}), within(t)
	to, _ := url.Parse(s.URL)
	d, err := discordgo.New("Bot " + s.Token)
	if err != nil {
		t.Fatal(err)
	}
	d.Client = &http.Client{Transport: redirect{to, http.DefaultTransport}}
	d.Identify.Intents = discordgo.IntentGuildMessages | discordgo.IntentDirectMessages
	d.Identify.Compress = false
	d.LogLevel = -1
	d.AddHandler(func(d *discordgo.Session, i *discordgo.InteractionCreate) {
		d.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{
				Content: "you asked " + i.ApplicationCommandData().Options[0].StringValue(), Flags: discordgo.MessageFlagsEphemeral,
				AllowedMentions: &discordgo.MessageAllowedMentions{},
			},
		})
	})
	d.AddHandler(func(d *discordgo.Session, m *discordgo.MessageCreate) {
		if m.Author.ID != s.Bot.ID {
			d.ChannelMessageSendComplex(m.ChannelID, &discordgo.MessageSend{
				Content: "re: " + m.Content, Reference: m.Reference(), AllowedMentions: &discordgo.MessageAllowedMentions{},
			})
		}
	})
	if err := d.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	// discordgo reconnects twice if its first heartbeat meets a connection that has ended.
	if _, err := s.WaitCounts(ctx, func(n Counts) bool { return n.Heartbeats > 0 }); err != nil {
		t.Fatal(err)
	}
	made, err := d.ApplicationCommandBulkOverwrite(s.ApplicationID, "", []*discordgo.ApplicationCommand{{Name: "ask", Description: "Ask"}})
	if got, _ := d.ApplicationCommands(s.ApplicationID, ""); err != nil || len(got) != 1 || got[0].ID != made[0].ID {
		t.Errorf("commands: %v, %v", got, err)
	}
	r, err := s.Do(ctx, s.Slash(From{}, "ask", String("question", "who")))
	if err != nil || r.Message.Content != "you asked who" || !r.Ephemeral() {
		t.Errorf("reply = %+v, %v", r, err)
	}
	x, err := s.WaitSession(ctx)
	if err != nil {
		t.Fatal(err)
	}
	x.Close(4000)
	m := s.DirectMessage(From{}, "missed")
	if got, err := s.Say(ctx, m); err != nil || got.Content != "re: missed" || got.ReplyTo != m.ID {
		t.Errorf("got %+v, %v", got, err)
	}
	if again, err := s.WaitSession(ctx); err != nil || !again.Resumed || again.ID != x.ID {
		t.Errorf("session %+v, %v; want %s resumed", again, err, x.ID)
	}
	clean(t, s)
}
