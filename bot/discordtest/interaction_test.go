package discordtest

import (
	"cmp"
	"fmt"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/tidwall/gjson"
)

func say(content string) Object {
	return Object{"type": CallbackMessage, "data": Object{"content": content}}
}

// choices returns an autocompletion of n choices.
func choices(n int, name, value string) Object {
	all := []Object{}
	for range n {
		all = append(all, Object{"name": name, "value": value})
	}
	return Object{"type": CallbackChoices, "data": Object{"choices": all}}
}

func TestCallbackRules(t *testing.T) {
	const form, empty = discordgo.ErrCodeInvalidFormBody, discordgo.ErrCodeCannotSendEmptyMessage
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		m := s.Text(From{}, "hello")
		slash := func() *Interaction { return s.Slash(From{}, "ask", String("question", "x")) }
		press := func() *Interaction { return s.Press(From{}, m, "a") }
		typing := func() *Interaction { return s.Autocomplete(From{}, "ask", Focused("question", "x")) }
		for _, tt := range []struct {
			name string
			in   func() *Interaction
			body Object
			want int64 // JSON code, 0 if it is taken
		}{
			{"slash: message", slash, say("x"), 0},
			{"slash: empty message", slash, say(""), empty},
			{"slash: long message", slash, say(xs(2001)), form},
			{"slash: deferred", slash, Object{"type": 5}, form},
			{"slash: update", slash, Object{"type": CallbackUpdate, "data": Object{"content": "x"}}, form},
			{"slash: choices", slash, choices(1, "x", "x"), form},
			{"slash: no type", slash, Object{}, form},
			{"button: message", press, say("x"), 0},
			{"button: update", press, Object{"type": CallbackUpdate, "data": Object{"content": "y"}}, 0},
			{"button: update of nothing", press, Object{"type": CallbackUpdate, "data": Object{}}, 0},
			{"button: update to nothing", press, Object{"type": CallbackUpdate, "data": Object{"content": ""}}, empty},
			{"button: deferred update", press, Object{"type": CallbackDeferred}, 0},
			{"button: deferred update with text", press, Object{"type": CallbackDeferred, "data": Object{"content": "y"}}, form},
			{"slash: deferred update", slash, Object{"type": CallbackDeferred}, form},
			{"autocomplete: choices", typing, choices(25, xs(100), xs(100)), 0},
			{"autocomplete: no choice", typing, choices(0, "", ""), 0},
			{"autocomplete: 26 choices", typing, choices(26, "x", "x"), form},
			{"autocomplete: no name", typing, choices(1, "", "x"), form},
			{"autocomplete: value too long", typing, choices(1, "x", xs(101)), form},
			{"autocomplete: message", typing, say("x"), form},
		} {
			before := len(s.Violations())
			in := tt.in()
			s.Send(in)
			status, got := c.answer(in, tt.body)
			if tt.want == 0 && status != 204 || tt.want != 0 && (status != 400 || got.Get("code").Int() != tt.want) {
				t.Errorf("%s: %d %s", tt.name, status, got)
			}
			if n := len(s.Violations()) - before; n != int(min(tt.want, 1)) {
				t.Errorf("%s: %d violations", tt.name, n)
			}
		}
	})
}

func TestAnInteractionIsAnsweredOnceAndInTime(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		first, late, stranger := s.Slash(From{}, "ask"), s.Slash(From{}, "ask"), s.Slash(From{}, "ask")
		s.Send(first)
		s.Send(late)
		c.answer(first, say("x"))
		time.Sleep(answerWithin + time.Millisecond)
		for _, tt := range []struct {
			in     *Interaction
			status int
			code   int64
		}{
			{first, 400, discordgo.ErrCodeInteractionHasAlreadyBeenAcknowledged},
			{late, 404, discordgo.ErrCodeUnknownInteraction},
			{stranger, 404, discordgo.ErrCodeUnknownInteraction},
		} {
			if status, got := c.answer(tt.in, say("x")); status != tt.status || got.Get("code").Int() != tt.code {
				t.Errorf("got %d %s, want %d %d", status, got, tt.status, tt.code)
			}
		}
		if n := s.Counts(); n.Twice != 1 || n.Late != 1 || n.Callbacks != 1 {
			t.Errorf("counts = %+v", n)
		}
	})
}

func TestWhereInteractionsAreMade(t *testing.T) {
	s := New(t, Options{})
	thread := s.NewChannel(Channel{GuildID: s.GuildID, Type: PublicThread, Parent: s.ChannelID})
	user := s.NewUser("ann")
	for _, tt := range []struct {
		name string
		from From
		want string // context, owners, guild, permissions
	}{
		{"guild", From{}, fmt.Sprintf(`0 {"0":"%s"} %[1]s %d`, s.GuildID, Invited)},
		{"thread", From{ChannelID: thread.ID}, fmt.Sprintf(`0 {"0":"%s"} %[1]s %d`, s.GuildID, Invited)},
		{"user-installed", From{UserInstalled: true, AppPermissions: 1}, fmt.Sprintf(`0 {"1":"%s"} %s 1`, user.ID, s.GuildID)},
		{"bot DM", From{Context: InBotDM}, fmt.Sprintf(`1 {"0":"0"}  %d`, Invited)},
		{"private", From{Context: InPrivate, AppPermissions: 2}, fmt.Sprintf(`2 {"1":"%s"}  2`, user.ID)},
	} {
		tt.from.User = user
		o := gjson.ParseBytes(encode(s.Slash(tt.from, "ask").Object))
		got := fmt.Sprintf("%s %s %s %s", o.Get("context"), o.Get("authorizing_integration_owners"), o.Get("guild_id"), o.Get("app_permissions"))
		if asker := cmp.Or(o.Get("user.id").String(), o.Get("member.user.id").String()); got != tt.want || asker != user.ID {
			t.Errorf("%s: %s by %s, want %s", tt.name, got, asker, tt.want)
		}
	}
}
