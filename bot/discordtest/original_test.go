package discordtest

import (
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// What a component was on can be deleted by the interaction once that is answered, and
// where a message answers it, that message.
func TestDeleteOriginal(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		original := func(in *Interaction) (int, int64) {
			status, got := c.do("DELETE", "/webhooks/"+s.ApplicationID+"/"+in.Token+"/messages/@original", nil)
			return status, got.Get("code").Int()
		}
		for _, tt := range []struct {
			name   string
			from   From
			answer Object
			gone   bool // what the component was on
		}{
			{"deferred", From{}, Object{"type": CallbackDeferred}, true},
			{"updated", From{}, Object{"type": CallbackUpdate, "data": Object{"content": "y"}}, true},
			{"answered", From{}, say("x"), false},
			{"deferred in a DM", From{Context: InBotDM}, Object{"type": CallbackDeferred}, true},
			{"deferred without the bot", From{UserInstalled: true}, Object{"type": CallbackDeferred}, true},
		} {
			m := s.Text(tt.from, "hello")
			s.SendMessage(m)
			in := s.Press(tt.from, m, "a")
			s.Send(in)
			if status, code := original(in); status != 404 || code != discordgo.ErrCodeUnknownMessage {
				t.Errorf("%s, before the answer: got %d, %d", tt.name, status, code)
			}
			if status, got := c.answer(in, tt.answer); status != 204 {
				t.Errorf("%s: got %d %s", tt.name, status, got.Raw)
			}
			if status, _ := original(in); status != 204 {
				t.Errorf("%s: got %d", tt.name, status)
			}
			if _, there := s.Message(m.ID); there == tt.gone {
				t.Errorf("%s: there is %t", tt.name, there)
			}
			if status, code := original(in); status != 404 || code != discordgo.ErrCodeUnknownMessage {
				t.Errorf("%s, again: got %d, %d", tt.name, status, code)
			}
		}
		if n := s.Counts().Deletes; n != 5 {
			t.Errorf("%d deleted", n)
		}
	})
}

// A token that is wrong or too old is of no webhook.
func TestOriginalOfNothing(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		m := s.Text(From{}, "hello")
		s.SendMessage(m)
		in := s.Press(From{}, m, "a")
		s.Send(in)
		c.answer(in, Object{"type": CallbackDeferred})
		time.Sleep(tokenLife + time.Second)
		for _, path := range []string{"/" + s.ApplicationID + "/" + in.Token, "/" + s.ApplicationID + "/x", "/" + s.GuildID + "/" + in.Token} {
			if status, got := c.do("DELETE", "/webhooks"+path+"/messages/@original", nil); status != 404 || got.Get("code").Int() != discordgo.ErrCodeUnknownWebhook {
				t.Errorf("%s: got %d %s", path, status, got.Raw)
			}
		}
	})
}

// Where a user may not use their own applications openly, Discord makes answers
// ephemeral; what only they see nobody is told of.
func TestHidden(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		closed := int64(Student &^ discordgo.PermissionUseExternalApps)
		for _, tt := range []struct {
			from   From
			hidden bool
		}{
			{From{}, false}, {From{Permissions: closed}, false},
			{From{UserInstalled: true}, false}, {From{UserInstalled: true, Permissions: closed}, true},
			{From{Context: InPrivate}, false},
		} {
			in := s.Slash(tt.from, "ask", String("question", "x"))
			s.Send(in)
			c.answer(in, say("x"))
			reply, err := s.Do(t.Context(), in)
			if err != nil || reply.Ephemeral() != tt.hidden {
				t.Errorf("%+v: ephemeral %t, %v", tt.from, reply.Ephemeral(), err)
			}
		}
	})
}
