package discordtest

import (
	"strconv"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// follow adds a message to an answer.
func (c *client) follow(token string, body Object) (status int, code int64) {
	c.t.Helper()
	status, got := c.do("POST", "/webhooks/"+c.s.ApplicationID+"/"+token, quiet(body), "Authorization", "")
	return status, got.Get("code").Int()
}

func TestFollowUps(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		hello := Object{"content": "more", "flags": 64}
		in := s.Slash(From{UserInstalled: true}, "ask")
		for _, tt := range []struct {
			name   string
			do     func()
			token  string
			body   Object
			status int
			code   int64
		}{
			{"unknown", func() {}, in.Token, hello, 404, discordgo.ErrCodeUnknownWebhook},
			{"unanswered", func() { s.Send(in) }, in.Token, hello, 404, discordgo.ErrCodeUnknownWebhook},
			{"answered", func() { c.answer(in, say("x")) }, in.Token, hello, 200, 0},
			{"too long", func() {}, in.Token, Object{"content": xs(2001)}, 400, discordgo.ErrCodeInvalidFormBody},
			{"empty", func() {}, in.Token, Object{"content": ""}, 400, discordgo.ErrCodeCannotSendEmptyMessage},
			{"the fifth", func() {
				for range 3 {
					c.follow(in.Token, hello)
				}
			}, in.Token, hello, 200, 0},
			{"the sixth", func() {}, in.Token, hello, 400, 40094},
			{"too late", func() { time.Sleep(tokenLife + time.Millisecond) }, in.Token, hello, 404, discordgo.ErrCodeUnknownWebhook},
		} {
			tt.do()
			if status, code := c.follow(tt.token, tt.body); status != tt.status || code != tt.code {
				t.Errorf("%s: got %d %d, want %d %d", tt.name, status, code, tt.status, tt.code)
			}
		}
		m, err := s.WaitFollowUp(within(t), in)
		if err != nil || m.Content != "more" || m.Flags != 64 || s.Counts().FollowUps != 5 {
			t.Errorf("got %+v, %v, %d follow-ups", m, err, s.Counts().FollowUps)
		}
		here := s.Slash(From{}, "ask") // where the guild has installed it, there is no such limit
		s.Send(here)
		c.answer(here, say("x"))
		for i := range mostFollowUps + 1 {
			if status, code := c.follow(here.Token, hello); status != 200 {
				t.Errorf("%d: got %d %d", i, status, code)
			}
		}
	})
}

// IDs tell the time that has passed on the server's clock.
func TestIDsTellTheTime(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, _ *client) {
		at := func(id string) int64 {
			n, err := strconv.ParseInt(id, 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			return n >> idTimeBits
		}
		first, second := s.NewID(), s.NewID()
		time.Sleep(90 * time.Second)
		third := s.NewID()
		if first == second || at(second) != at(first) || at(third)-at(first) != 90_000 {
			t.Errorf("got %s, %s, %s", first, second, third)
		}
	})
}

// A button changes the message as it is by now.
func TestUpdatesAreOfTheLatest(t *testing.T) {
	s := New(t, Options{})
	c := newClient(t, s)
	m := s.Text(From{}, "old")
	s.SendMessage(m)
	press := func(data Object) Message {
		in := s.Press(From{}, m, "a")
		s.Send(in)
		c.answer(in, Object{"type": CallbackUpdate, "data": data})
		now, _ := s.Message(m.ID)
		return now
	}
	row := []Object{{"type": 1, "components": []Object{{"type": 2, "style": 2, "label": "A", "custom_id": "a", "disabled": true}}}}
	press(Object{"content": "new"})
	if now := press(Object{"components": row}); now.Content != "new" || len(now.Components) != 1 || !now.Components[0].Disabled {
		t.Errorf("got %+v", now)
	}
	clean(t, s)
}
