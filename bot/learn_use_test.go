package bot

import (
	"bytes"
	"errors"
	"slices"
	"testing"
	"testing/fstest"

	dt "footnote/bot/discordtest"
	"footnote/bot/ledger"
	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// TestLearnAfterUse has another text swapped in that asks the same questions: what was
// learned of the one is not taken for what is known of the other, then or later.
func TestLearnAfterUse(t *testing.T) {
	files := packFiles(beeQuiz("A"))
	bees := routerOf(t, files)
	files["source.yaml"].Data = bytes.ReplaceAll(files["source.yaml"].Data, []byte("bees.example/"), []byte("ants.example/"))
	ants := routerOf(t, files)
	l := openLedger(t, ledgertest.SQLite(t))
	r := run(t, dt.Options{}, with(bees), func(b *Bot) { withLedger(b, l) })
	s := r.student("student")
	s.types("review")
	s.presses("I agree, begin")
	s.presses(s.seen.Components[0].Label)
	shows(t, s.types("progress"), "**1 of 2 questions asked so far")
	onBees, _ := s.cards()
	r.bot.Use(ants)
	shows(t, s.types("progress"), "**0 of 2 questions asked so far")
	s.types("review")
	s.presses(s.seen.Components[0].Label)
	shows(t, s.types("progress"), "**1 of 2 questions asked so far")
	r.bot.Use(bees)
	if now, err := s.cards(); err != nil || len(now) != 1 || !slices.Equal(now, onBees) {
		t.Errorf("of the first text there were %+v, and are %+v, %v", onBees, now, err)
	}
}

// TestForgetAfterUse has a text swapped in that has nothing to learn: what is kept of a
// student can be deleted all the same.
func TestForgetAfterUse(t *testing.T) {
	l := openLedger(t, ledgertest.SQLite(t))
	r := run(t, dt.Options{}, with(packOf(t, beeQuiz("A"))), func(b *Bot) { withLedger(b, l) })
	s := r.student("student")
	s.types("review")
	s.presses("I agree, begin")
	s.presses(s.seen.Components[0].Label)
	r.bot.Use(packOf(t, map[string]string{"sting": beeTopic}))
	shows(t, s.types("review"), saysGone)
	shows(t, s.types("forget"), "**Delete all that I keep of what you answered?**", "1 answer")
	shows(t, s.presses("Delete all of it"), "is deleted**")
	if _, err := s.cards(); !errors.Is(err, ledger.ErrNotAgreed) {
		t.Errorf("got %v", err)
	}
}

func routerOf(t *testing.T, files fstest.MapFS) *router.Router {
	t.Helper()
	p, err := knowledge.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return router.New(p)
}
