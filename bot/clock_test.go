package bot

import (
	"testing"

	dt "footnote/bot/discordtest"
)

// onFakeClock returns a whole bot and the Discord that it will meet, both at
// Discord's own speed. It must be called within a bubble of synctest. What is
// tested so is time.
func onFakeClock(t *testing.T, scenes ...dt.Scene) (*Bot, *dt.Server) {
	t.Helper()
	srv := dt.NewInBubble(t, dt.Options{Token: "secret"}, scenes...)
	b, err := New(Config{Token: srv.Token, APIURL: srv.URL, Router: embedded(t), dial: srv.Dial})
	if err != nil {
		t.Fatal(err)
	}
	return b, srv
}
