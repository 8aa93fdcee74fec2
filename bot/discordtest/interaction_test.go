package discordtest

import (
	"fmt"
	"testing"
	"time"
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
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	m := s.Text(From{}, "hello")
	slash := func() *Interaction { return s.Slash(From{}, "ask", String("question", "x")) }
	press := func() *Interaction { return s.Press(From{}, m, "a") }
	typing := func() *Interaction { return s.Autocomplete(From{}, "ask", Focused("question", "x")) }
	for _, tt := range []struct {
		name string
		in   func() *Interaction
		body Object
		want int // JSON code, 0 if it is taken
	}{
		{"slash: message", slash, say("x"), 0},
		{"slash: empty message", slash, say(""), CodeEmptyMessage},
		{"slash: long message", slash, say(xs(2001)), CodeInvalidForm},
		{"slash: deferred", slash, Object{"type": 5}, 0},
		{"slash: deferred and ephemeral", slash, Object{"type": 5, "data": Object{"flags": 64}}, 0},
		{"slash: deferred with components v2", slash, Object{"type": 5, "data": Object{"flags": ComponentsV2}}, CodeInvalidForm},
		{"slash: update", slash, Object{"type": 7, "data": Object{"content": "x"}}, CodeInvalidForm},
		{"slash: deferred update", slash, Object{"type": 6}, CodeInvalidForm},
		{"slash: choices", slash, choices(1, "x", "x"), CodeInvalidForm},
		{"slash: pong", slash, Object{"type": 1}, CodeInvalidForm},
		{"slash: no type", slash, Object{}, CodeInvalidForm},
		{"button: message", press, say("x"), 0},
		{"button: update", press, Object{"type": 7, "data": Object{"content": "y"}}, 0},
		{"button: deferred update", press, Object{"type": 6}, 0},
		{"autocomplete: choices", typing, choices(25, xs(100), xs(100)), 0},
		{"autocomplete: no choice", typing, choices(0, "", ""), 0},
		{"autocomplete: 26 choices", typing, choices(26, "x", "x"), CodeInvalidForm},
		{"autocomplete: no name", typing, choices(1, "", "x"), CodeInvalidForm},
		{"autocomplete: name too long", typing, choices(1, xs(101), "x"), CodeInvalidForm},
		{"autocomplete: value too long", typing, choices(1, "x", xs(101)), CodeInvalidForm},
		{"autocomplete: message", typing, say("x"), CodeInvalidForm},
	} {
		before := s.Counts()
		in := tt.in()
		s.Send(in)
		status, got := c.answer(in, tt.body)
		if tt.want == 0 && status != 204 || tt.want != 0 && (status != 400 || codeOf(got) != tt.want) {
			t.Errorf("%s: %d %s", tt.name, status, encode(got))
		}
		if n := s.Counts().Violations - before.Violations; n != min(tt.want, 1) {
			t.Errorf("%s: %d violations", tt.name, n)
		}
	}
}

func TestAnInteractionIsAnsweredOnceAndInTime(t *testing.T) {
	t.Parallel()
	now := newClock()
	s := New(t, Options{Now: now.Now})
	c := newClient(t, s)
	send := func() *Interaction {
		in := s.Slash(From{}, "ask")
		s.Send(in)
		return in
	}
	first, late, old := send(), send(), send()
	c.answer(first, say("x"))
	c.answer(old, say("x"))
	now.add(3001 * time.Millisecond)
	stranger := s.Slash(From{}, "ask") // never sent
	for _, tt := range []struct {
		name   string
		in     *Interaction
		status int
		code   int
	}{
		{"again", first, 400, CodeAlreadyAnswered},
		{"late", late, 404, CodeUnknownInteraction},
		{"unknown", stranger, 404, CodeUnknownInteraction},
	} {
		if status, got := c.answer(tt.in, say("x")); status != tt.status || codeOf(got) != tt.code {
			t.Errorf("%s: %d %v", tt.name, status, got)
		}
	}
	hook := func(in *Interaction) string {
		return "/webhooks/" + s.ApplicationID + "/" + in.Token + "/messages/@original"
	}
	if status, got := c.do("PATCH", hook(late), Object{"content": "y"}); status != 404 || codeOf(got) != CodeUnknownWebhook {
		t.Errorf("edit before the callback: %d %v", status, got)
	}
	if status, got := c.do("PATCH", hook(first), Object{"content": "y"}); status != 200 || got["content"] != "y" {
		t.Errorf("edit: %d %v", status, got)
	}
	now.add(15 * time.Minute)
	if status, got := c.do("PATCH", hook(old), Object{"content": "y"}); status != 401 || codeOf(got) != CodeInvalidWebhookToken {
		t.Errorf("edit after 15 minutes: %d %v", status, got)
	}
	if n := s.Counts(); n.Twice != 1 || n.Late != 1 || n.Callbacks != 2 {
		t.Errorf("counts = %+v", n)
	}
}

func TestADeferredReplyIsShownByItsEdit(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	in := s.Slash(From{}, "ask")
	s.Send(in)
	c.answer(in, Object{"type": 5, "data": Object{"flags": Ephemeral}})
	if r, err := s.WaitCallback(limited(t), in.ID); err != nil || r.Type != CallbackDeferred || r.Message != nil {
		t.Errorf("callback = %+v, %v", r, err)
	}
	path := "/webhooks/" + s.ApplicationID + "/" + in.Token
	c.do("PATCH", path+"/messages/@original", Object{"content": "the answer"})
	r, err := s.WaitReply(limited(t), in.ID)
	if err != nil || r.Message.Content != "the answer" || !r.Ephemeral() || len(r.Edits) != 1 {
		t.Errorf("reply = %+v, %v", r, err)
	}
	_, more := c.do("POST", path, Object{"content": "more"})
	c.do("PATCH", path+"/messages/"+text(more, "id"), Object{"content": "even more"})
	if r, _ := s.Reply(in.ID); len(r.FollowUps) != 1 || r.FollowUps[0].Content != "even more" {
		t.Errorf("follow-ups = %+v", r.FollowUps)
	}
	if status, _ := c.do("DELETE", path+"/messages/@original", nil); status != 204 {
		t.Errorf("delete: %d", status)
	}
	if r, _ := s.Reply(in.ID); r.Message != nil {
		t.Errorf("after the deletion: %+v", r.Message)
	}
	clean(t, s)
}

func TestAButtonUpdatesItsMessage(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	in := s.Slash(From{}, "ask")
	s.Send(in)
	c.answer(in, Object{"type": 4, "data": with(rows(1, 2), Object{"content": "choose"})})
	r, _ := s.Reply(in.ID)
	b := r.Message.Components[1]
	press := s.Press(From{}, *r.Message, b.CustomID)
	s.Send(press)
	c.answer(press, Object{"type": 7, "data": Object{"content": "chosen", "components": []any{}}})
	got, err := s.WaitReply(limited(t), press.ID)
	if err != nil || got.Message.ID != r.Message.ID || got.Message.Content != "chosen" || len(got.Message.Components) != 0 {
		t.Errorf("reply = %+v, %v", got, err)
	}
	clean(t, s)
}

func TestWhereInteractionsAreMade(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	thread := s.NewChannel(Channel{GuildID: s.GuildID, Type: PublicThread, Parent: s.ChannelID, Permissions: ViewChannel})
	user := s.NewUser("ann")
	for _, tt := range []struct {
		name string
		from From
		want string // context, owners, has a guild, permissions
	}{
		{"guild", From{User: user}, fmt.Sprintf(`0 {"0":"%s"} true %d`, s.GuildID, Invited)},
		{"thread", From{User: user, ChannelID: thread.ID}, fmt.Sprintf(`0 {"0":"%s"} true %d`, s.GuildID, ViewChannel)},
		{"user-installed", From{User: user, UserInstalled: true, AppPermissions: 1}, fmt.Sprintf(`0 {"1":"%s"} true 1`, user.ID)},
		{"bot DM", From{User: user, Context: InBotDM}, fmt.Sprintf(`1 {"0":"0"} false %d`, Invited)},
		{"private", From{User: user, Context: InPrivate, AppPermissions: 2}, fmt.Sprintf(`2 {"1":"%s"} false 2`, user.ID)},
	} {
		o := normal(s.Slash(tt.from, "ask").Object).(Object)
		asker := object(o, "user")
		if o["member"] != nil {
			asker = object(object(o, "member"), "user")
		}
		got := fmt.Sprintf("%v %s %v %s", o["context"], encode(o["authorizing_integration_owners"]), o["guild_id"] != nil, o["app_permissions"])
		if got != tt.want || text(asker, "id") != user.ID {
			t.Errorf("%s: %s by %v, want %s", tt.name, got, asker, tt.want)
		}
	}
}

func TestFollowUpsOfAUserInstallAreFive(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	in := s.Slash(From{Context: InPrivate}, "ask")
	s.Send(in)
	c.answer(in, say("x"))
	for i := range 6 {
		status, got := c.do("POST", "/webhooks/"+s.ApplicationID+"/"+in.Token, Object{"content": "x"})
		if i < 5 && status != 200 || i == 5 && codeOf(got) != CodeTooManyFollowUps {
			t.Errorf("follow-up %d: %d %v", i, status, got)
		}
	}
}
