package bot

import (
	"testing"

	"footnote/bot/ledger"
	"footnote/knowledge/fsrs"
	"footnote/knowledge/quiz"
)

// TestAsking takes each answer to each question through a button.
func TestAsking(t *testing.T) {
	m := newMaker(embedded(t), false)
	const longest = "18446744073709551615" // an ID has 64 bits
	for _, q := range m.bank.Questions() {
		made := asking{id: longest, poll: quiz.Ask(q, quiz.Seed(longest))}
		rights := 0
		for choice := range quiz.Letters {
			id := made.press(learnAnswer, choice).customID()
			got, ok := m.readAsking(id)
			if !ok || len(id) > maxCustomID || got.id != longest || got.poll.Question().ID != q.ID || got.choice != choice {
				t.Fatalf("%s: read as %+v, %t", id, got, ok)
			}
			if got.isRight() {
				rights++
			}
		}
		if rights != 1 {
			t.Errorf("%s has %d right answers", q.ID, rights)
		}
	}
}

// FuzzAsking: whatever a button carries, it is refused or can be judged.
func FuzzAsking(f *testing.F) {
	m := newMaker(embedded(f), false)
	a := asking{id: "1509876543210987654", poll: quiz.Ask(m.bank.Questions()[0], 7)}
	f.Add(a.press(learnAnswer, 2).customID())
	f.Add("1:la:A.AAAAAAAAAAAAAAAA.1")
	f.Fuzz(func(t *testing.T, customID string) {
		a, ok := m.readAsking(customID)
		if !ok {
			return
		}
		for _, r := range []fsrs.Rating{0, fsrs.Again, fsrs.Hard, fsrs.Good} {
			render(m.judged(a, ledger.Result{Rating: r}), m.router.Pack.Source)
		}
	})
}
