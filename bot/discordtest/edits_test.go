package discordtest

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestEditsAndDeletions(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		_, made := c.post(Object{"content": "one"})
		id, theirs := made.Get("id").String(), s.Text(From{}, "theirs")
		s.SendMessage(theirs)
		path := "/channels/" + s.ChannelID + "/messages/"
		two := quiet(Object{"content": "two"})
		for _, tt := range []struct {
			method, path string
			body         any
			status       int
		}{
			{"PATCH", path + id, two, 200},
			{"PATCH", path + theirs.ID, two, 403},
			{"PATCH", path + s.NewID(), two, 404},
			{"PATCH", path + id, quiet(Object{"content": "", "components": []any{}}), 400},
			{"DELETE", path + theirs.ID, nil, 403},
			{"DELETE", path + id, nil, 204},
			{"DELETE", path + id, nil, 404},
		} {
			if status, got := c.do(tt.method, tt.path, tt.body); status != tt.status {
				t.Errorf("%s %s: got %d %s, want %d", tt.method, tt.path, status, got.Raw, tt.status)
			}
		}
		if n := len(s.Violations()); n != 5 || s.Counts().Edits != 1 {
			t.Errorf("%d violations, %d edits", n, s.Counts().Edits)
		}
	})
}

func TestWhatIsDeletedIsNobodysFault(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		_, made := c.post(Object{"content": "one"})
		s.DeleteMessage(made.Get("id").String())
		path := "/channels/" + s.ChannelID + "/messages"
		if status, _ := c.do("DELETE", path+"/"+made.Get("id").String(), nil); status != 404 || len(s.Violations()) > 0 {
			t.Errorf("got %d, %v", status, s.Violations())
		}
		if _, all := c.do("GET", path+"?limit=100", nil); len(all.Array()) != 0 {
			t.Errorf("still there: %s", all.Raw)
		}
	})
}

func TestHistory(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		closed := s.NewChannel(Channel{GuildID: s.GuildID, Name: "closed", Permissions: Invited &^ discordgo.PermissionReadMessageHistory})
		for _, tt := range []struct {
			channel     string
			shown, post int
		}{{s.ChannelID, 2, 200}, {closed.ID, 0, 400}} {
			first, second := s.Text(From{ChannelID: tt.channel}, "first"), s.Text(From{ChannelID: tt.channel}, "second")
			s.SendMessage(first)
			s.SendMessage(second)
			_, all := c.do("GET", "/channels/"+tt.channel+"/messages?limit=100", nil)
			if n := len(all.Array()); n != tt.shown || n > 0 && all.Get("0.id").String() != second.ID {
				t.Errorf("got %s", all.Raw)
			}
			status, _ := c.do("POST", "/channels/"+tt.channel+"/messages", quiet(Object{
				"content": "x", "message_reference": Object{"message_id": first.ID},
			}))
			if status != tt.post {
				t.Errorf("a reply: got %d, want %d", status, tt.post)
			}
		}
		if n := len(s.Violations()); n != 0 { // a bot cannot know
			t.Errorf("got %v", s.Violations())
		}
	})
}
