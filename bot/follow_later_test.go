package bot

import (
	"net/http"
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
)

// What befalls a question while its reply is on the way is not lost.
func TestChangedMeanwhile(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(r *running, m dt.Message)
		want   string
	}{
		"edited": {func(r *running, m dt.Message) { r.edit(m, "<@"+r.Bot.ID+"> "+hasChoices) }, saysChoices},
		"edited twice": {func(r *running, m dt.Message) {
			r.edit(m, "<@"+r.Bot.ID+"> "+hasNothing)
			r.edit(m, "<@"+r.Bot.ID+"> "+hasChoices)
		}, saysChoices},
		"edited back": {func(r *running, m dt.Message) {
			r.edit(m, "<@"+r.Bot.ID+"> "+hasNothing)
			r.edit(m, "<@"+r.Bot.ID+"> "+hasAnswer)
		}, saysAnswer},
		"deleted": {func(r *running, m dt.Message) { r.DeleteMessage(m.ID) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t)
			release := make(chan struct{})
			r.Inject(http.MethodPost, messages, 1, dt.Held(release))
			m := r.Mention(dt.From{}, hasAnswer)
			r.SendMessage(m)
			r.wait(func(n dt.Counts) bool { return n.Faults == 1 })
			tt.change(r, m)
			r.takenIn()
			close(release)
			reply, err := r.WaitMessage(r.ctx, m.ChannelID)
			if err != nil {
				t.Fatal(err)
			}
			r.end()
			r.shows(reply.ID, tt.want)
			if n := r.Counts(); n.Messages != 1 {
				t.Errorf("%d messages", n.Messages)
			}
		})
	}
}

// After a restart the reply is found again; a message that never had one gets one.
func TestEditedAfterRestart(t *testing.T) {
	r := enter(t)
	m := r.Mention(dt.From{}, hasNothing)
	late := r.Text(dt.From{User: r.NewUser("late")}, hasNothing)
	reply := r.say(m)
	r.SendMessage(late)
	r.restart()
	r.edit(m, "<@"+r.Bot.ID+"> "+hasAnswer)
	r.wait(func(n dt.Counts) bool { return n.Edits == 1 })
	r.shows(reply.ID, saysAnswer)

	bot := []any{dt.Object{"id": r.Bot.ID}}
	r.edit(late, "<@"+r.Bot.ID+"> "+hasAnswer, dt.Set("mentions", bot))
	anew, err := r.WaitMessage(r.ctx, late.ID)
	if err != nil {
		t.Fatal(err)
	}
	r.edit(late, "<@"+r.Bot.ID+"> "+hasChoices, dt.Set("mentions", bot))
	r.wait(func(n dt.Counts) bool { return n.Edits == 2 })
	r.shows(anew.ID, saysChoices)

	hidden := r.Text(dt.From{}, hasAnswer) // not in the history that we are shown
	r.edit(hidden, "<@"+r.Bot.ID+"> "+hasAnswer)
	r.settle()
	if n := r.Counts(); n.Messages != 2 || n.Edits != 2 {
		t.Errorf("%d messages, %d edits", n.Messages, n.Edits)
	}
}

// A reply follows its question though a press, which another process took, has made it say
// something else meanwhile.
func TestEditAfterPressElsewhere(t *testing.T) {
	r := enter(t)
	from := dt.From{User: r.NewUser("student")}
	m := r.Mention(from, hasAnswer)
	reply := r.say(m)
	if err := r.SetEndpoint(r.another(func(*Config) {})); err != nil {
		t.Fatal(err)
	}
	turned := r.presses(from, reply, "Not it")
	if turned.Type != dt.CallbackUpdate || strings.Contains(contentOf(turned), saysAnswer) {
		t.Fatalf("callback %d, %q", turned.Type, contentOf(turned))
	}
	r.edit(m, "<@"+r.Bot.ID+"> "+hasAnswer+" please")
	r.wait(func(n dt.Counts) bool { return n.Edits == 1 })
	r.shows(reply.ID, saysAnswer)
}
