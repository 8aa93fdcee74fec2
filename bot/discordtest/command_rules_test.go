package discordtest

import (
	"fmt"
	"strings"
	"testing"
)

func cmd(name string, change Object) Object {
	return with(Object{"name": name, "description": "x"}, change)
}

func opt(name string, change Object) Object {
	return with(Object{"type": 3, "name": name, "description": "x"}, change)
}

func opts(all ...Object) Object { return Object{"options": all} }

// many returns n options.
func many(n int) Object {
	var all []Object
	for i := range n {
		all = append(all, opt(fmt.Sprint("o", i), nil))
	}
	return Object{"options": all}
}

// heavy returns a command of n letters in all.
func heavy(n int) Object {
	left := n - len("heavy") - len("x") - len("o") - len("x") - 25*len("c")
	var choices []Object
	for range 25 {
		value := min(left, 320)
		choices = append(choices, Object{"name": "c", "value": xs(value)})
		left -= value
	}
	return cmd("heavy", opts(opt("o", Object{"choices": choices})))
}

// commandRules holds definitions and the field that Discord refuses each for.
var commandRules = []struct {
	name    string
	command Object
	wrong   string
}{
	{"plain", cmd("ask", nil), ""},
	{"other scripts", cmd("質問", nil), ""},
	{"longest", cmd(xs(32), Object{"description": xs(100)}), ""},
	{"name too long", cmd(xs(33), nil), "name"},
	{"no name", cmd("", nil), "name"},
	{"space", cmd("ask me", nil), "name"},
	{"upper case", cmd("Ask", nil), "name"},
	{"no description", cmd("ask", Object{"description": ""}), "description"},
	{"description too long", cmd("ask", Object{"description": xs(101)}), "description"},
	{"message command", Object{"type": 3, "name": "Ask about this"}, ""},
	{"message command with description", Object{"type": 3, "name": "Ask", "description": "x"}, "description"},
	{"message command with options", with(many(1), Object{"type": 3, "name": "Ask"}), "options"},
	{"user command with description", Object{"type": 2, "name": "Ask", "description": "x"}, "description"},
	{"unknown type", cmd("ask", Object{"type": 9}), "type"},
	{"25 options", cmd("ask", many(25)), ""},
	{"26 options", cmd("ask", many(26)), "options"},
	{"option twice", cmd("ask", opts(opt("a", nil), opt("a", nil))), "options.1.name"},
	{"option in upper case", cmd("ask", opts(opt("A", nil))), "options.0.name"},
	{"required first", cmd("ask", opts(opt("a", Object{"required": true}), opt("b", nil))), ""},
	{"required last", cmd("ask", opts(opt("a", nil), opt("b", Object{"required": true}))), "options.1"},
	{"max_length", cmd("ask", opts(opt("a", Object{"max_length": 6000}))), ""},
	{"max_length too long", cmd("ask", opts(opt("a", Object{"max_length": 6001}))), "options.0.max_length"},
	{"max_length of a number", cmd("ask", opts(opt("a", Object{"type": 4, "max_length": 5}))), "options.0.max_length"},
	{"autocomplete with choices", cmd("ask", opts(opt("a", Object{"autocomplete": true, "choices": []Object{{"name": "x", "value": "x"}}}))), "options.0.autocomplete"},
	{"choice too long", cmd("ask", opts(opt("a", Object{"choices": []Object{{"name": xs(101), "value": "x"}}}))), "options.0.choices.0.name"},
	{"subcommand", cmd("ask", opts(opt("a", Object{"type": 1, "options": []Object{opt("b", nil)}}))), ""},
	{"bad option in a subcommand", cmd("ask", opts(opt("a", Object{"type": 1, "options": []Object{opt("B", nil)}}))), "options.0.options.0.name"},
	{"subcommand beside an option", cmd("ask", opts(opt("a", Object{"type": 1}), opt("b", nil))), "options"},
	{"contexts", cmd("ask", Object{"contexts": []int{0, 1, 2}, "integration_types": []int{0, 1}}), ""},
	{"no contexts", cmd("ask", Object{"contexts": []int{}}), "contexts"},
	{"unknown context", cmd("ask", Object{"contexts": []int{3}}), "contexts.0"},
	{"context twice", cmd("ask", Object{"contexts": []int{1, 1}}), "contexts"},
	{"unknown integration type", cmd("ask", Object{"integration_types": []int{2}}), "integration_types.0"},
	{"permissions", cmd("ask", Object{"default_member_permissions": "32"}), ""},
	{"permissions in words", cmd("ask", Object{"default_member_permissions": "all"}), "default_member_permissions"},
	{"localized", cmd("ask", Object{"name_localizations": Object{"de": "fragen"}}), ""},
	{"badly localized", cmd("ask", Object{"name_localizations": Object{"de": "Fragen"}}), "name_localizations.de"},
	{"8000 letters", heavy(8000), ""},
	{"8001 letters", heavy(8001), "_root"},
}

func TestCommandRules(t *testing.T) {
	t.Parallel()
	for _, tt := range commandRules {
		s := New(t, Options{})
		status, got := newClient(t, s).do("POST", "/applications/"+s.ApplicationID+"/commands", tt.command)
		v := s.Violations()
		switch {
		case tt.wrong == "":
			if status != 201 || len(v) > 0 {
				t.Errorf("%s: %d %v", tt.name, status, got)
			}
		case status != 400 || codeOf(got) != CodeInvalidForm || len(v) != 1 || !strings.HasPrefix(v[0].Form[0], tt.wrong+": "):
			t.Errorf("%s: %d %s, want wrong in %s", tt.name, status, encode(got), tt.wrong)
		}
	}
}

func TestCommandsAreReplacedChangedAndDeleted(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	path := "/applications/" + s.ApplicationID + "/commands"
	c.do("PUT", path, []Object{cmd("ask", many(1)), cmd("topic", nil)})
	ask, topic := s.Commands("")[0], s.Commands("")[1]

	c.do("PUT", path, []Object{cmd("ask", many(1))})
	if got := s.Commands(""); len(got) != 1 || got[0]["id"] != ask["id"] || got[0]["version"] != ask["version"] {
		t.Errorf("the same again: %v, want %v", got, ask)
	}
	if status, _ := c.do("GET", path+"/"+text(topic, "id"), nil); status != 404 {
		t.Errorf("topic is still there: %d", status)
	}
	status, got := c.do("PATCH", path+"/"+text(ask, "id"), Object{"description": "y"})
	if status != 200 || got["description"] != "y" || got["id"] != ask["id"] || got["version"] == ask["version"] {
		t.Errorf("changed: %d %v", status, got)
	}
	if status, _ := c.do("DELETE", path+"/"+text(ask, "id"), nil); status != 204 || len(s.Commands("")) != 0 {
		t.Errorf("deleted: %d, left %v", status, s.Commands(""))
	}
	guild := "/applications/" + s.ApplicationID + "/guilds/" + s.GuildID + "/commands"
	if status, _ := c.do("POST", guild, cmd("ask", nil)); status != 201 || len(s.Commands(s.GuildID)) != 1 {
		t.Errorf("in a guild: %d %v", status, s.Commands(s.GuildID))
	}
}

func TestCommandLimitsOfAScope(t *testing.T) {
	t.Parallel()
	s := New(t, Options{})
	c := newClient(t, s)
	path := "/applications/" + s.ApplicationID + "/commands"
	var all []Object
	for i := range 101 {
		all = append(all, cmd(fmt.Sprint("c", i), nil))
	}
	for _, tt := range []struct {
		name   string
		body   any
		status int
		code   int
	}{
		{"101 commands", all, 400, CodeTooManyCommands},
		{"100 commands", all[:100], 200, 0},
		{"one twice", []Object{all[0], all[0]}, 400, CodeInvalidForm},
		{"none", []Object{}, 200, 0},
		{"100 more in a day", all[1:], 200, 0},
		{"none again", []Object{}, 200, 0},
		{"one more in a day", all[:1], 400, CodeTooManyCreates},
		{"not JSON", "{", 400, CodeInvalidJSON},
	} {
		status, got := c.do("PUT", path, tt.body)
		if status != tt.status || codeOf(got) != tt.code {
			t.Errorf("%s: %d %s", tt.name, status, encode(got))
		}
	}
}
