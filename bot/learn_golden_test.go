package bot

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"footnote/bot/ledger"
	"footnote/knowledge"
	"footnote/knowledge/fsrs"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/quiz"
	"footnote/knowledge/router"
)

// someStanding is that of a student who has come some way: they knew the first twenty
// questions for a month, and answered five more yesterday, each in another way.
func someStanding(m maker) standing {
	now := time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)
	var cards []ledger.Card
	for i, q := range m.bank.Questions()[:25] {
		c, last := fsrs.Card{}.Next(fsrs.Easy, now.Add(-720*time.Hour)).Next(fsrs.Good, now.Add(-480*time.Hour)), fsrs.Good
		if i >= 20 {
			last = fsrs.Rating(i%4 + 1)
			c = fsrs.Card{}.Next(last, now.Add(-24*time.Hour))
		}
		cards = append(cards, ledger.Card{Card: c, Question: q.ID, Rating: last})
	}
	cards = append(cards, ledger.Card{Card: fsrs.Card{Reviews: 3}, Question: "no-longer-there"})
	return standingOf(m.bank, cards, now)
}

// everyLearnReply returns one of each reply about what somebody has learned.
func everyLearnReply(m maker) map[string]reply {
	s := someStanding(m)
	none := standingOf(m.bank, nil, s.now)
	a := asking{id: "1509876543210987654", poll: quiz.Ask(s.due[0], 7)}
	_, right := a.poll.Answers()
	rightly, wrongly := a, a
	rightly.choice, wrongly.choice = right, (right+1)%len(quiz.Letters)
	due := time.Date(2026, 12, 4, 12, 0, 0, 0, time.UTC)
	all := standingOf(m.bank, nil, s.now)
	all.unseen = nil
	return map[string]reply{
		"learn-may-i": m.mayI(), "learn-away": m.away(), "learn-forgotten": m.forgotten(), "learn-nothing-kept": m.nothingKept(),
		"learn-forget": m.forgetAsked(s), "learn-changed": m.changedSince(),
		"learn-due": m.dueAsked(s, a.id), "learn-new": m.newAsked(s, a.id), "learn-nothing-due": m.nothingDue(none), "learn-all-seen": m.newAsked(all, a.id),
		"learn-right": m.judged(rightly, ledger.Result{Counted: true, Rating: fsrs.Good, Due: due}),
		"learn-hard":  m.judged(rightly, ledger.Result{Rating: fsrs.Hard, Due: due}),
		"learn-wrong": m.judged(wrongly, ledger.Result{Counted: true, Rating: fsrs.Again, Due: due}),
		"learn-twice": m.judged(wrongly, ledger.Result{Rating: fsrs.Good, Due: due}),
		"progress":    m.progressed(s), "progress-none": m.progressed(none),
	}
}

// TestGoldenLearning shows what students see who learn.
func TestGoldenLearning(t *testing.T) {
	p := embedded(t)
	for name, r := range everyLearnReply(newMaker(p, false)) {
		knowledgetest.Golden(t, filepath.Join("testdata", name+".golden"), []byte(drawn(r, p.Pack.Source)))
	}
}

// TestProgressFits has a text of forty sections with long, awkward names: what is shown
// of them fits, and the table is whole.
func TestProgressFits(t *testing.T) {
	source := embedded(t).Pack.Source
	source.Sections = nil
	var topics []*knowledge.Topic
	for i := range 40 {
		name := fmt.Sprintf("%d ``` a section of which the name is long", i)
		source.Sections = append(source.Sections, knowledge.Section{Name: name, First: i + 1, Last: i + 1})
		topics = append(topics, &knowledge.Topic{
			ID: fmt.Sprint("t", i), Citations: []knowledge.Citation{{Paragraph: i + 1, Section: name}},
			Quiz: []knowledge.QuizQuestion{{ID: fmt.Sprint("t", i), Question: "?", Right: "a", Wrong: [3]string{"b", "c", "d"}}},
		})
	}
	p := knowledge.NewPack(topics)
	p.Source = source
	shown := content(newMaker(&router.Router{Pack: p}, false).progressed(standingOf(quiz.NewBank(p), nil, time.Now())), source)
	if n := strings.Count(shown, "```"); n != 2 || !strings.Contains(shown, "and 15 more\nAll ") || !strings.HasSuffix(shown, sourceLine(source)) {
		t.Errorf("got %d fences in\n%s", n, shown)
	}
	for line := range strings.Lines(shown) {
		if strings.ContainsAny(line, "█░") && length(strings.TrimSuffix(line, "\n")) > 40 {
			t.Errorf("a line of %d characters: %q", length(line), line)
		}
	}
}

func TestNothingDue(t *testing.T) {
	m := newMaker(packOf(t, beeQuiz("A")), false)
	s := standingOf(m.bank, nil, time.Now())
	for n, want := range map[int]string{
		0: "**Nothing is due.**", 1: "**Nothing is due.** You have not had 1 question yet.", 2: "**Nothing is due.** You have not had 2 questions yet.",
	} {
		s.unseen = m.bank.Questions()[:n]
		if got := m.nothingDue(s).text; got != want {
			t.Errorf("%d left: got %q, want %q", n, got, want)
		}
	}
}

func TestProgressLine(t *testing.T) {
	for name, want := range map[string]string{
		"Hives":                     "Hives         ",
		"A ``` in a  long\tname":    "A ''' in a lo…",
		"Ein schönes Bienenhaus":    "Ein schönes B…",
		"Exactly 14 let":            "Exactly 14 let",
		"A name with it, twice ...": "A name with i…",
	} {
		if got := inWidth(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
	for _, tt := range []struct {
		part, whole int
		want        string
	}{{0, 0, "░░░░░░"}, {0, 9, "░░░░░░"}, {8, 9, "█████░"}, {9, 9, "██████"}, {1, 100, "░░░░░░"}} {
		if got := bar(tt.part, tt.whole); got != tt.want {
			t.Errorf("%d of %d: got %s, want %s", tt.part, tt.whole, got, tt.want)
		}
	}
}
