package discordtest

import (
	"strings"
	"testing"
)

func TestCouldPing(t *testing.T) {
	for _, tt := range []struct {
		allowed any
		blame   string // "" means none
	}{
		{nil, "is missing"},
		{Object{}, ""},
		{Object{"parse": []any{}}, ""},
		{Object{"parse": []any{}, "replied_user": false}, ""},
		{Object{"parse": []any{"users"}}, "parse is not empty"},
		{Object{"parse": []any{"everyone"}}, "parse is not empty"},
		{Object{"users": []any{"1"}}, "users is not empty"},
		{Object{"roles": []any{"1"}}, "roles is not empty"},
		{Object{"parse": []any{}, "replied_user": true}, "replied_user is set"},
	} {
		s := New(t, Options{NoPings: true})
		c := newClient(t, s)
		body := Object{"content": "hello", "allowed_mentions": tt.allowed}
		in := s.Slash(From{}, "ask")
		s.Send(in)
		c.post(body)
		c.answer(in, Object{"type": 4, "data": body})
		c.do("POST", "/webhooks/"+s.ApplicationID+"/"+in.Token, body)
		late := s.Slash(From{}, "ask")
		s.Send(late)
		c.answer(late, Object{"type": CallbackDeferred})
		edited := "/webhooks/" + s.ApplicationID + "/" + late.Token + "/messages/@original"
		c.do("PATCH", edited, body) // the first edit of a deferred reply notifies,
		c.do("PATCH", edited, Object{"content": "no other"})
		blamed := 0
		for _, v := range s.Violations() {
			if tt.blame != "" && strings.Contains(v.Message, tt.blame) {
				blamed++
			}
		}
		if want := 4 * min(1, len(tt.blame)); blamed != want || len(s.Violations()) != want {
			t.Errorf("%v: got %+v", tt.allowed, s.Violations())
		}
	}
}

func TestPingsAreNoViolationUnlessAsked(t *testing.T) {
	s := New(t, Options{})
	newClient(t, s).post(Object{"content": "hello"})
	clean(t, s)
}

func TestCommandsOfAGuildHaveNoContexts(t *testing.T) {
	s := New(t, Options{})
	c := newClient(t, s)
	path := "/applications/" + s.ApplicationID
	for _, tt := range []struct {
		path, field string
		violations  int
	}{
		{"/commands", "contexts", 0},
		{"/commands", "integration_types", 0},
		{"/guilds/" + s.GuildID + "/commands", "nsfw", 0},
		{"/guilds/" + s.GuildID + "/commands", "contexts", 2},
		{"/guilds/" + s.GuildID + "/commands", "integration_types", 4},
	} {
		command := Object{"name": "ask", "description": "asks", tt.field: map[bool]any{true: false, false: []any{0}}[tt.field == "nsfw"]}
		c.do("PUT", path+tt.path, []any{command})
		c.do("POST", path+tt.path, command)
		if got := s.Violations(); len(got) != tt.violations {
			t.Errorf("%s %s: got %+v", tt.path, tt.field, got)
		}
	}
}

func TestBlankMessagesAreEmpty(t *testing.T) {
	s := New(t, Options{})
	if status, got := newClient(t, s).post(Object{"content": " \n\t"}); status != 400 || codeOf(got) != CodeEmptyMessage {
		t.Errorf("got %d %v", status, got)
	}
}
