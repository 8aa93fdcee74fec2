package bot

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"footnote/bot/discord"
	"footnote/bot/discordtest"
)

// brisk is the default a hundred times faster where the bot waits of its own accord.
// Where it waits for Discord it is patient: on a busy machine the fake one is slow.
func brisk() discord.Timing {
	t := discord.DefaultTiming()
	t.Closing = 100 * time.Millisecond
	t.BackoffMin, t.BackoffMax = 5*time.Millisecond, 100*time.Millisecond
	t.RefusedMin, t.RefusedMax, t.Identify = 100*time.Millisecond, 150*time.Millisecond, 10*time.Millisecond
	t.RetryMin = 5 * time.Millisecond
	return t
}

// running is a whole bot on a whole fake Discord.
type running struct {
	*discordtest.Server
	t    *testing.T
	bot  *Bot
	ctx  context.Context // ends when the test takes too long
	stop func()          // as by a signal
	done chan error      // what Run returned
	log  *safeBuffer
	up   *discordtest.Conn // its first connection
}

// run starts both and waits until they are connected. When the test ends, no
// token may stand in the log, and Discord may have nothing to complain of.
func run(t *testing.T, o discordtest.Options, change ...func(*Bot)) *running {
	t.Helper()
	o.Messages = cmp.Or(o.Messages, o.Limit, discordtest.Limit{Requests: 50, Per: time.Second}) // nobody waits on a real clock
	r := &running{Server: discordtest.New(t, o), t: t, log: &safeBuffer{}, done: make(chan error, 1)}
	log := slog.New(slog.NewJSONHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	var cancel context.CancelFunc
	r.ctx, cancel = context.WithTimeout(context.Background(), 30*time.Second)
	t.Cleanup(cancel)
	r.start(Config{Token: r.Token, APIURL: r.URL, Log: log, Router: embedded(t), timing: brisk()}, change...)
	t.Cleanup(r.finish)
	r.up = r.session(1)
	return r
}

// start starts a bot.
func (r *running) start(c Config, change ...func(*Bot)) {
	r.t.Helper()
	b, err := New(c)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, change := range change {
		change(b)
	}
	ctx, stop := context.WithCancel(context.Background())
	r.bot, r.stop = b, stop
	go func() { r.done <- b.Run(ctx) }()
}

// finish ends the bot and looks at what it leaves.
func (r *running) finish() {
	r.stop()
	if err := <-r.done; err != nil && !errors.As(err, new(*discord.FatalError)) {
		r.t.Error(err)
	}
	if r.log.contains(r.Token) {
		r.t.Errorf("the log shows the token:\n%s", r.log)
	}
	for _, q := range r.Requests() {
		if part := strings.Split(q.Path, "/"); len(part) > 3 && (part[1] == "interactions" || part[1] == "webhooks") && r.log.contains(part[3]) {
			r.t.Errorf("the log shows the token of an interaction:\n%s", r.log)
		}
	}
	if n := r.Counts(); n.MostOpen > 1 {
		r.t.Errorf("%d sessions at once", n.MostOpen)
	}
	for _, v := range r.Violations() {
		r.t.Errorf("Discord complained: %v", v)
	}
}

// session waits for a session on a connection of this number or a later one.
func (r *running) session(number int) *discordtest.Conn {
	r.t.Helper()
	x, err := r.WaitSessionOn(r.ctx, number)
	if err != nil {
		r.t.Fatalf("no session: %v\n%s", err, r.log)
	}
	return x
}

// asked checks that a question is answered.
func (r *running) asked() {
	r.t.Helper()
	reply, err := r.Do(r.ctx, r.Slash(discordtest.From{User: r.NewUser("asker")}, "ask", discordtest.String("question", "When was the MSS formed?")))
	if err != nil {
		r.t.Fatalf("no reply: %v\n%s", err, r.log)
	}
	if reply.Message == nil || !strings.Contains(reply.Message.Content, "1983") {
		r.t.Errorf("got reply %+v", reply)
	}
}

// mentioned checks that a mention is answered.
func (r *running) mentioned() {
	r.t.Helper()
	m, err := r.Say(r.ctx, r.Mention(discordtest.From{}, "When was the MSS formed?"))
	if err != nil {
		r.t.Fatalf("no reply: %v\n%s", err, r.log)
	}
	if !strings.Contains(m.Content, "1983") {
		r.t.Errorf("got reply %+v", m)
	}
}

// safeBuffer is a bytes.Buffer that is safe for concurrent use.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func (s *safeBuffer) contains(text string) bool { return strings.Contains(s.String(), text) }
