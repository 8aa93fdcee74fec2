package bot

import (
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"github.com/bwmarrin/discordgo"

	dt "footnote/bot/discordtest"
	"footnote/knowledge/router"
)

const beesSource = `-# Source: [On \[Bees\]](<https://bees.example/>) · bees.example`

// TestUse: once another pack is swapped in, all that is said and completed comes from it,
// and Discord has its commands.
func TestUse(t *testing.T) {
	told := make(chan bool, 1)
	r := run(t, dt.Options{}, func(b *Bot) { b.log = slog.New(registrar{b.log.Handler(), told}) })
	r.registers(told, true)
	r.asked()
	old := r.do(r.Slash(dt.From{User: r.NewUser("reader")}, "ask", dt.String("question", "When was the MSS formed?"))).Message
	r.bot.Use(packOf(t, map[string]string{"sting": beeTopic}))
	r.registers(told, true)
	r.registered("")
	for _, command := range r.Commands("") {
		if command["name"] == "topics" && !strings.Contains(fmt.Sprint(command["options"]), "Hives") {
			t.Errorf("the command topics is still the old one: %v", command)
		}
	}
	got := contentOf(r.do(r.Slash(dt.From{User: r.NewUser("reader")}, "ask", dt.String("question", "do bees sting hard"))))
	if !strings.Contains(got, "Bees sting,¹") || !strings.HasSuffix(got, beesSource) {
		t.Errorf("got %q", got)
	}
	if m, err := r.Say(r.ctx, r.Mention(dt.From{}, "do bees sting hard")); err != nil || !strings.HasSuffix(m.Content, beesSource) {
		t.Errorf("got %q, %v", m.Content, err)
	}
	if all := r.typed(dt.From{}, "sting"); len(all) != 1 || all[0].Value != "sting" {
		t.Errorf("completed: %+v", all)
	}
	if got := contentOf(r.do(r.Press(dt.From{User: r.NewUser("reader")}, *old, old.Components[0].CustomID))); !strings.Contains(got, "no longer here") || !strings.HasSuffix(got, beesSource) {
		t.Errorf("an old button: got %q", got)
	}
	r.bot.Use(packOf(t, map[string]string{"sting": beeTopic, "buzz": strings.Replace(beeTopic, "sting_hard", "buzz", 1)}))
	select {
	case <-r.bot.redefined:
		t.Error("commands that are defined as before are to be registered anew")
	default:
	}
}

// TestOnePackAnEvent: what is swapped in meanwhile changes nothing of a reply.
func TestOnePackAnEvent(t *testing.T) {
	b, err := New(Config{Token: "a.b.c", Router: packOf(t, map[string]string{"sting": beeTopic})})
	if err != nil {
		t.Fatal(err)
	}
	s := b.speaker()
	b.Use(embedded(t))
	in := interaction{ID: "1", user: "2", kind: discordgo.InteractionApplicationCommand, command: "source"}
	r, _ := s.asked(t.Context(), in)
	if got := s.render(r).Content; !strings.Contains(got, "bees.example") || !strings.HasSuffix(got, beesSource) {
		t.Errorf("got %q", got)
	}
	r, _ = b.speaker().asked(t.Context(), in)
	if got := b.speaker().render(r).Content; strings.Contains(got, "bees.example") {
		t.Errorf("the next event: got %q", got)
	}
}

// TestUseWhileAsked: no question is lost, and none is answered from two packs.
func TestUseWhileAsked(t *testing.T) {
	packs := make([]*router.Router, 2)
	for i := range packs {
		packs[i] = packOf(t, map[string]string{"sting": strings.Replace(beeTopic, "Bees sting,", fmt.Sprintf("Pack %d,", i), 1)})
		packs[i].Pack.Source.Title = fmt.Sprintf("Pack %d", i)
	}
	r := run(t, dt.Options{}, func(b *Bot) { b.Use(packs[0]) })
	var wg sync.WaitGroup
	for range 40 {
		in := r.Slash(dt.From{User: r.NewUser("reader")}, "ask", dt.String("question", "do bees sting hard"))
		wg.Go(func() {
			reply, err := r.Do(r.ctx, in)
			if err != nil {
				t.Error(err)
				return
			}
			got := contentOf(reply)
			if strings.Contains(got, "Pack 0,") != strings.Contains(got, "Source: [Pack 0]") || strings.Contains(got, "Pack 1,") != strings.Contains(got, "Source: [Pack 1]") {
				t.Errorf("half of each: %q", got)
			}
		})
	}
	for i := range 200 {
		r.bot.Use(packs[i%2])
	}
	wg.Wait()
}
