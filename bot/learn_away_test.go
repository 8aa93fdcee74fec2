package bot

import (
	"strings"
	"testing"

	dt "footnote/bot/discordtest"
	"footnote/bot/ledger"
	"footnote/bot/ledger/ledgertest"
)

// TestChangedSince presses answers to questions that are not there, and codes that
// nobody has made.
func TestChangedSince(t *testing.T) {
	r := enterLearning(t, ledgertest.SQLite(t))
	s := r.student("student")
	s.types("review")
	s.presses("I agree, begin")
	question := s.seen
	made, _ := parsePress(question.Components[0].CustomID)
	part := strings.Split(made.arg, ".")
	for _, arg := range []string{
		"", "A", "..", marker, "A." + part[1], "E." + part[1] + "." + part[2], "AB." + part[1] + "." + part[2],
		"." + part[1] + "." + part[2], "A.AAAAAAAAAAAAAAAA." + part[2], part[1] + ".A." + part[2],
	} {
		for _, do := range []action{learnAnswer, learnHard} {
			reply := r.do(s.Press(s.from, question, press{do, arg}.customID()))
			shows(t, contentOf(reply), "**This question has changed since**")
		}
	}
	if reply := r.do(s.Press(s.from, question, press{learnHard, made.arg}.customID())); !strings.Contains(contentOf(reply), "changed since") {
		t.Errorf("what was never answered was hard: %q", contentOf(reply))
	}
	reply := r.do(s.Press(s.from, question, press{learnAnswer, "A." + part[1] + "." + marker}.customID()))
	shows(t, contentOf(reply), "**I cannot get at what is kept")
	if cards, err := s.cards(); err != nil || len(cards) != 0 {
		t.Errorf("kept %+v, %v", cards, err)
	}
}

// TestWithoutLedger runs without a place for answers: the commands are not there, and a
// button from a time when they were says so.
func TestWithoutLedger(t *testing.T) {
	r := enter(t)
	for _, c := range r.bot.speaker().commands {
		if c.learn != nil {
			t.Errorf("/%s is there", c.definition.Name)
		}
	}
	s := r.student("student")
	shows(t, s.types("review"), saysGone)
	if help := s.types("help"); strings.Contains(help, "/review") || strings.Contains(help, "/forget") {
		t.Errorf("the help tells of what is not there: %q", help)
	}
	m := r.choices(s.from)
	for do := range learnings() {
		shows(t, s.sees(r.do(r.Press(s.from, m, press{action: do}.customID()))), saysGone)
	}
}

// TestLedgerAway has a database that nobody answers at: the bot goes on, and says what
// it cannot do.
func TestLedgerAway(t *testing.T) {
	l, err := ledger.Open(t.Context(), "postgres://nobody@127.0.0.1:1/none")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	r := enter(t, func(b *Bot) { withLedger(b, l) })
	s := r.student("student")
	m := r.choices(s.from)
	for _, command := range []string{"review", "progress", "forget"} {
		shows(t, s.types(command), "**I cannot get at what is kept")
	}
	for do := range learnings() {
		if do == learnAnswer || do == learnHard {
			continue // an asking that cannot be read has nothing to ask the ledger
		}
		reply := r.do(r.Press(dt.From{User: r.NewUser("presser")}, m, press{action: do}.customID()))
		shows(t, contentOf(reply), "**I cannot get at what is kept")
		if reply.Type != dt.CallbackMessage {
			t.Error("the buttons are gone that could be pressed again")
		}
	}
	r.asked()
	if !r.log.contains("asking what is kept of answers") {
		t.Errorf("the log does not tell: %s", r.log)
	}
}
