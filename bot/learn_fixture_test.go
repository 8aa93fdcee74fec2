package bot

import (
	"context"
	"strings"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
	"footnote/bot/ledger"
	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/quiz"
)

// enterLearning runs a bot with a ledger, of which every reply is looked at in the end.
func enterLearning(t *testing.T, where string) *running {
	t.Helper()
	l := openLedger(t, where)
	return enter(t, func(b *Bot) { withLedger(b, l) })
}

// openLedger opens a ledger.
func openLedger(t *testing.T, where string) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(context.Background(), where)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	l.Keep(context.Background(), func(err error) { t.Fatal(err) })
	return l
}

// withLedger gives a bot that has not been started a ledger, as New does. It lets
// everybody press as fast as a test does.
func withLedger(b *Bot, l *ledger.Ledger) {
	b.limit.local = newAskerLimit(1e6, time.Nanosecond)
	b.config.Ledger = l
	b.Use(b.speaker().maker.router)
}

// onBothDatabases runs a test with a bot on each database.
func onBothDatabases(t *testing.T, test func(t *testing.T, r *running, where string)) {
	ledgertest.Each(t, func(t *testing.T, where string) { test(t, enterLearning(t, where), where) })
}

// student is somebody who learns, and the message that they see.
type student struct {
	*running
	from dt.From
	seen dt.Message
}

func (r *running) student(name string) *student {
	return &student{running: r, from: dt.From{User: r.NewUser(name)}}
}

// types uses a command.
func (s *student) types(command string) string {
	s.t.Helper()
	return s.sees(s.do(s.Slash(s.from, command)))
}

// presses presses a button of the message that is seen.
func (s *student) presses(label string) string {
	s.t.Helper()
	return s.sees(s.do(s.press(label)))
}

// press is a press of a button of the message that is seen.
func (s *student) press(label string) *dt.Interaction {
	s.t.Helper()
	b, ok := s.seen.Button(label)
	if !ok {
		s.t.Fatalf("no button %q below %q", label, s.seen.Content)
	}
	return s.Press(s.from, s.seen, b.CustomID)
}

// sees takes in a reply, which nobody else may see.
func (s *student) sees(reply dt.Reply) string {
	s.t.Helper()
	if !reply.Ephemeral() {
		s.t.Errorf("others see %q", contentOf(reply))
	}
	s.seen = *reply.Message
	return s.seen.Content
}

// asked returns the labels of the right answer and of a wrong one to the question that
// is seen, as somebody knows them who has read the text.
func (s *student) asked() (right, wrong string) {
	s.t.Helper()
	for _, q := range quiz.NewBank(embedded(s.t).Pack).Questions() {
		if !strings.Contains(s.seen.Content, "\n"+escape(q.Question)+"\n") {
			continue
		}
		for i, c := range s.seen.Components {
			if text := strings.TrimPrefix(c.Label, quiz.Letters[i:i+1]+". "); text == q.Right {
				right = c.Label
			} else {
				wrong = c.Label
			}
		}
		return right, wrong
	}
	s.t.Fatalf("no question is asked in %q", s.seen.Content)
	return "", ""
}

// answers presses the right answer, or a wrong one.
func (s *student) answers(rightly bool) string {
	s.t.Helper()
	right, wrong := s.asked()
	if rightly {
		return s.presses(right)
	}
	return s.presses(wrong)
}

// cards returns what is kept of a student.
func (s *student) cards() ([]ledger.Card, error) {
	return s.bot.config.Ledger.Cards(s.ctx, s.from.User.ID, s.bot.speaker().maker.router.Pack.Source.URL)
}

// shows reports an error where a message lacks something.
func shows(t *testing.T, content string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(content, p) {
			t.Errorf("got %q, want %q in it", content, p)
		}
	}
}
