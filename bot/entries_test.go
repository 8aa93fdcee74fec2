package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// Every way to ask the bot something is tried here, on the whole bot and the
// embedded pack: commands in this file, and beside it messages, presses, names
// being typed, and the registration of the commands.

// Questions by what becomes of them. Each holds the marker, which no reply may.
const (
	hasAnswer  = "When was the MSS formed? " + marker
	hasChoices = "what did demers say " + marker
	hasNearest = "best pizza in town " + marker
	hasNothing = "how do I bake a pizza " + marker
)

// What the replies are known by.
const (
	saysAnswer     = "1983"
	saysChoices    = "**Several answers come close.**"
	saysNone       = "**The text does not say**"
	saysHelp       = "**Ask me about one text.**"
	saysSections   = "by section of the text"
	saysGone       = "**That answer is no longer here.**"
	saysUnreadable = "**I cannot read a question there.**"
)

// places are those where a command can be used.
func places() map[string]dt.From {
	return map[string]dt.From{
		"server":         {},
		"direct message": {Context: dt.InBotDM},
		"between others": {Context: dt.InPrivate},
		"user-installed": {UserInstalled: true},
		"no permissions": {AppPermissions: 1},
	}
}

func TestCommandEntries(t *testing.T) {
	ask := func(question string, more ...dt.Option) []dt.Option {
		return append([]dt.Option{dt.String("question", question)}, more...)
	}
	name := func(name string) []dt.Option { return []dt.Option{dt.String("name", name)} }
	entries := []struct {
		name    string
		command string
		options []dt.Option
		want    string
		private bool
	}{
		{"ask, answered", "ask", ask(hasAnswer), saysAnswer, false},
		{"ask, answered privately", "ask", ask(hasAnswer, dt.Boolean("private", true)), saysAnswer, true},
		{"ask, not privately", "ask", ask(hasAnswer, dt.Boolean("private", false)), saysAnswer, false},
		{"ask, close ones", "ask", ask(hasChoices), saysChoices, true},
		{"ask, not there", "ask", ask(hasNearest), "These come nearest:", true},
		{"ask, nothing near", "ask", ask(hasNothing), saysNone, true},
		{"ask, blank", "ask", ask("  "), saysUnreadable, true},
		{"ask, nothing", "ask", nil, saysUnreadable, true},
		{"ask, markdown and mentions", "ask", ask("@everyone <@&1234567890123456789> **" + hasNothing + "** `"), saysNone, true},
		{"ask, very long", "ask", ask(strings.Repeat("pizza "+marker+" ", 300)), saysNone, true},
		{"topic, picked", "topic", name("founding"), saysAnswer, false},
		{"topic, by its title", "topic", name("when was the mss founded?"), saysAnswer, false},
		{"topic, free text", "topic", name(hasAnswer), saysAnswer, false},
		{"topic, not there", "topic", name(hasNothing), saysNone, true},
		{"topics", "topics", nil, saysSections, true},
		{"topics, a section", "topics", []dt.Option{dt.String("section", "Key Points")}, "**Key Points**, ¶27–34: 14 topics", true},
		{"topics, a long section", "topics", []dt.Option{dt.String("section", "Introduction")}, "page 1 of 3", true},
		{"topics, no such section", "topics", []dt.Option{dt.String("section", marker)}, saysSections, true},
		{"source", "source", nil, "Answers are in our own words.", false},
		{"help", "help", nil, saysHelp, true},
		{"no such command", marker, nil, saysGone, true},
	}
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			for _, e := range entries {
				from.User = r.NewUser("student") // each has a limit of their own
				reply := r.do(r.Slash(from, e.command, e.options...))
				if reply.Type != dt.CallbackMessage || reply.Ephemeral() != e.private || !strings.Contains(reply.Message.Content, e.want) {
					t.Errorf("%s: got callback %d, private %t, %q", e.name, reply.Type, reply.Ephemeral(), contentOf(reply))
				}
			}
		})
	}
}

func TestMessageMenuEntry(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			unknown := []any{dt.Object{"type": 99}, dt.Object{"type": 1, "components": []any{dt.Object{"type": 21}, nil}}}
			for _, tt := range []struct {
				content string
				change  []dt.MessageOption
				want    string
			}{
				{hasAnswer, nil, saysAnswer},
				{hasChoices, nil, saysChoices},
				{hasNothing, nil, saysNone},
				{"", nil, saysUnreadable},
				{hasAnswer, []dt.MessageOption{dt.Set("components", unknown)}, saysAnswer},
				{hasAnswer, []dt.MessageOption{dt.ByBot()}, saysAnswer}, // who wrote it does not matter
			} {
				from.User = r.NewUser("student")
				target := r.Text(from, tt.content, tt.change...)
				reply := r.do(r.MessageCommand(from, "Answer this", target))
				if !reply.Ephemeral() || !strings.Contains(contentOf(reply), tt.want) {
					t.Errorf("%q: got private %t, %q", tt.content, reply.Ephemeral(), contentOf(reply))
				}
			}
		})
	}
}
