package bot

import (
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/discord"
	"footnote/bot/discord/stage"
)

// An interaction that has been answered already counts as answered.
func TestAlreadyAcknowledged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		api := stage.NewReplies(t, stage.Status(400, `{"code":40060,"message":"Already acknowledged"}`))
		r, err := discord.NewREST(discord.Config{Token: "secret", APIURL: stage.URL, Dial: api.Dial})
		if err != nil {
			t.Fatal(err)
		}
		s := newSender(r, func(reason string) { t.Errorf("lost: %s", reason) })
		if err := s.respond(t.Context(), interaction{ID: "1", Token: "tok", received: time.Now()}, 4, outgoing{}); err != nil {
			t.Error(err)
		}
		if n := api.Requests(); n != 1 {
			t.Errorf("%d attempts", n)
		}
	})
}
