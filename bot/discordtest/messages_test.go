package discordtest

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestWhatCouldPing(t *testing.T) {
	for _, tt := range []struct {
		allowed any
		pings   int
	}{
		{nil, 1},
		{Object{}, 0},
		{Object{"parse": []any{}, "replied_user": false}, 0},
		{Object{"parse": []any{"everyone"}}, 1},
		{Object{"users": []any{"1"}}, 1},
		{Object{"roles": []any{"1"}}, 1},
		{Object{"parse": []any{}, "replied_user": true}, 1},
	} {
		bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
			body := Object{"content": "hello", "allowed_mentions": tt.allowed}
			c.post(body)
			in := s.Slash(From{}, "ask")
			s.Send(in)
			c.answer(in, Object{"type": CallbackMessage, "data": body})
			if n := len(s.Violations()); n != 2*tt.pings {
				t.Errorf("%v: got %+v", tt.allowed, s.Violations())
			}
		})
	}
}

func TestNonces(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		send := func(nonce string, enforce bool) string {
			_, got := c.post(Object{"content": "x", "nonce": nonce, "enforce_nonce": enforce})
			return got.Get("id").String()
		}
		first := send("a", true)
		for _, tt := range []struct {
			nonce         string
			enforce, same bool
		}{{"a", true, true}, {"a", false, false}, {"b", true, false}} {
			if id := send(tt.nonce, tt.enforce); (id == first) != tt.same {
				t.Errorf("%+v: %s after %s", tt, id, first)
			}
		}
		if n := s.Counts(); n.Messages != 3 || n.Duplicates != 1 {
			t.Errorf("counts = %+v", n)
		}
	})
}

func TestReplyingToAMessage(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		m := s.Text(From{}, "hello")
		s.SendMessage(m)
		for _, tt := range []struct {
			ref    Object
			status int
			to     string
		}{
			{Object{"message_id": m.ID}, 200, m.ID},
			{Object{"message_id": "1"}, 400, ""},
			{Object{"message_id": "1", "fail_if_not_exists": false}, 200, ""},
		} {
			status, got := c.post(Object{"content": "x", "message_reference": tt.ref})
			if to := got.Get("message_reference.message_id").String(); status != tt.status || to != tt.to {
				t.Errorf("%v: %d, to %q", tt.ref, status, to)
			}
		}
		if got, err := s.WaitMessage(t.Context(), m.ID); err != nil || got.ReplyTo != m.ID {
			t.Errorf("got %+v, %v", got, err)
		}
	})
}

// The bot has no MESSAGE_CONTENT: texts come where Discord makes an exception.
func TestContentComesOnlyWhereDiscordSendsIt(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		k := c.connect()
		k.identify(int(discordgo.IntentGuildMessages | discordgo.IntentDirectMessages))
		own := s.Text(From{User: s.Bot}, "mine")
		answer := s.Text(From{User: s.Bot}, "mine", Set("interaction_metadata", Object{"id": "1"}))
		other, mention := s.Text(From{User: s.NewUser("bob")}, "bob's"), "<@"+s.Bot.ID+"> x"
		for _, tt := range []struct {
			m    Message
			want string // content and the content that is replied to
		}{
			{s.Text(From{}, "x"), "|"},
			{s.Mention(From{}, "x"), mention + "|"},
			{s.DirectMessage(From{}, "x"), "x|"},
			{own, "mine|"},
			{s.Text(From{}, "x", ReplyTo(own, true)), "x|mine"},
			{s.Text(From{}, "x", ReplyTo(own, false)), "|mine"},
			{s.Text(From{}, "x", ReplyTo(answer, true)), "|mine"},
			{s.Mention(From{}, "x", ReplyTo(other, true)), mention + "|"},
		} {
			s.SendMessage(tt.m)
			d := k.expect("MESSAGE_CREATE")
			if got := d.Get("content").String() + "|" + d.Get("referenced_message.content").String(); got != tt.want {
				t.Errorf("%q: got %q, want %q", tt.m.Content, got, tt.want)
			}
		}
	})
}
