package bot

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	dt "footnote/bot/discordtest"
)

// TestCrowdLearns has fifty students review at once, and press each answer twice at the
// same time: no result is lost, and none counts twice. Where the machine is too slow for
// so many they are told to try again, and do.
func TestCrowdLearns(t *testing.T) {
	const students, questions = 50, 3
	onBothDatabases(t, func(t *testing.T, r *running, where string) {
		r.bot.config.timing.Callback = callbackLife // one that is slow is not sent again
		l := r.bot.config.Ledger
		r.restart(func(b *Bot) { withLedger(b, l) })
		var all sync.WaitGroup
		for i := range students {
			s := r.student(fmt.Sprint("student ", i))
			all.Go(func() {
				s.insists(func() *dt.Interaction { return s.Slash(s.from, "review") })
				s.insistsOn("I agree, begin")
				for n := range questions {
					right, wrong := s.asked()
					if n%2 == 0 {
						s.insistsTwiceOn(right)
					} else {
						s.insistsTwiceOn(wrong)
					}
					s.insistsOn("Next question")
					if n+1 < questions {
						s.insistsOn("A new question")
					}
				}
			})
		}
		all.Wait()
		db := database(t, where)
		var answers, right, cards int
		if err := db.QueryRow(`SELECT count(*), sum(CASE rating WHEN 3 THEN 1 ELSE 0 END), (SELECT count(*) FROM cards) FROM reviews`).Scan(&answers, &right, &cards); err != nil {
			t.Fatal(err)
		}
		if answers != students*questions || cards != answers || right != students*(questions+1)/2 {
			t.Errorf("%d answers are kept, %d of them right, of %d cards; want %d", answers, right, cards, students*questions)
		}
	})
}

// insists does something again until the ledger had time for it.
func (s *student) insists(in func() *dt.Interaction) {
	for {
		reply, err := s.Do(s.ctx, in())
		if err != nil {
			s.t.Errorf("no reply: %v", err)
			return
		}
		if !strings.Contains(contentOf(reply), "**I cannot get at what is kept") {
			s.sees(reply)
			return
		}
	}
}

func (s *student) insistsOn(label string) {
	s.insists(func() *dt.Interaction { return s.press(label) })
}

// insistsTwiceOn presses a button twice at once, and sees either reply.
func (s *student) insistsTwiceOn(label string) {
	var both sync.WaitGroup
	again := *s
	both.Go(func() { again.insistsOn(label) })
	s.insistsOn(label)
	both.Wait()
}
