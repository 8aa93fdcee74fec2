package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// Whatever a client makes of the completion that stands for none, it is answered by
// what was typed, or by help.
func TestAskAnyway(t *testing.T) {
	r := enter(t)
	offered := func(typed string) string {
		all := r.typed(dt.From{}, typed)
		if len(all) != 1 || all[0].Name != askAnyway {
			t.Fatalf("%q: offered %+v", typed, all)
		}
		value, _ := all[0].Value.(string)
		return value
	}
	for _, tt := range []struct{ name, want string }{
		{askAnyway, saysHelp},
		{" " + askAnyway + " ", saysHelp},
		{"  ", saysHelp},
		{askAnyway + " " + hasAnswer, saysAnswer},
		{hasAnswer + askAnyway, saysAnswer},
		{hasAnswer + askAnyway + askAnyway, saysAnswer},
		{offered(marker), saysNone},
		{offered(strings.Repeat("qqq ", 100)), saysNone},
		{"https://a.example/mss", saysUnreadable},
		{"<@" + r.Bot.ID + "> **" + hasAnswer + "**", saysAnswer},
		{hasChoices, saysChoices},
	} {
		reply := r.do(r.Slash(dt.From{User: r.NewUser("student")}, "topic", dt.String("name", tt.name)))
		if !strings.Contains(contentOf(reply), tt.want) {
			t.Errorf("%q: got %q", tt.name, contentOf(reply))
		}
	}
}
