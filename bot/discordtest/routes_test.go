package discordtest

import "testing"

func TestChangingMessages(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	_, mine := c.post(Object{"content": "x"})
	theirs, gone := s.Text(From{}, "hello"), s.Text(From{}, "hello")
	s.SendMessage(theirs)
	s.SendMessage(gone)
	s.DeleteMessage(gone.ID)
	path := "/channels/" + s.ChannelID + "/messages"
	for _, tt := range []struct {
		name, method, id string
		body             any
		status, code     int
	}{
		{"read", "GET", text(mine, "id"), nil, 200, 0},
		{"edit", "PATCH", text(mine, "id"), Object{"content": "y"}, 200, 0},
		{"edit to nothing", "PATCH", text(mine, "id"), Object{"content": ""}, 400, CodeEmptyMessage},
		{"edit to too much", "PATCH", text(mine, "id"), Object{"content": xs(2001)}, 400, CodeInvalidForm},
		{"edit another's", "PATCH", theirs.ID, Object{"content": "y"}, 403, CodeNotTheAuthor},
		{"edit a deleted one", "PATCH", gone.ID, Object{"content": "y"}, 404, CodeUnknownMessage},
		{"delete another's", "DELETE", theirs.ID, nil, 403, CodeMissingPermissions},
		{"delete", "DELETE", text(mine, "id"), nil, 204, 0},
		{"delete again", "DELETE", text(mine, "id"), nil, 404, CodeUnknownMessage},
	} {
		if status, got := c.do(tt.method, path+"/"+tt.id, tt.body); status != tt.status || codeOf(got) != tt.code {
			t.Errorf("%s: %d %v", tt.name, status, got)
		}
		if m, there := s.Message(text(mine, "id")); tt.name == "edit" && (!there || m.Content != "y" || m.Edits != 1) {
			t.Errorf("edited: %+v", m)
		}
	}
	if status, _ := c.do("GET", path+"?limit=1", nil); status != 200 {
		t.Errorf("list: %d", status)
	}
	if status, _ := c.do("GET", path+"?limit=101", nil); status != 400 {
		t.Errorf("list of too many: %d", status)
	}
}

func TestSmallRoutes(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	ann := s.NewUser("ann")
	for _, tt := range []struct {
		name, method, path string
		body               any
		status             int
	}{
		{"DM", "POST", "/users/@me/channels", Object{"recipient_id": ann.ID}, 200},
		{"DM with a bot", "POST", "/users/@me/channels", Object{"recipient_id": s.Bot.ID}, 400},
		{"DM with nobody", "POST", "/users/@me/channels", Object{"recipient_id": s.NewID()}, 400},
		{"user", "GET", "/users/" + ann.ID, nil, 200},
		{"no user", "GET", "/users/" + s.NewID(), nil, 404},
		{"typing", "POST", "/channels/" + s.ChannelID + "/typing", nil, 204},
		{"channels", "GET", "/guilds/" + s.GuildID + "/channels", nil, 200},
		{"no guild", "GET", "/guilds/" + s.NewID(), nil, 404},
	} {
		if status, got := c.do(tt.method, tt.path, tt.body); status != tt.status {
			t.Errorf("%s: %d %v", tt.name, status, got)
		}
	}
	_, dm := c.do("POST", "/users/@me/channels", Object{"recipient_id": ann.ID})
	if text(dm, "id") != s.DM(ann).ID || s.Counts().Typings != 1 {
		t.Errorf("DM %v is not %s, or %d typings", dm, s.DM(ann).ID, s.Counts().Typings)
	}
}

func TestReplyIsReadAndReturned(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	in := s.Slash(From{}, "ask")
	s.Send(in)
	status, got := c.do("POST", "/interactions/"+in.ID+"/"+in.Token+"/callback?with_response=true", say("x"))
	made := object(object(got, "resource"), "message")
	if status != 200 || text(made, "content") != "x" || text(object(got, "interaction"), "id") != in.ID {
		t.Errorf("callback: %d %v", status, got)
	}
	_, original := c.do("GET", "/webhooks/"+s.ApplicationID+"/"+in.Token+"/messages/@original", nil)
	if text(original, "id") != text(made, "id") {
		t.Errorf("@original = %v, want %v", original, made)
	}
	clean(t, s)
}

func TestLocalizationsComeOnlyWhenAskedFor(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	path := "/applications/" + s.ApplicationID + "/commands"
	c.do("PUT", path, []Object{cmd("ask", Object{"name_localizations": Object{"de": "fragen"}})})
	for query, want := range map[string]int{"": 0, "?with_localizations=true": 1} {
		res, err := c.send("GET", path+query, nil)
		if err != nil {
			t.Fatal(err)
		}
		var all []Object
		if err := jsonBody(res, &all); err != nil || len(object(all[0], "name_localizations")) != want {
			t.Errorf("%q: %v, %v", query, all, err)
		}
	}
}

func TestWhatBuildersBuild(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	target := s.Text(From{}, "secret") // without a mention, so no session has read it
	m := s.Text(From{}, "x", Set("components", menu(2, nil)["components"]))
	o := func(in *Interaction) Object { return object(normal(in.Object).(Object), "data") }
	menuData := o(s.MessageCommand(From{}, "Ask", target))
	found := object(object(object(menuData, "resolved"), "messages"), target.ID)
	if text(menuData, "target_id") != target.ID || whole(menuData, "type") != 3 || text(found, "content") != "secret" {
		t.Errorf("message command = %v", menuData)
	}
	if d := o(s.Select(From{}, m, m.Components[0].CustomID, "1")); whole(d, "component_type") != 3 || list(d, "values")[0] != "1" {
		t.Errorf("select = %v", d)
	}
	sub := o(s.Slash(From{}, "admin", SubcommandGroup("a", Subcommand("b", Integer("n", 5), Boolean("f", true)))))
	group := objects(sub, "options")[0]
	if n, f := objects(objects(group, "options")[0], "options")[0], objects(objects(group, "options")[0], "options")[1]; whole(n, "value") != 5 || !truth(f, "value") {
		t.Errorf("subcommand = %v", sub)
	}
	if d := o(s.Autocomplete(From{}, "ask", Focused("q", "fb"))); !truth(objects(d, "options")[0], "focused") {
		t.Errorf("autocomplete = %v", d)
	}
	if m := s.Text(From{}, "x", ByBot()); !truth(object(m.Object, "author"), "bot") {
		t.Errorf("bot's = %v", m.Object)
	}
	if m := s.Text(From{}, "x", ByWebhook("1")); text(m.Object, "webhook_id") != "1" || m.AuthorID != "1" || m.Object["member"] != nil {
		t.Errorf("webhook's = %v", m.Object)
	}
	if m := s.Text(From{}, "", System(7)); whole(m.Object, "type") != 7 {
		t.Errorf("system's = %v", m.Object)
	}
	if m := s.Text(From{}, "@everyone <@&"+s.BotRoleID+">"); !truth(m.Object, "mention_everyone") || list(m.Object, "mention_roles")[0] != s.BotRoleID || len(list(m.Object, "mentions")) != 0 {
		t.Errorf("mass mention = %v", m.Object)
	}
	labelled := messageOf(normal(Object{"components": []Object{row(btn("a", "yes"))}}).(Object))
	if b, there := labelled.Button("yes"); !there || b.CustomID != "a" {
		t.Errorf("button = %+v", b)
	}
	if _, there := labelled.Button("no"); there {
		t.Error("a button that is not there was found")
	}
}

func TestRawDispatchGoesToEverySession(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	a, b := dial(t, s), dial(t, s)
	a.identify(0)
	b.identify(0)
	if n := s.Dispatch("NEW_THING", []byte(nil)); n != 2 {
		t.Errorf("it went to %d sessions", n)
	}
	s.Dispatch("OTHER_THING", Object{"x": 1})
	for _, c := range []*wsClient{a, b} {
		if o := c.event("OTHER_THING"); whole(o, "x") != 1 {
			t.Errorf("got %v", o)
		}
	}
	s.SetSessionStarts(0)
	c := dial(t, s)
	c.send(opIdentify, Object{"token": s.Token, "intents": 0})
	c.op(9)
}
