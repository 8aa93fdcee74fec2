package bot

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"footnote/bot/ballot"
	dt "footnote/bot/discordtest"
	"footnote/knowledge"
	"footnote/knowledge/quiz"
	"footnote/knowledge/router"
)

// put has somebody put a question to everybody, and returns its message.
func (r *running) putQuestion(asker dt.From) dt.Message {
	r.t.Helper()
	reply := r.do(r.Slash(asker, "quiz", dt.Boolean("shared", true), dt.String("section", "Key Points"), dt.Integer("questions", 7)))
	if reply.Type != dt.CallbackMessage || reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), "**A question for everybody**\n") {
		r.t.Fatalf("callback %d, private %t, %q", reply.Type, reply.Ephemeral(), contentOf(reply))
	}
	return *reply.Message
}

// vote has a user answer, and returns what they are told, alone.
func (r *running) vote(user dt.From, m dt.Message, c dt.Component) string {
	r.t.Helper()
	in := r.Press(user, m, c.CustomID)
	reply := r.do(in)
	told := *reply.Message
	if reply.Type == dt.CallbackUpdate {
		if reply.Message.ID != m.ID || reply.Ephemeral() {
			r.t.Errorf("changed message %s, private %t", reply.Message.ID, reply.Ephemeral())
		}
		more, err := r.WaitFollowUp(r.ctx, in)
		if err != nil {
			r.t.Fatalf("not told: %v\n%s", err, r.log)
		}
		told = more
	}
	if told.Flags&64 == 0 {
		r.t.Errorf("told to all: %q", told.Content)
	}
	return told.Content
}

// counts returns the counts below a shared question, and checks that nobody can press them.
func counts(t *testing.T, m dt.Message) string {
	t.Helper()
	var all []string
	for _, c := range m.Components[5:] {
		if !c.Disabled {
			t.Errorf("%s can be pressed", c.Label)
		}
		all = append(all, c.Label)
	}
	return strings.Join(all, " ")
}

func (r *running) now(m dt.Message) dt.Message {
	now, _ := r.Message(m.ID)
	return now
}

// Asker and others answer once each, wherever they are, and across a restart; the asker
// reveals.
func TestPoll(t *testing.T) {
	for place, from := range places() {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			r := enter(t)
			asker, other := from, from
			asker.User, other.User = r.NewUser("asker"), r.NewUser("other")
			m := r.putQuestion(asker)
			a, b := m.Components[0], m.Components[1]
			for _, tt := range []struct {
				user dt.From
				c    dt.Component
				told string
				want string
			}{
				{asker, a, "**Your answer is A. ", "A: 1 B: 0 C: 0 D: 0"},
				{asker, a, "**You have answered already: A. ", "A: 1 B: 0 C: 0 D: 0"},
				{asker, b, "**You have answered already: A. ", "A: 1 B: 0 C: 0 D: 0"},
				{other, b, "**Your answer is B. ", "A: 1 B: 1 C: 0 D: 0"},
			} {
				if told := r.vote(tt.user, m, tt.c); !strings.HasPrefix(told, tt.told) { // on the message as it was at first
					t.Errorf("told %q, want %q", told, tt.told)
				}
				if got := counts(t, r.now(m)); got != tt.want {
					t.Errorf("got %s, want %s", got, tt.want)
				}
			}
			r.restart()
			if told := r.vote(other, r.now(m), m.Components[3]); !strings.HasPrefix(told, "**You have answered already: B. ") {
				t.Errorf("after a restart: told %q", told)
			}
			third := from
			third.User = r.NewUser("third")
			if told := r.vote(third, r.now(m), m.Components[3]); !strings.HasPrefix(told, "**Your answer is D. ") {
				t.Errorf("after a restart: told %q", told)
			}
			last := r.now(m)
			if !strings.Contains(last.Content, "\n\n3 answers so far.\n-# ") || counts(t, last) != "A: 1 B: 1 C: 0 D: 1" {
				t.Errorf("got %q, %s", last.Content, counts(t, last))
			}
			r.reveal(asker, last, last)
		})
	}
}

// reveal has the asker reveal the answer, twice, and somebody come too late.
func (r *running) reveal(asker dt.From, m, before dt.Message) {
	r.t.Helper()
	right, _ := answersBelow(r.t, embedded(r.t), m)
	late, button := asker, m.Components[4]
	late.User = r.NewUser("late")
	told := r.do(r.Press(late, before, button.CustomID))
	if told.Type != dt.CallbackMessage || !told.Ephemeral() || !strings.HasPrefix(contentOf(told), "**Not yet, so that others can answer.**") {
		r.t.Errorf("somebody else: callback %d, %q", told.Type, contentOf(told))
	}
	reply := r.do(r.Press(asker, before, button.CustomID))
	letter := right.Label[:1]
	if reply.Type != dt.CallbackUpdate || len(reply.Message.Components) != 0 ||
		!strings.HasPrefix(contentOf(reply), "**A question for everybody: the answer is "+letter+".**\n") || !strings.Contains(contentOf(reply), "\n-# ¹ ¶") {
		r.t.Fatalf("revealed: callback %d, %q", reply.Type, contentOf(reply))
	}
	again := r.do(r.Press(asker, before, button.CustomID))
	if !again.Ephemeral() || !strings.HasPrefix(contentOf(again), "**The answer has been revealed already:** "+right.Label) {
		r.t.Errorf("revealed again: %q", contentOf(again))
	}
	if told := r.vote(late, before, m.Components[0]); !strings.HasPrefix(told, "**The answer has been revealed:** "+right.Label) {
		r.t.Errorf("after the end: told %q", told)
	}
	if now := r.now(m); now.Content != contentOf(reply) {
		r.t.Errorf("%q became %q", contentOf(reply), now.Content)
	}
}

// However many press at the same time, each is counted once and told once.
func TestPollTakesAllAtOnce(t *testing.T) {
	const users = 40
	r := enter(t)
	m := r.putQuestion(dt.From{User: r.NewUser("asker")})
	var wg sync.WaitGroup
	for i := range users {
		user := dt.From{User: r.NewUser("user")}
		for range 2 {
			wg.Go(func() {
				if told := r.vote(user, m, m.Components[i%4]); !strings.HasPrefix(told, "**Your answer is ") && !strings.HasPrefix(told, "**You have answered already: ") {
					t.Errorf("told %q", told)
				}
			})
		}
	}
	wg.Wait()
	now := r.now(m)
	if got, want := counts(t, now), "A: 10 B: 10 C: 10 D: 10"; got != want || !strings.Contains(now.Content, "\n40 answers so far.\n") {
		t.Errorf("got %s, %q", got, now.Content)
	}
}

// A change that does not reach Discord is made up for by the next.
func TestPollSurvives(t *testing.T) {
	r := enter(t)
	m := r.putQuestion(dt.From{User: r.NewUser("asker")})
	script := r.Inject("POST", callbacks, 1, dt.Fail(404))
	r.Send(r.Press(dt.From{User: r.NewUser("unlucky")}, m, m.Components[0].CustomID))
	if _, err := r.WaitCounts(r.ctx, func(n dt.Counts) bool { return n.Faults > 0 }); err != nil {
		t.Fatal(err)
	}
	script.Clear()
	for lost(r.bot) == 0 { // until it has been taken in
		r.asked()
	}
	r.vote(dt.From{User: r.NewUser("lucky")}, m, m.Components[1])
	if got := counts(t, r.now(m)); got != "A: 1 B: 1 C: 0 D: 0" {
		t.Errorf("got %s", got)
	}
}

// What others may not do for a minute, they may do then.
func TestPollIsRevealedByAnybody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, srv := onFakeClock(t)
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- b.Run(ctx) }()
		srv.Session(t, 1)
		do := func(in *dt.Interaction) dt.Reply {
			reply, err := srv.Do(ctx, in)
			if err != nil {
				t.Fatal(err)
			}
			return reply
		}
		m := *do(srv.Slash(dt.From{User: srv.NewUser("asker")}, "quiz", dt.Boolean("shared", true))).Message
		other := dt.From{User: srv.NewUser("other")}
		for _, tt := range []struct {
			wait time.Duration
			want string
		}{
			{18 * time.Second, "everybody else in 42 seconds."},
			{41*time.Second + 500*time.Millisecond, "everybody else in 1 seconds."},
			{500 * time.Millisecond, "**A question for everybody: the answer is "},
		} {
			time.Sleep(tt.wait)
			if got := contentOf(do(srv.Press(other, m, m.Components[4].CustomID))); !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		}
		stop()
		<-done
	})
}

// A shared question outlives changes of other questions, and ends politely where its own
// has changed. What was not below the message is not pressed.
func TestPollOfAnotherPack(t *testing.T) {
	old := beeQuiz("A")
	r := run(t, dt.Options{}, with(packOf(t, old)))
	asker := dt.From{User: r.NewUser("asker")}
	m := *r.do(r.Slash(asker, "quiz", dt.Boolean("shared", true))).Message
	changedToo := beeQuiz("A")
	changedToo["more"] = strings.ReplaceAll(changedToo["one"], "1", "3")
	changedToo["one"] = strings.Replace(changedToo["one"], "Topic 1?", "Another title?", 1)
	for _, tt := range []struct {
		pack map[string]string
		want string
	}{
		{changedToo, "**Your answer is A. "},
		{beeQuiz("Another"), "**This question has changed since it was asked**"},
		{map[string]string{"sting": beeTopic}, "**This question has changed since it was asked**"},
	} {
		r.restart(with(packOf(t, tt.pack)))
		told := r.vote(dt.From{User: r.NewUser("user")}, r.now(m), m.Components[0])
		if !strings.HasPrefix(told, tt.want) {
			t.Errorf("told %q, want %q", told, tt.want)
		}
	}
	if got := counts(t, r.now(m)); got != "A: 1 B: 0 C: 0 D: 0" {
		t.Errorf("got %s", got)
	}
	r.restart(with(packOf(t, old)))
	p, _ := maker{packOf(t, old)}.bank().Draw(99, quiz.AllSections)
	for _, id := range []string{
		press{pollVote, "A." + p.Code()}.customID(), press{pollReveal, p.Code()}.customID(), m.Components[0].CustomID + "x",
		press{pollVote, "." + p.Code()}.customID(), press{pollVote, marker}.customID(), press{pollReveal, ""}.customID(),
	} {
		reply := r.do(r.Press(asker, m, id))
		if !reply.Ephemeral() || !strings.HasPrefix(contentOf(reply), "**This question has changed since it was asked**") {
			t.Errorf("%s: got private %t, %q", id, reply.Ephemeral(), contentOf(reply))
		}
	}
	in := r.Press(asker, m, m.Components[0].CustomID)
	delete(in.Object, "message")
	if reply := r.do(in); !strings.HasPrefix(contentOf(reply), "**This question has changed since it was asked**") {
		t.Errorf("without a message: got %q", contentOf(reply))
	}
}

// Who presses too much is told to slow down, alone, and does not change the message.
func TestPollFlood(t *testing.T) {
	r := enter(t)
	m := r.putQuestion(dt.From{User: r.NewUser("asker")})
	eager := dt.From{User: r.NewUser("eager")}
	told := ""
	for range askBurst + 1 {
		told = r.vote(eager, m, m.Components[0])
	}
	if !strings.HasPrefix(told, "**One moment, please.**") {
		t.Errorf("told %q", told)
	}
	if got := counts(t, r.now(m)); got != "A: 1 B: 0 C: 0 D: 0" {
		t.Errorf("got %s", got)
	}
}

// The longest question that loads fits into every reply, with very many answers.
func TestLongQuizFits(t *testing.T) {
	long := func(n int, last string) string { return strings.Repeat("w", n-len(last)) + last }
	body := func(n int) string {
		return fmt.Sprintf("---\ntitle: Long?\nquiz:\n  - question: %s\n    right: %s\n    wrong: [%s, %s, %s]\n    explanation: %s\n---\n%s[^3]\n\n[^3]: the article\n",
			long(200, "q"), long(77, "a"), long(77, "b"), long(77, "c"), long(77, "d"), long(300, "e"), long(n, "."))
	}
	m := maker{longest(t, func(n int) map[string]string { return map[string]string{"long": body(n)} })}
	r, _ := m.bank().Start(1, quiz.AllSections, 3)
	p, _ := m.bank().Draw(1, quiz.AllSections)
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

func TestBetween(t *testing.T) {
	for _, tt := range []struct {
		first, second string
		want          time.Duration
	}{
		{"1152921504606846976", "1152921504606846976", 0},
		{"1152921504606846976", "1152921756265086976", 60 * time.Second},
		{"175928847299117063", "175928847299117064", 0},
		{"", "4194304", time.Millisecond},
		{"x", "y", 0},
	} {
		if got := between(tt.first, tt.second); got != tt.want {
			t.Errorf("%s to %s: got %v, want %v", tt.first, tt.second, got, tt.want)
		}
	}
}
