package bot

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"footnote/bot/ledger"
	"footnote/knowledge/fsrs"
)

// TestReview goes the way of a student: asked whether answers may be kept, learning
// something new, answering rightly, wrongly and hardly, and looking at what came of it.
func TestReview(t *testing.T) {
	onBothDatabases(t, func(t *testing.T, r *running, where string) {
		s := r.student("student")
		shows(t, s.types("review"), "**May I keep what you answer?**", "user ID", "Never the text", "`/forget`")
		shows(t, s.presses("I agree, begin"), "**New question, 1 of 85**")
		shows(t, s.answers(true), "**Right.**", "¶", "Asked again <t:")
		shows(t, s.presses("That was hard"), "**Right.**", "Noted as hard. Asked again <t:")
		if _, again := s.seen.Button("That was hard"); again {
			t.Error("what was hard can be said to be hard again")
		}
		shows(t, s.presses("Next question"), "**Nothing is due.**", "You will be asked again <t:", "You have not had 84 questions yet.")
		shows(t, s.presses("A new question"), "**New question, 2 of 85**")
		shows(t, s.answers(false), "**Wrong.**", "You chose ", "The answer is ", "Asked again <t:")
		shows(t, s.types("progress"), "**2 of 85 questions asked so far, 0 due.**", "All            ░░░░░░")
		cards, err := s.cards()
		if err != nil || len(cards) != 2 || cards[0].Rating != fsrs.Again || cards[1].Rating != fsrs.Hard {
			t.Errorf("kept %+v, %v", cards, err)
		}
		shows(t, s.types("forget"), "**Delete all that I keep of what you answered?**", "2 answers about this text")
		shows(t, s.presses("Delete all of it"), "**All that I kept of what you answered is deleted**")
		if _, err := s.cards(); !errors.Is(err, ledger.ErrNotAgreed) {
			t.Errorf("once forgotten: %v", err)
		}
		shows(t, s.types("forget"), "**I keep nothing of what you answer.**")
		shows(t, s.types("review"), "**May I keep what you answer?**")
	})
}

// TestDue asks what is due, the longest overdue first, and nothing else.
func TestDue(t *testing.T) {
	onBothDatabases(t, func(t *testing.T, r *running, where string) {
		s := r.student("student")
		s.types("review")
		s.presses("I agree, begin")
		var asked []string
		for range 3 {
			asked = append(asked, strings.Split(s.seen.Content, "\n")[1])
			s.answers(true)
			s.presses("Next question")
			s.presses("A new question")
		}
		shows(t, s.types("review"), "**Nothing is due.**")
		letPass(t, where, 11*time.Minute)
		for i, question := range asked {
			shows(t, s.types("review"), fmt.Sprintf("**Review, %d due**\n%s\n", 3-i, question))
			s.answers(true)
		}
		shows(t, s.presses("Next question"), "**Nothing is due.**")
	})
}

// TestPressedAgain has answers pressed twice, delivered twice, changed, and pressed once
// the bot has been started anew: the first counts, once.
func TestPressedAgain(t *testing.T) {
	onBothDatabases(t, func(t *testing.T, r *running, where string) {
		s := r.student("student")
		s.types("review")
		s.presses("I agree, begin")
		question := s.seen
		right, wrong := s.asked()
		first := s.press(wrong)
		shows(t, s.sees(r.do(first)), "**Wrong.**")
		r.Send(first) // as Discord may
		s.seen = question
		shows(t, s.presses(wrong), "**Wrong.**")
		s.seen = question
		shows(t, s.presses(right), "**Right.**", "Your first answer to this counts; it was wrong")
		r.restart(func(b *Bot) { withLedger(b, r.bot.config.Ledger) })
		s.seen = question
		if got := s.presses(wrong); !strings.Contains(got, "**Wrong.**") || strings.Contains(got, "already") {
			t.Errorf("pressed again after a restart: %q", got)
		}
		if cards, err := s.cards(); err != nil || len(cards) != 1 || cards[0].Reviews != 1 || cards[0].Rating != fsrs.Again {
			t.Errorf("kept %+v, %v", cards, err)
		}
	})
}

// TestWithoutConsent makes sure that nothing is kept of who has not agreed, whatever
// they press.
func TestWithoutConsent(t *testing.T) {
	onBothDatabases(t, func(t *testing.T, r *running, where string) {
		s := r.student("student")
		s.types("review")
		s.types("progress")
		s.types("forget")
		s.types("quiz")
		other := r.student("other")
		other.types("review")
		other.presses("I agree, begin")
		question := other.seen
		for _, id := range []string{question.Components[0].CustomID, press{action: learnNew}.customID(), press{action: learnNext}.customID()} {
			shows(t, s.sees(r.do(s.Press(s.from, question, id))), "**May I keep what you answer?**")
		}
		if _, err := s.cards(); !errors.Is(err, ledger.ErrNotAgreed) {
			t.Errorf("kept without consent: %v", err)
		}
		if n := rowsKept(t, where); n != 1 {
			t.Errorf("%d rows are kept, want that one user has agreed", n)
		}
		other.types("forget")
		other.presses("Delete all of it")
		if n := rowsKept(t, where); n != 0 {
			t.Errorf("%d rows are kept of nobody", n)
		}
	})
}
