package bot

import (
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

// An interaction that has been answered already counts as answered.
func TestAlreadyAcknowledged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		refused := srv.Inject("POST", callbacks, 0, dt.Fault{Status: 400, Body: `{"code":40060,"message":"Already acknowledged"}`})
		s := newSender(b.rest, func(reason string) { t.Errorf("lost: %s", reason) })
		if err := s.respond(t.Context(), interaction{ID: "1", Token: "tok", received: time.Now()}, 4, outgoing{}); err != nil {
			t.Error(err)
		}
		if n := refused.Hits(); n != 1 {
			t.Errorf("%d attempts", n)
		}
	})
}
