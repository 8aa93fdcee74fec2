package bot

import (
	"slices"
	"strings"
	"sync"
	"testing"

	dt "footnote/bot/discordtest"
)

// notebook holds what was to be kept.
type notebook struct {
	mu  sync.Mutex
	all []Unanswered
}

func (n *notebook) keep(u Unanswered) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.all = append(n.all, u)
}

// lines returns what was to be kept, sorted: of a topic, whether there is one.
func (n *notebook) lines(t *testing.T, b *Bot) []string {
	t.Helper()
	var all []string
	for _, u := range n.all {
		line := strings.Join(strings.Fields(u.Question), " ") + ": " + u.Outcome
		if u.Topic != "" {
			line += ", near"
			if _, ok := b.speaker().maker.router.Pack.Topic(u.Topic); !ok {
				t.Errorf("there is no topic %s", u.Topic)
			}
		}
		all = append(all, line)
	}
	slices.Sort(all)
	return all
}

// TestKeeping: of all that is asked, what found no answer and was said to the bot itself
// is kept, and nothing of who said it or where.
func TestKeeping(t *testing.T) {
	var kept notebook
	r := enter(t, func(b *Bot) { b.config.Keeping = Keeping{30, kept.keep} })
	from := func() dt.From { return dt.From{User: r.NewUser("student")} }
	do := func(command string, options ...dt.Option) dt.Reply { return r.do(r.Slash(from(), command, options...)) }
	say := func(m dt.Message) dt.Message {
		t.Helper()
		reply, err := r.Say(r.ctx, m)
		if err != nil {
			t.Fatal(err)
		}
		return reply
	}
	do("ask", dt.String("question", hasNothing))
	do("ask", dt.String("question", hasAnswer))
	do("ask", dt.String("question", "who are you"))
	do("ask", dt.String("question", "  "))
	do("ask", dt.String("question", "secretly: "+hasNothing), dt.Boolean("private", true))
	do("topic", dt.String("name", "a topic: "+hasNothing))
	choices := do("ask", dt.String("question", hasChoices)).Message
	r.do(r.Press(from(), *choices, choices.Components[0].CustomID))
	r.do(r.MessageCommand(from(), "Answer this", r.Text(from(), "somebody else's: "+hasNothing)))
	say(r.Mention(from(), "<@123456789012345678> "+hasNearest+" in <#223456789012345678>?"))
	answer := say(r.Mention(from(), hasAnswer))
	say(r.Mention(from(), "and "+hasNothing, dt.ReplyTo(answer, true)))
	say(r.DirectMessage(from(), "directly: "+hasNothing))
	r.settle()
	want := []string{
		"best pizza in town " + marker + " in ?: none, near",
		"directly: " + hasNothing + ": none, near",
		hasNothing + ": none",
		hasChoices + ": choices, near",
	}
	if got := kept.lines(t, r.bot); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestKeepingIsTold: who is kept is told so by /help, and where nothing is, nothing is said.
func TestKeepingIsTold(t *testing.T) {
	keep := func(Unanswered) {}
	for _, tt := range []struct {
		keeping Keeping
		want    string
	}{
		{Keeping{}, ""},
		{Keeping{Days: 30}, ""},
		{Keeping{1, keep}, "Questions that find no answer are kept for a day,"},
		{Keeping{30, keep}, "Questions that find no answer are kept for 30 days,"},
	} {
		r := enter(t, func(b *Bot) { b.config.Keeping = tt.keeping })
		bare, err := r.Say(r.ctx, r.Mention(dt.From{}, ""))
		if err != nil {
			t.Fatal(err)
		}
		for _, got := range []string{contentOf(r.do(r.Slash(dt.From{}, "help"))), bare.Content} {
			if told := strings.Contains(got, "are kept"); told != (tt.want != "") || !strings.Contains(got, tt.want) {
				t.Errorf("%+v: got %q", tt.keeping, got)
			}
		}
		if got := contentOf(r.do(r.Slash(dt.From{}, "source"))); strings.Contains(got, "are kept") {
			t.Errorf("got %q", got)
		}
	}
}
