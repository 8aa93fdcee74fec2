package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
	"footnote/bot/lacking"
	"footnote/bot/ledger/ledgertest"
)

// TestReplicasBehindBalancer asks without a break while one of two programs behind HAProxy
// after the other is stopped, or killed, and started again. No interaction is lost, and
// none answered twice. The balancer's settings are those that the README shows; where
// programs are only stopped, a balancer does that never tries again.
func TestReplicasBehindBalancer(t *testing.T) {
	t.Run("by themselves", func(t *testing.T) {
		behindBalancer(t, "off", haproxySettings(t), syscall.SIGTERM, syscall.SIGKILL)
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		behindBalancer(t, ledgertest.Postgres(t), haproxySettings(t), syscall.SIGTERM, syscall.SIGKILL)
	})
	t.Run("tried once", func(t *testing.T) {
		behindBalancer(t, "off", withoutRetries(haproxySettings(t)), syscall.SIGTERM)
	})
}

// behindBalancer runs two programs with a database, and ends each in some ways.
func behindBalancer(t *testing.T, db, settings string, ends ...syscall.Signal) {
	haproxy, err := exec.LookPath("haproxy")
	if err != nil {
		lacking.Skip(t, "replicas behind a balancer", "there is no haproxy here; install the package haproxy")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	srv := discordtest.New(t, discordtest.Options{})
	addrs := []string{freeAddr(t), freeAddr(t)}
	start := func(i int) *replica {
		p := startReplica(t, srv, "--no-gateway", "--http-addr", addrs[i], "--db", db)
		eventually(ctx, t, "starting a program", func() error { return ready(addrs[i]) })
		return p
	}
	replicas := []*replica{start(0), start(1)}
	front, stats := startBalancer(t, haproxy, settings, addrs)
	eventually(ctx, t, "waiting for the balancer", func() error { return bothUp(stats) })
	eventually(ctx, t, "registering the endpoint", func() error { return srv.SetEndpoint("http://" + front + "/interactions") })

	load := ask(ctx, srv)
	for i := range replicas {
		for _, how := range ends {
			load.more(ctx, t, 100)
			replicas[i].end(how)
			load.more(ctx, t, 100)
			replicas[i] = start(i)
			eventually(ctx, t, "waiting for the balancer", func() error { return bothUp(stats) })
		}
	}
	load.more(ctx, t, 100)
	load.stop()
	if db != "off" {
		sharesLimit(ctx, t, srv, load)
	}
	load.check(t, srv)
	for i, p := range replicas {
		if p.end(syscall.SIGTERM); p.cmd.ProcessState.ExitCode() != exitOK || strings.Contains(p.err.String(), srv.Token) {
			t.Errorf("replica %d ends with %v:\n%s", i, p.cmd.ProcessState, &p.err)
		}
	}
}

// acknowledged is Discord's code for a second answer by the callback route, which it refuses. A
// program that was killed before it said that the first was on its way leads to one: the
// balancer has the other program answer.
const acknowledged = 40060

// check holds what became of the load to what was asked.
func (l *load) check(t *testing.T, srv *discordtest.Server) {
	n := srv.Counts()
	t.Logf("%d asked, %d answered, %d refused as answered", l.asked.Load(), n.Callbacks, n.Twice)
	if n.Callbacks != int(l.asked.Load()) || n.Late > 0 || n.Undelivered > 0 {
		t.Errorf("%d asked: %+v; not delivered: %q", l.asked.Load(), n, srv.Undelivered())
	}
	for _, v := range srv.Violations() {
		if v.Code != acknowledged {
			t.Errorf("Discord complained: %+v", v)
		}
	}
}

// haproxySettings returns the settings that the README shows.
func haproxySettings(t *testing.T) string {
	t.Helper()
	settings, err := os.ReadFile("testdata/haproxy.cfg")
	if err != nil {
		t.Fatal(err)
	}
	return string(settings)
}

// withoutRetries returns settings by which no request is sent a second time.
func withoutRetries(settings string) string {
	lines := slices.DeleteFunc(strings.SplitAfter(settings, "\n"), func(line string) bool {
		return strings.Contains(line, "retr") || strings.Contains(line, "redispatch")
	})
	return strings.Replace(strings.Join(lines, ""), "mode http\n", "mode http\n  retries 0\n", 1)
}

// sharesLimit has students ask, one after the other, until one is held to the limit of one
// process though the balancer takes both in turn: each may go by itself at first.
func sharesLimit(ctx context.Context, t *testing.T, srv *discordtest.Server, l *load) {
	t.Helper()
	const questions = 20 // as many as two processes allow at once
	eventually(ctx, t, "reaching the limit", func() error {
		from := discordtest.From{User: srv.NewUser("student")}
		for range questions {
			l.asked.Add(1)
			reply, err := srv.Do(ctx, srv.Slash(from, "ask", discordtest.String("question", "Where do bees live?")))
			if err != nil {
				return err
			}
			if strings.Contains(reply.Message.Content, "One moment, please") {
				return nil
			}
		}
		return fmt.Errorf("none of %d questions was above the limit", questions)
	})
}

// ready returns nil when interactions are taken at an address.
func ready(addr string) error {
	res, err := http.Get("http://" + addr + "/readyz")
	if err != nil {
		return err
	}
	res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("/readyz gives %d", res.StatusCode)
	}
	return nil
}

// bothUp returns nil when the balancer takes both programs as ready.
func bothUp(stats string) error {
	res, err := http.Get("http://" + stats + "/;csv")
	if err != nil {
		return err
	}
	defer res.Body.Close()
	table, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	up := 0
	for line := range strings.Lines(string(table)) {
		if field := strings.Split(line, ","); len(field) > 17 && (field[1] == "one" || field[1] == "two") && field[17] == "UP" {
			up++
		}
	}
	if up < 2 {
		return fmt.Errorf("%d of 2 programs are up", up)
	}
	return nil
}

// startBalancer runs HAProxy before the programs, until the test ends, and returns where
// it takes requests, and where it tells how it sees the programs.
func startBalancer(t *testing.T, haproxy, settings string, addrs []string) (front, stats string) {
	t.Helper()
	front, stats = freeAddr(t), freeAddr(t)
	file := filepath.Join(t.TempDir(), "haproxy.cfg")
	text := strings.NewReplacer("127.0.0.1:8080", front, "127.0.0.1:8081", addrs[0], "127.0.0.1:8082", addrs[1]).Replace(settings)
	text += "\nlisten stats\n  bind " + stats + "\n  stats enable\n  stats uri /\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(haproxy, "-db", "-f", file)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		if t.Failed() {
			t.Logf("HAProxy said:\n%s", &said)
		}
	})
	return front, stats
}

// load are students who ask one question after the other.
type load struct {
	asked, answered atomic.Int64
	stop            func() // has the last questions answered
}

// asking are the ways in which they ask: for an answer in the response, about a message as
// long as they come, and for a file, which goes by Discord's callback route.
var asking = []func(*discordtest.Server, discordtest.From) *discordtest.Interaction{
	func(srv *discordtest.Server, f discordtest.From) *discordtest.Interaction {
		return srv.Slash(f, "ask", discordtest.String("question", "Where do bees live?"))
	},
	func(srv *discordtest.Server, f discordtest.From) *discordtest.Interaction {
		long := func(m discordtest.Object) {
			m["embeds"] = []any{discordtest.Object{"type": "rich", "description": strings.Repeat("🐝", 6000)}}
		}
		return srv.MessageCommand(f, "Answer this", srv.Text(f, "Where do bees live? "+strings.Repeat("🐝", 3900), long))
	},
	func(srv *discordtest.Server, f discordtest.From) *discordtest.Interaction {
		return srv.Slash(f, "export")
	},
}

// ask has students ask until the load is stopped.
func ask(ctx context.Context, srv *discordtest.Server) *load {
	const students = 8
	var l load
	var all sync.WaitGroup
	enough := make(chan struct{})
	for range students {
		all.Go(func() {
			for {
				select {
				case <-enough:
					return
				default:
				}
				n := l.asked.Add(1)
				in := asking[int(n)%len(asking)](srv, discordtest.From{User: srv.NewUser("student")})
				asking, cancel := context.WithTimeout(ctx, 5*time.Second) // longer than Discord waits
				if _, err := srv.Do(asking, in); err == nil {
					l.answered.Add(1)
				}
				cancel()
			}
		})
	}
	l.stop = func() {
		close(enough)
		all.Wait()
	}
	return &l
}

// more waits for so many more answers.
func (l *load) more(ctx context.Context, t *testing.T, n int64) {
	t.Helper()
	enough := l.answered.Load() + n
	eventually(ctx, t, "waiting for answers", func() error {
		if got := l.answered.Load(); got < enough {
			return fmt.Errorf("%d of %d", got, enough)
		}
		return nil
	})
}
