package bot

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"footnote/bot/ballot"
	dt "footnote/bot/discordtest"
	"footnote/knowledge/quiz"
	"footnote/knowledge/router"
)

// quizReplies returns one of each reply of the quiz.
func quizReplies(m maker) map[string]reply {
	start := func() quiz.Round {
		r, _ := m.bank().Start(1, quiz.AllSections, 3)
		return r
	}
	answered := func(right bool) quiz.Round {
		r := start()
		for !r.Over() {
			_, choice := r.Answers()
			if !right {
				choice = (choice + 1) % 4
			}
			r, _ = r.Answer(choice)
		}
		return r
	}
	_, right := start().Answers()
	p, _ := m.bank().Draw(1, quiz.AllSections)
	votes := votesOf(5)
	return map[string]reply{
		"quiz-asked": quizAsked(start()), "quiz-right": quizJudged(start(), right), "quiz-wrong": quizJudged(start(), (right+1)%4),
		"quiz-scored": quizScored(answered(false)), "quiz-all-right": quizScored(answered(true)), "quiz-changed": m.quizChanged(), "quiz-none": m.noQuiz(),
		"quiz-put": pollAsked(p, ballot.Votes{}), "quiz-put-answered": pollAsked(p, votes), "quiz-revealed": pollRevealed(p, votes),
		"quiz-voted": pollVoted(p, ballot.Taken, 1), "quiz-voted-again": pollVoted(p, ballot.Repeated, 2),
		"quiz-voted-late": pollVoted(p, ballot.TooLate, 0), "quiz-voted-full": pollVoted(p, ballot.Full, 3),
		"quiz-early": pollEarly(41*time.Second + 1), "quiz-over": pollOver(p), "quiz-put-changed": m.pollChanged(),
	}
}

// votesOf returns the answers of so many users, who choose in turn.
func votesOf(n int) ballot.Votes {
	box := ballot.NewBoxes().Open("1", ballot.Votes{})
	for i := range n {
		box.Vote(ballot.Mark(i), i%ballot.Answers)
	}
	var votes ballot.Votes
	box.Show(func(s ballot.State) error { votes = s.Votes; return nil })
	return votes
}

// quizzer plays rounds on a fake Discord.
type quizzer struct {
	*running
	from  dt.From
	rt    *router.Router
	asked *dt.Message // the round's message
}

// right returns the button of the right answer to what the message asks, and a wrong one.
func (q *quizzer) answers() (right, wrong dt.Component) {
	q.t.Helper()
	return answersBelow(q.t, q.rt, *q.asked)
}

// answersBelow finds the question that a message asks, and tells the right answer among
// its buttons from a wrong one.
func answersBelow(t *testing.T, rt *router.Router, m dt.Message) (right, wrong dt.Component) {
	t.Helper()
	line := strings.Split(m.Content, "\n")[1]
	for _, topic := range rt.Pack.Topics {
		for _, question := range topic.Quiz {
			if escape(question.Question) != line {
				continue
			}
			for _, c := range m.Components[:4] {
				if c.Label[3:] == question.Right {
					right = c
				} else {
					wrong = c
				}
			}
		}
	}
	if right.CustomID == "" {
		t.Fatalf("no question of the pack in %q", m.Content)
	}
	return right, wrong
}

// press presses a button of the round's message, which must be changed and stay private.
func (q *quizzer) press(c dt.Component) {
	q.t.Helper()
	q.from.User = q.NewUser("quizzer") // each has a limit of their own
	reply := q.do(q.Press(q.from, *q.asked, c.CustomID))
	if reply.Type != dt.CallbackUpdate || reply.Message.ID != q.asked.ID || !reply.Ephemeral() {
		q.t.Fatalf("callback %d, private %t, %q", reply.Type, reply.Ephemeral(), contentOf(reply))
	}
	q.asked = reply.Message
}

func (q *quizzer) pressLabel(label string) {
	q.t.Helper()
	b, ok := q.asked.Button(label)
	if !ok {
		q.t.Fatalf("no button %q below %q", label, q.asked.Content)
	}
	q.press(b)
}

func (q *quizzer) says(want string) {
	q.t.Helper()
	if !strings.HasPrefix(q.asked.Content, want) {
		q.t.Fatalf("got %q, want %q", q.asked.Content, want)
	}
}

// A whole round: right, wrong and right, pressed twice, across a restart; then what was
// missed, and a new round.
func TestQuizRound(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			reply := r.do(r.Slash(from, "quiz", dt.Integer("questions", 3), dt.String("section", "Key Points")))
			if reply.Type != dt.CallbackMessage || !reply.Ephemeral() {
				t.Fatalf("callback %d, private %t", reply.Type, reply.Ephemeral())
			}
			q := &quizzer{r, from, embedded(t), reply.Message}
			q.says("**Question 1 of 3**\n")
			before := q.asked
			right, _ := q.answers()
			q.press(right)
			q.says("**Question 1 of 3: right.**")
			once := q.asked.Content
			q.asked = before // as by a program that has not heard of the change
			q.press(right)
			if q.asked.Content != once || !strings.Contains(once, "-# 1 of 1 right so far") {
				t.Errorf("pressed twice: %q, once: %q", q.asked.Content, once)
			}
			q.pressLabel("Next question")
			q.says("**Question 2 of 3**\n")
			r.restart()
			_, wrong := q.answers()
			q.press(wrong)
			q.says("**Question 2 of 3: wrong.**")
			if !strings.Contains(q.asked.Content, "\nYou chose "+wrong.Label+"\nThe answer is ") || !strings.Contains(q.asked.Content, "\n-# ¹ ¶") {
				t.Errorf("got %q", q.asked.Content)
			}
			q.pressLabel("Next question")
			right, _ = q.answers()
			q.press(right)
			q.pressLabel("Show the score")
			q.says("**2 of 3 right.** Missed:\n- ")
			q.pressLabel("Again, only what I missed")
			q.says("**Question 1 of 1**\n")
			right, _ = q.answers()
			q.press(right)
			q.pressLabel("Show the score")
			q.says("**1 of 1 right.** Nothing was missed.")
			q.pressLabel("New round")
			q.says("**Question 1 of 3**\n")
			if next, _ := q.answers(); strings.Contains(before.Content, q.asked.Content) || next.CustomID == right.CustomID {
				t.Error("the new round is the old one")
			}
		})
	}
}

func TestQuizCommand(t *testing.T) {
	r := enter(t)
	for _, tt := range []struct {
		options []dt.Option
		want    string
	}{
		{nil, "**Question 1 of 5**"},
		{[]dt.Option{dt.Integer("questions", 10)}, "**Question 1 of 10**"},
		{[]dt.Option{dt.Integer("questions", 99)}, "**Question 1 of 10**"}, // Discord would not let it through
		{[]dt.Option{dt.Integer("questions", -1)}, "**Question 1 of 5**"},
		{[]dt.Option{dt.String("questions", marker)}, "**Question 1 of 5**"},
		{[]dt.Option{dt.String("section", marker)}, "**Question 1 of 5**"},
		{[]dt.Option{dt.String("section", "warnings from the nsa")}, "**Question 1 of 5**"},
		{[]dt.Option{dt.Boolean("shared", false)}, "**Question 1 of 5**"},
	} {
		reply := r.do(r.Slash(dt.From{User: r.NewUser("student")}, "quiz", tt.options...))
		if !reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), tt.want) || len(reply.Message.Components) != 4 {
			t.Errorf("%v: got private %t, %q", tt.options, reply.Ephemeral(), contentOf(reply))
		}
	}
}

// beeQuiz is a pack of two topics with quiz questions in the second section.
func beeQuiz(right string) map[string]string {
	topic := func(n int) string {
		return fmt.Sprintf("---\ntitle: Topic %d?\nquiz:\n  - question: What is *%d*?\n    right: %s %d\n    wrong: [B_, <@1>, \"#d\"]\n---\nBees.[^3]\n\n[^3]: the article\n", n, n, right, n)
	}
	return map[string]string{"one": topic(1), "two": topic(2), "sting": beeTopic}
}

// The pack may have changed since a question was asked: the round ends politely, and
// another begins.
func TestQuizOfAnotherPack(t *testing.T) {
	r := run(t, dt.Options{}, with(packOf(t, beeQuiz("A"))))
	for name, change := range map[string]func(*Bot){
		"others":  with(packOf(t, beeQuiz("Another"))),
		"none":    with(packOf(t, map[string]string{"sting": beeTopic})),
		"as then": with(packOf(t, beeQuiz("A"))),
	} {
		r.restart(with(packOf(t, beeQuiz("A"))))
		from := dt.From{User: r.NewUser("student")}
		reply := r.do(r.Slash(from, "quiz"))
		if !strings.HasPrefix(contentOf(reply), "**Question 1 of 2**\nWhat is \\*") {
			t.Fatalf("got %q", contentOf(reply))
		}
		r.restart(change)
		pressed := r.do(r.Press(from, *reply.Message, reply.Message.Components[0].CustomID))
		if name == "as then" {
			if !strings.HasPrefix(contentOf(pressed), "**Question 1 of 2: ") {
				t.Errorf("%s: got %q", name, contentOf(pressed))
			}
			continue
		}
		if pressed.Type != dt.CallbackUpdate || !strings.HasPrefix(contentOf(pressed), "**The quiz has changed since.**") {
			t.Errorf("%s: got %q", name, contentOf(pressed))
		}
		again, _ := pressed.Message.Button("New round")
		want := map[string]string{"others": "**Question 1 of 2**", "none": "**There is no quiz on this text.**"}[name]
		if next := r.do(r.Press(from, *pressed.Message, again.CustomID)); !strings.HasPrefix(contentOf(next), want) {
			t.Errorf("%s: got %q, want %q", name, contentOf(next), want)
		}
	}
}

// A pack without questions has no /quiz; one with some offers the sections that have.
func TestQuizSections(t *testing.T) {
	none := maker{packOf(t, map[string]string{"sting": beeTopic})}
	if got := none.quizCommands(); got != nil {
		t.Errorf("got %d commands", len(got))
	}
	some := maker{packOf(t, beeQuiz("A"))}
	section := some.quizCommands()[0].definition.Options[0]
	if len(section.Choices) != 1 || section.Choices[0].Name != "Honey" {
		t.Errorf("got choices %v", section.Choices)
	}
	for _, tt := range []struct{ section, questions int }{{0, 5}, {7, 5}, {-9, 5}} {
		if r := some.quizStarted("1", tt.section, tt.questions); !strings.HasPrefix(r.text, "**There is no quiz on this text.**") {
			t.Errorf("%v: got %q", tt, r.text)
		}
	}
}

// Nothing that a press may carry leads anywhere but to a question or a notice.
func TestQuizForged(t *testing.T) {
	m := maker{embedded(t)}
	r, _ := m.bank().Start(1, quiz.AllSections, 3)
	for !r.Over() {
		r, _ = r.Answer(0)
	}
	over := r.Code()
	for _, tt := range []struct {
		p    press
		want string
	}{
		{press{quizAnswer, "A." + over}, " right.**"},
		{press{quizNext, over}, " right.**"},
		{press{quizAnswer, "E." + over}, "**The quiz has changed since.**"},
		{press{quizAnswer, over}, "**The quiz has changed since.**"},
		{press{quizNext, ""}, "**The quiz has changed since.**"},
		{press{quizAgain, marker}, "**The quiz has changed since.**"},
		{press{quizNew, marker}, "**Question 1 of 5**"},
		{press{quizNew, "99999.5"}, "**There is no quiz on this text.**"},
		{press{pollCount, "A"}, saysGone},
		{press{pollVote, "A"}, saysGone}, // without a message
	} {
		if r, _ := m.pressed(interaction{ID: "1", customID: tt.p.customID()}); !strings.Contains(r.text, tt.want) {
			t.Errorf("%v: got %q, want %q", tt.p, r.text, tt.want)
		}
	}
}
