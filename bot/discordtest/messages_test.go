package discordtest

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// clock is a clock that tests move.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

func TestWhereMessagesMayBeSent(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	channel := func(change Channel) string {
		change.GuildID = s.GuildID
		return s.NewChannel(change).ID
	}
	gone := channel(Channel{})
	s.RemoveChannel(gone)
	dm := s.DM(s.NewUser("ann")).ID
	closed := s.DM(s.NewUser("bob")).ID
	s.SetPermissions(closed, ViewChannel)
	for _, tt := range []struct {
		name, channel string
		status, code  int
		blame         int
	}{
		{"channel", s.ChannelID, 200, 0, 0},
		{"DM", dm, 200, 0, 0},
		{"closed DM", closed, 403, CodeCannotDM, 0},
		{"thread", channel(Channel{Type: PublicThread, Permissions: ViewChannel | SendMessagesInThreads}), 200, 0, 0},
		{"thread without the thread's permission", channel(Channel{Type: PublicThread, Permissions: ViewChannel | SendMessages}), 403, CodeMissingPermissions, 0},
		{"locked thread", channel(Channel{Type: PublicThread, Locked: true}), 403, CodeMissingPermissions, 0},
		{"read only", channel(Channel{Permissions: ViewChannel}), 403, CodeMissingPermissions, 0},
		{"hidden", channel(Channel{Permissions: SendMessages}), 403, CodeMissingAccess, 0},
		{"deleted", gone, 404, CodeUnknownChannel, 0},
		{"never there", s.NewID(), 404, CodeUnknownChannel, 1},
		{"no ID", "study", 400, CodeInvalidForm, 1},
	} {
		before := s.Counts()
		status, got := c.do("POST", "/channels/"+tt.channel+"/messages", Object{"content": "x"})
		if status != tt.status || codeOf(got) != tt.code {
			t.Errorf("%s: %d %v", tt.name, status, got)
		}
		if n := s.Counts().Violations - before.Violations; n != tt.blame {
			t.Errorf("%s: %d violations, want %d", tt.name, n, tt.blame)
		}
	}
	if n := s.Counts().Invalid; n != 5 {
		t.Errorf("%d invalid requests, want 5", n)
	}
}

func TestRepliesToMessages(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	m := s.Text(From{}, "hello")
	s.SendMessage(m)
	elsewhere := s.DirectMessage(From{}, "hello")
	s.SendMessage(elsewhere)
	silent := s.NewChannel(Channel{GuildID: s.GuildID, Permissions: ViewChannel | SendMessages}).ID
	strict := func(id string) Object { return Object{"message_id": id} }
	lenient := func(id string) Object { return Object{"message_id": id, "fail_if_not_exists": false} }
	for _, tt := range []struct {
		name, channel string
		ref           Object
		code          int
		replyTo       string
	}{
		{"there", s.ChannelID, strict(m.ID), 0, m.ID},
		{"missing", s.ChannelID, strict(s.NewID()), CodeInvalidForm, ""},
		{"missing, tolerated", s.ChannelID, lenient(s.NewID()), 0, ""},
		{"in another channel", s.ChannelID, strict(elsewhere.ID), CodeInvalidForm, ""},
		{"without history", silent, lenient(m.ID), CodeCannotReply, ""},
	} {
		_, got := c.do("POST", "/channels/"+tt.channel+"/messages", Object{"content": "x", "message_reference": tt.ref})
		if codeOf(got) != tt.code || text(object(got, "message_reference"), "message_id") != tt.replyTo {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestPings(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	asker := s.NewUser("ann")
	m := s.Text(From{User: asker}, "hello")
	s.SendMessage(m)
	none := Object{"parse": []string{}}
	for _, tt := range []struct {
		content string
		allowed any
		reply   bool
		want    string
	}{
		{"hello", nil, false, ""},
		{"<@1> <@!2> <@&3> @everyone @here", nil, false, "1 2 3 everyone here"},
		{"<@1> <@&3> @everyone", none, false, ""},
		{"<@1> <@&3> @everyone", Object{"parse": nil}, false, ""},
		{"<@1> <@2>", Object{"users": []string{"2"}}, false, "2"},
		{"<@1> <@&3>", Object{"parse": []string{"roles"}}, false, "3"},
		{"hello", nil, true, asker.ID},
		{"hello", none, true, ""},
		{"hello", Object{"replied_user": true}, true, asker.ID},
	} {
		o := Object{"content": tt.content, "allowed_mentions": tt.allowed}
		if tt.reply {
			o["message_reference"] = Object{"message_id": m.ID}
		}
		c.post(o)
		got, err := s.WaitMessage(limited(t), s.ChannelID)
		if err != nil || strings.Join(got.Pings, " ") != tt.want {
			t.Errorf("%q allowing %v: %v, %v, want %s", tt.content, tt.allowed, got.Pings, err, tt.want)
		}
	}
}

func TestNonces(t *testing.T) {
	t.Parallel()
	now := newClock()
	s := New(t, Options{Now: now.Now})
	c := newClient(t, s)
	send := func(nonce string, enforce bool) string {
		_, got := c.post(Object{"content": "x", "nonce": nonce, "enforce_nonce": enforce})
		return text(got, "id")
	}
	first := send("a", true)
	for _, tt := range []struct {
		name    string
		nonce   string
		enforce bool
		same    bool
	}{
		{"again", "a", true, true},
		{"not enforced", "a", false, false},
		{"another", "b", true, false},
	} {
		if id := send(tt.nonce, tt.enforce); (id == first) != tt.same {
			t.Errorf("%s: %s after %s", tt.name, id, first)
		}
	}
	now.add(nonceLife)
	if send("a", true) == first {
		t.Error("the nonce is still held after minutes")
	}
	if n := s.Counts(); n.Messages != 4 || n.Duplicates != 1 {
		t.Errorf("counts = %+v", n)
	}
}

func TestContentComesOnlyWhereDiscordSendsIt(t *testing.T) {
	t.Parallel()
	s := New(t, Options{Privileged: MessageContent})
	plain, full := dial(t, s), dial(t, s)
	plain.identify(GuildMessages | DirectMessages)
	full.identify(GuildMessages | MessageContent)
	own := s.Text(From{User: s.Bot}, "mine")
	answer := s.Text(From{User: s.Bot}, "mine", Set("interaction_metadata", Object{"id": "1"}))
	other := s.Text(From{User: s.NewUser("bob")}, "bob's")
	for _, tt := range []struct {
		m           Message
		plain, full string // content and the content that is replied to; "-" if nothing comes
	}{
		{s.Text(From{}, "x"), "|", "x|"},
		{s.Text(From{}, "<@"+s.Bot.ID+"> x"), "<@" + s.Bot.ID + "> x|", "<@" + s.Bot.ID + "> x|"},
		{s.DirectMessage(From{}, "x"), "x|", "-"},
		{own, "mine|", "mine|"},
		{s.Text(From{}, "x", ReplyTo(own, true)), "x|mine", "x|mine"},
		{s.Text(From{}, "x", ReplyTo(own, false)), "|mine", "x|mine"},
		{s.Text(From{}, "x", ReplyTo(answer, true)), "|mine", "x|mine"},
		{s.Mention(From{}, "x", ReplyTo(other, true)), "<@" + s.Bot.ID + "> x|", "<@" + s.Bot.ID + "> x|bob's"},
	} {
		s.SendMessage(tt.m)
		for _, end := range []struct {
			c    *wsClient
			want string
		}{{plain, tt.plain}, {full, tt.full}} {
			if end.want == "-" {
				continue
			}
			o := end.c.event("MESSAGE_CREATE")
			if got := text(o, "content") + "|" + text(object(o, "referenced_message"), "content"); got != end.want {
				t.Errorf("%q: got %q, want %q", tt.m.Content, got, end.want)
			}
		}
	}
}

func TestWaitMessageGivesEachMessageOnce(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	for _, content := range []string{"a", "b"} {
		c.post(Object{"content": content})
	}
	var got []string
	for range 2 {
		m, err := s.WaitMessage(limited(t), s.ChannelID)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, m.Content)
	}
	if want := []string{"a", "b"}; !slices.Equal(got, want) || len(s.Messages(s.ChannelID)) != 2 {
		t.Errorf("got %v, want %v", got, want)
	}
}
