package bot

import (
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
		r, _ := m.bank.Start(1, quiz.AllSections, 3)
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
	p, _ := m.bank.Draw(1, quiz.AllSections)
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
			if first := q.asked.Components[0].CustomID; first == before.Components[0].CustomID { // it may ask the same first
				t.Error("the new round is the old one")
			}
		})
	}
}
