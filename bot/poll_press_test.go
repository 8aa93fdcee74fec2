package bot

import (
	"context"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	dt "footnote/bot/discordtest"
)

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
			{41*time.Second + 500*time.Millisecond, "everybody else in 1 second."},
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
