package discordtest

import (
	"fmt"
	"testing"

	"github.com/bwmarrin/discordgo"
)

func cmd(name string, change Object) Object {
	return with(Object{"name": name, "description": "x"}, change)
}

func opts(all ...Object) Object {
	for i, o := range all {
		all[i] = with(Object{"type": 3, "name": fmt.Sprint("o", i), "description": "x"}, o)
	}
	return Object{"options": all}
}

// heavy returns a command of n letters in all.
func heavy(n int) Object {
	left := n - len("heavy") - len("x") - len("o0") - len("x") - 25*len("c")
	var choices []Object
	for i := range 25 {
		value := left / (25 - i)
		choices = append(choices, Object{"name": "c", "value": xs(value)})
		left -= value
	}
	return cmd("heavy", opts(Object{"choices": choices}))
}

// TestCommandRules holds definitions and the field that Discord refuses each for.
func TestCommandRules(t *testing.T) {
	for _, tt := range []struct {
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
		{"message command with options", with(opts(Object{}), Object{"type": 3, "name": "Ask"}), "options"},
		{"unknown type", Object{"type": 9, "name": "Ask"}, "type"},
		{"25 options", cmd("ask", opts(make([]Object, 25)...)), ""},
		{"26 options", cmd("ask", opts(make([]Object, 26)...)), "options"},
		{"option twice", cmd("ask", opts(Object{"name": "a"}, Object{"name": "a"})), "options.1.name"},
		{"option in upper case", cmd("ask", opts(Object{"name": "A"})), "options.0.name"},
		{"subcommand", cmd("ask", opts(Object{"type": 1})), "options.0.type"},
		{"required first", cmd("ask", opts(Object{"required": true}, Object{})), ""},
		{"required last", cmd("ask", opts(Object{}, Object{"required": true})), "options.1"},
		{"max_length", cmd("ask", opts(Object{"max_length": 6000})), ""},
		{"max_length too long", cmd("ask", opts(Object{"max_length": 6001})), "options.0.max_length"},
		{"autocomplete with choices", cmd("ask", opts(Object{"autocomplete": true, "choices": []Object{{"name": "x", "value": "x"}}})), "options.0.autocomplete"},
		{"choice too long", cmd("ask", opts(Object{"choices": []Object{{"name": xs(101), "value": "x"}}})), "options.0.choices.0.name"},
		{"choices of a flag", cmd("ask", opts(Object{"type": 5, "choices": []Object{{"name": "x", "value": "x"}}})), "options.0.choices"},
		{"bounds", cmd("ask", opts(Object{"type": 4, "min_value": 3, "max_value": 10})), ""},
		{"bounds of a text", cmd("ask", opts(Object{"min_value": 3})), "options.0"},
		{"bounds the wrong way", cmd("ask", opts(Object{"type": 10, "min_value": 3, "max_value": 2.5})), "options.0.min_value"},
		{"contexts", cmd("ask", Object{"contexts": []int{0, 1, 2}, "integration_types": []int{0, 1}}), ""},
		{"unknown context", cmd("ask", Object{"contexts": []int{3}}), "contexts.0"},
		{"context twice", cmd("ask", Object{"contexts": []int{1, 1}}), "contexts.1"},
		{"unknown integration type", cmd("ask", Object{"integration_types": []int{2}}), "integration_types.0"},
		{"8000 letters", heavy(8000), ""},
	} {
		bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
			status, got := c.do("PUT", "/applications/"+s.ApplicationID+"/commands", []Object{tt.command})
			if tt.wrong != "" {
				tt.wrong = "0." + tt.wrong
			}
			refused(t, tt.name, s, status, int(got.Get("code").Int()), tt.wrong)
		})
	}
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		status, got := c.do("PUT", "/applications/"+s.ApplicationID+"/commands", []Object{heavy(8001)})
		refused(t, "8001 letters", s, status, int(got.Get("code").Int()), "0")
	})
}

func TestCommandsOfAScope(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		path := "/applications/" + s.ApplicationID + "/commands"
		var all []Object
		for i := range 101 {
			all = append(all, cmd(fmt.Sprint("c", i), Object{"nsfw": false, "options": []any{}}))
		}
		for _, tt := range []struct {
			name   string
			body   any
			status int
			code   int64
		}{
			{"101 commands", all, 400, 30032},
			{"100 commands", all[:100], 200, 0},
			{"one twice", []Object{all[0], all[0]}, 400, discordgo.ErrCodeInvalidFormBody},
			{"none", []Object{}, 200, 0},
			{"100 more in a day", all[1:], 200, 0},
			{"the same again", all[1:], 200, 0},
			{"one more in a day", all[:1], 400, 30034},
			{"not JSON", "{", 400, discordgo.ErrCodeTheRequestBodyContainsInvalidJSON},
		} {
			if status, got := c.do("PUT", path, tt.body); status != tt.status || got.Get("code").Int() != tt.code {
				t.Errorf("%s: %d %s", tt.name, status, got)
			}
		}
		_, got := c.do("GET", path, nil)
		if first := s.Commands("")[0]; got.Get("0.id").String() != first["id"] || got.Get("0.options").Exists() || got.Get("#").Int() != 100 {
			t.Errorf("got %s", got)
		}
	})
}

// A guild's own commands are in no other place.
func TestCommandsOfAGuild(t *testing.T) {
	bubble(t, Options{}, func(t *testing.T, s *Server, c *client) {
		path := "/applications/" + s.ApplicationID + "/guilds/" + s.GuildID + "/commands"
		c.do("PUT", path, []Object{cmd("ask", nil)})
		clean(t, s)
		c.do("PUT", path, []Object{cmd("ask", Object{"contexts": []int{0}})})
		if got := s.Commands(s.GuildID)[0]; len(s.Violations()) != 1 || got["contexts"] != nil {
			t.Errorf("got %v, %+v", got, s.Violations())
		}
	})
}
