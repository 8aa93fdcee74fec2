package quiz

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"footnote/knowledge"
)

// bankOf returns a bank of so many topics with two questions each, in two sections.
func bankOf(topics int, right string) *Bank {
	var all []*knowledge.Topic
	for i := range topics {
		t := &knowledge.Topic{ID: fmt.Sprint("t", i), Citations: []knowledge.Citation{{Paragraph: 1, Section: "First"}}}
		if i%2 == 1 {
			t.Citations[0].Section = "Second"
		}
		for _, key := range []string{"", ".more"} {
			t.Quiz = append(t.Quiz, knowledge.QuizQuestion{
				ID: t.ID + key, Question: "What is " + t.ID + key + "?", Right: right, Wrong: [3]string{"x", "y", "z"},
			})
		}
		all = append(all, t)
	}
	p := knowledge.NewPack(all)
	p.Source.Sections = []knowledge.Section{{Name: "First"}, {Name: "Second"}, {Name: "Third"}, {Name: "First"}}
	return NewBank(p)
}

// play answers all questions of a pass, each rightly or not, and takes every round
// through its code.
func play(t *testing.T, r Round, isRight func(number int) bool) Round {
	t.Helper()
	for !r.Over() {
		number, of := r.Number()
		if right, answered := r.Score(); answered != number-1 || right > answered || of < number {
			t.Fatalf("question %d of %d, %d of %d right", number, of, right, answered)
		}
		shown, right := r.Answers()
		choice := right
		if !isRight(number) {
			choice = (right + 1) % len(shown)
		}
		read, ok := r.bank.ReadRound(r.Code())
		if !ok || read.Code() != r.Code() || read.Question().ID != r.Question().ID {
			t.Fatalf("%+v: read as %+v, %t", r, read, ok)
		}
		next, got := read.Answer(choice)
		if again, _ := read.Answer(choice); again.Code() != next.Code() {
			t.Fatal("the same answer counts twice")
		}
		if got != isRight(number) || shown[right] != r.Question().Right {
			t.Fatalf("question %d: right %t", number, got)
		}
		r = next
	}
	return r
}

func TestRound(t *testing.T) {
	b := bankOf(20, "right")
	r, ok := b.Start(7, AllSections, 5)
	if !ok || r.Len() != 5 {
		t.Fatalf("got %d questions, %t", r.Len(), ok)
	}
	first := r
	r = play(t, r, func(number int) bool { return number%2 == 1 })
	if right, answered := r.Score(); right != 3 || answered != 5 {
		t.Errorf("got %d of %d", right, answered)
	}
	missed := r.Missed()
	if len(missed) != 2 {
		t.Fatalf("missed %d", len(missed))
	}
	again, ok := r.Again()
	if number, of := again.Number(); !ok || number != 1 || of != 2 || again.Question().ID != missed[0].ID {
		t.Errorf("again: question %d of %d, %t", number, of, ok)
	}
	if again = play(t, again, func(number int) bool { return number == 2 }); len(again.Missed()) != 1 || again.Missed()[0].ID != missed[0].ID {
		t.Errorf("missed again: %v", again.Missed())
	}
	last, _ := again.Again()
	if last = play(t, last, func(int) bool { return true }); len(last.Missed()) != 0 {
		t.Errorf("missed at last: %v", last.Missed())
	}
	if _, ok := last.Again(); ok {
		t.Error("there is a pass with nothing missed")
	}
	if same, _ := b.Start(7, AllSections, 5); same.Code() != first.Code() {
		t.Error("the same seed makes another round")
	}
}

func TestStart(t *testing.T) {
	b := bankOf(8, "right")
	for _, tt := range []struct{ section, questions, want int }{
		{AllSections, 0, 3}, {AllSections, 3, 3}, {AllSections, 10, 10}, {AllSections, 99, 10}, {0, 10, 8}, {1, 5, 5}, {2, 5, 0}, {3, 5, 0}, {99, 5, 0},
	} {
		r, ok := b.Start(1, tt.section, tt.questions)
		if r.Len() != tt.want || ok != (tt.want > 0) {
			t.Errorf("%d questions of %d: got %d, %t", tt.questions, tt.section, r.Len(), ok)
		}
		topics := make(map[string]int)
		for i, pick := range r.picks {
			q := b.questions[pick]
			if tt.section != AllSections && q.section != tt.section {
				t.Errorf("%s is of section %d", q.ID, q.section)
			}
			if topics[q.Topic.ID]++; topics[q.Topic.ID] > 1 && i < 4 {
				t.Errorf("topic %s comes twice before others come once", q.Topic.ID)
			}
		}
	}
	if got := []int{b.Len(), b.Section(0), b.Section(1), b.Section(2), b.Section(3)}; !slices.Equal(got, []int{16, 8, 8, 0, 0}) {
		t.Errorf("questions by section: %v", got)
	}
}

// Over many seeds every question and every place of the right answer comes about as
// often, and the same question has its answers in several orders.
func TestDraws(t *testing.T) {
	b := bankOf(8, "right")
	picked, places, orders := make(map[string]int), make(map[int]int), make(map[string]bool)
	const rounds = 4000
	for i := range rounds {
		r, _ := b.Start(Seed(fmt.Sprint(i)), AllSections, 4)
		shown, right := r.Answers()
		picked[r.Question().Topic.ID]++
		places[right]++
		orders[strings.Join(shown[:], " ")] = true
	}
	for id, n := range picked {
		if n < rounds/8*8/10 || n > rounds/8*12/10 {
			t.Errorf("%s comes first in %d of %d rounds", id, n, rounds)
		}
	}
	for place, n := range places {
		if n < rounds/4*9/10 || n > rounds/4*11/10 {
			t.Errorf("the right answer stands at %d in %d of %d rounds", place, n, rounds)
		}
	}
	if len(picked) != 8 || len(places) != 4 || len(orders) != 24 {
		t.Errorf("%d topics, %d places, %d orders", len(picked), len(places), len(orders))
	}
}

// What was drawn is in messages that have been sent: a later version must draw the same.
func TestDrawsStay(t *testing.T) {
	b := bankOf(8, "right")
	r, _ := b.Start(Seed("1234567890123456789"), AllSections, 5)
	p, _ := b.Draw(42, 1)
	shown, _ := p.Answers()
	got := fmt.Sprint(r.Code(), " ", r.picks, " ", p.Code(), " ", p.Question().ID, " ", shown)
	if want := "pRwhmf8Oi-UAAAUAHwAAAAA [7 2 14 1 11] K1Rfqe9MmLAqAAAA t5.more [x z y right]"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPoll(t *testing.T) {
	b := bankOf(8, "right")
	p, ok := b.Draw(3, 1)
	shown, right := p.Answers()
	if !ok || p.Question().section != 1 || shown[right] != "right" {
		t.Fatalf("got %+v, %t", p, ok)
	}
	if got, ok := b.ReadPoll(p.Code()); !ok || got.Code() != p.Code() || len(p.Code()) > MaxCode {
		t.Errorf("read %+v, %t", got, ok)
	}
	if _, ok := bankOf(30, "right").ReadPoll(p.Code()); !ok {
		t.Error("more questions change it")
	}
	if _, ok := bankOf(8, "left").ReadPoll(p.Code()); ok {
		t.Error("its answers have changed, and it is read")
	}
	if _, ok := b.Draw(3, 2); ok {
		t.Error("there is a poll of no question")
	}
}

// A code of other questions, or of none, is no round.
func TestCodesThatDoNotFit(t *testing.T) {
	b := bankOf(8, "right")
	r, _ := b.Start(7, AllSections, 10)
	r = play(t, r, func(int) bool { return false })
	r, _ = r.Again()
	if len(r.Code()) > MaxCode {
		t.Errorf("%s has %d characters", r.Code(), len(r.Code()))
	}
	for name, other := range map[string]*Bank{"more": bankOf(9, "right"), "another answer": bankOf(8, "left"), "none": bankOf(0, "")} {
		if _, ok := other.ReadRound(r.Code()); ok {
			t.Errorf("%s: the round is read", name)
		}
	}
	whole := roundCode{Print: b.print, Seed: 7, Len: 5, Asked: 31, Right: 1, At: 2}
	for name, change := range map[string]func(*roundCode){
		"none":                    func(*roundCode) {},
		"no questions":            func(c *roundCode) { c.Len, c.Asked, c.Right, c.At = 0, 0, 0, 0 },
		"too many":                func(c *roundCode) { c.Len = 11 },
		"nothing asked":           func(c *roundCode) { c.Asked, c.Right = 0, 0 },
		"asked beyond the end":    func(c *roundCode) { c.Asked = 63 },
		"right before its time":   func(c *roundCode) { c.Right = 4 },
		"right and not asked":     func(c *roundCode) { c.Asked = 30 },
		"at what is not asked":    func(c *roundCode) { c.Asked = 27 },
		"behind the end":          func(c *roundCode) { c.At = 6 },
		"no such section":         func(c *roundCode) { c.Section = 9 },
		"more than a section has": func(c *roundCode) { c.Section, c.Len = 1, 9 },
	} {
		c := whole
		change(&c)
		if _, ok := b.ReadRound(encoded(c)); ok != (name == "none") {
			t.Errorf("%s: read %t", name, ok)
		}
	}
	for _, code := range []string{"", "x", encoded(whole) + "A", encoded(whole)[1:], strings.Repeat("_", 23), "=" + encoded(whole)[1:]} {
		if _, ok := b.ReadRound(code); ok {
			t.Errorf("%q is read", code)
		}
		if _, ok := b.ReadPoll(code); ok {
			t.Errorf("%q is read as a poll", code)
		}
	}
}

// FuzzCodes: whatever is read can be played to its end, and is written as it was.
func FuzzCodes(f *testing.F) {
	b := bankOf(8, "right")
	r, _ := b.Start(7, 1, 4)
	f.Add(r.Code())
	f.Add(encoded(roundCode{Print: b.print, Seed: 1, Len: 10, Pass: 255, Asked: 1023, Right: 511, At: 9}))
	p, _ := b.Draw(1, AllSections)
	f.Add(p.Code())
	f.Fuzz(func(t *testing.T, code string) {
		if r, ok := b.ReadRound(code); ok {
			if r.Code() != code {
				t.Fatalf("%q is written %q", code, r.Code())
			}
			r = play(t, r, func(int) bool { return true })
			right, answered := r.Score()
			if right+len(r.Missed()) != answered {
				t.Fatalf("%d of %d right, %d missed", right, answered, len(r.Missed()))
			}
		}
		if p, ok := b.ReadPoll(code); ok && p.Code() != code {
			t.Fatalf("%q is written %q", code, p.Code())
		}
	})
}
