package bot

import (
	"log/slog"
	"testing"

	"footnote/bot/discord/stage"
)

// newStage returns a whole bot and the stage it will meet. It must be called
// within a bubble of synctest.
func newStage(t *testing.T, scenes ...stage.Scene) (*Bot, *stage.Stage) {
	s := stage.New(t, scenes...)
	b, err := New(Config{Token: "secret", APIURL: stage.URL, Log: slog.New(slog.DiscardHandler), Router: embedded(t), dial: s.Dial})
	if err != nil {
		t.Fatal(err)
	}
	return b, s
}
