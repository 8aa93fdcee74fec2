package bot

import (
	"fmt"
	"strings"
	"testing"

	"footnote/bot/ballot"
	"footnote/knowledge"
	"footnote/knowledge/quiz"
	"footnote/knowledge/router"
)

// The longest question that loads fits into every reply, with very many answers.
func TestLongQuizFits(t *testing.T) {
	long := func(n int, last string) string { return strings.Repeat("w", n-len(last)) + last }
	body := func(n int) string {
		return fmt.Sprintf("---\ntitle: Long?\nquiz:\n  - question: %s\n    right: %s\n    wrong: [%s, %s, %s]\n    explanation: %s\n---\n%s[^3]\n\n[^3]: the article\n",
			long(200, "q"), long(77, "a"), long(77, "b"), long(77, "c"), long(77, "d"), long(300, "e"), long(n, "."))
	}
	m := newMaker(longest(t, func(n int) map[string]string { return map[string]string{"long": body(n)} }), false)
	r, _ := m.bank.Start(1, quiz.AllSections, 3)
	p, _ := m.bank.Draw(1, quiz.AllSections)
	crowd := votesOf(ballot.MaxVotes)
	for name, made := range map[string]reply{
		"asked": quizAsked(r), "judged": quizJudged(r, 0), "judged too": quizJudged(r, 1), "put": pollAsked(p, crowd), "revealed": pollRevealed(p, crowd),
	} {
		if !fits(made, m.router.Pack.Source) {
			t.Errorf("%s: %d characters", name, length(made.text)+length(below(made, m.router.Pack.Source)))
		}
		for _, row := range render(made, m.router.Pack.Source).Components {
			for _, c := range row.Components {
				if b := c.(button); strings.Contains(b.Label, "…") || len(b.CustomID) > maxCustomID {
					t.Errorf("%s: button %+v", name, b)
				}
			}
		}
	}
}

// longest returns the router of the pack with the longest answer that loads.
func longest(t *testing.T, pack func(n int) map[string]string) *router.Router {
	t.Helper()
	for n := 1500; n > 0; n-- {
		p, err := knowledge.Load(packFiles(pack(n)))
		if err == nil {
			return router.New(p)
		}
		if !strings.Contains(err.Error(), "the reply to the quiz question has up to") {
			t.Fatal(err)
		}
	}
	t.Fatal("none loads")
	return nil
}
