package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// TestFollowUps holds replies to an answer to that answer's subject.
func TestFollowUps(t *testing.T) {
	r := enter(t)
	answer := r.say(r.Mention(dt.From{User: r.NewUser("first")}, "Who is Alexander Yuk Ching Ma?"))
	for _, tt := range []struct{ text, want string }{
		{"how old is he?", "67"},
		{"is it true?", "**The text does not say more** about that"},
		{"thanks!", "**You are welcome.**"},
		{"When was the MSS founded?", "1983"},
	} {
		m := r.Text(dt.From{User: r.NewUser("next")}, tt.text, dt.ReplyTo(answer, true))
		reply := r.say(m)
		if !strings.Contains(reply.Content, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.text, reply.Content, tt.want)
		}
	}
}

// TestAboutTheBot holds what concerns the bot to be said in its own voice.
func TestAboutTheBot(t *testing.T) {
	r := enter(t)
	for _, tt := range []struct{ text, want string }{
		{"hello", "**Hello!**"},
		{"who made you", "**I am Footnote,**"},
		{"show paragraph 12", "**¶12**"},
	} {
		reply := r.say(r.Mention(dt.From{User: r.NewUser("student")}, tt.text))
		if !strings.HasPrefix(reply.Content, tt.want) || !strings.Contains(reply.Content, "-# Source: ") {
			t.Errorf("%s: got %q, want %q", tt.text, reply.Content, tt.want)
		}
	}
}
