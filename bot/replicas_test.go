package bot

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	dt "footnote/bot/discordtest"
	"footnote/bot/endpoint"
	"footnote/bot/ledger/ledgertest"
	"footnote/bot/replicas"
)

// another starts a process more of a bot, which has no gateway, and returns where it takes
// interactions.
func (r *running) another(change func(*Config)) (url string) {
	r.t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		r.t.Fatal(err)
	}
	c := r.bot.config
	c.HTTPAddr, c.PublicKey, c.listener, c.NoGateway = l.Addr().String(), r.PublicKey, l, true
	change(&c)
	b, err := New(c)
	if err != nil {
		r.t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ran := make(chan error, 1)
	go func() { ran <- b.Run(ctx) }()
	r.t.Cleanup(func() {
		stop()
		if err := <-ran; err != nil {
			r.t.Error(err)
		}
	})
	return "http://" + l.Addr().String() + endpoint.Path
}

// An answer is shared once, whichever process takes the press; by each where there is
// nothing that they agree by.
func TestShareByReplicas(t *testing.T) {
	where := ledgertest.Postgres(t)
	for name, tt := range map[string]struct {
		join  func(*Config)
		twice bool
	}{
		"PostgreSQL":    {func(c *Config) { c.Replicas = joined(t, where) }, false},
		"by themselves": {func(*Config) {}, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t)
			from := dt.From{User: r.NewUser("student")}
			m := r.ask(from, hasAnswer, true)
			for i, url := range []string{r.another(tt.join), r.another(tt.join)} {
				if err := r.SetEndpoint(url); err != nil {
					t.Fatal(err)
				}
				got := r.presses(from, m, "Share")
				if again := i > 0 && !tt.twice; got.Ephemeral() != again || strings.Contains(contentOf(got), saysShared) != again {
					t.Errorf("process %d: private %t, %q", i, got.Ephemeral(), contentOf(got))
				}
			}
		})
	}
}

// Processes that start at once write the commands once, where there is something that they
// agree by.
func TestReplicasRegisterOnce(t *testing.T) {
	const processes = 3
	where := ledgertest.Postgres(t)
	told := make(chan bool, processes)
	r := enter(t, func(b *Bot) { b.registers = false })
	r.Inject(http.MethodPut, "/applications/*/commands", 0, dt.Delayed(time.Second)) // while the others start
	var all []*replicas.Replicas
	for range processes {
		all = append(all, joined(t, where))
	}
	for _, joined := range all {
		r.another(func(c *Config) {
			c.Replicas = joined
			c.Log = slog.New(registrar{c.Log.Handler(), told})
		})
	}
	changed := 0
	for range processes {
		select {
		case wrote := <-told:
			if wrote {
				changed++
			}
		case <-r.ctx.Done():
			t.Fatalf("not registered\n%s", r.log)
		}
	}
	if n := r.writes(); n != 1 || changed != 1 {
		t.Errorf("the commands were written %d times, by %d processes", n, changed)
	}
	r.registered("")
}
