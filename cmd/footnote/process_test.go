package main

import (
	"bytes"
	"context"
	"net"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"footnote/bot/discordtest"
)

// asProgram is the environment variable that makes a process of this test the program.
const asProgram = "FOOTNOTE_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(execute(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
	}
	os.Exit(m.Run())
}

// replica is the program in a process of its own.
type replica struct {
	t    *testing.T
	cmd  *exec.Cmd
	err  bytes.Buffer  // to be read when it has ended
	done chan struct{} // closed then
}

// startReplica starts `footnote run` on a fake Discord, until the test ends.
func startReplica(t *testing.T, srv *discordtest.Server, args ...string) *replica {
	t.Helper()
	p := &replica{t: t, done: make(chan struct{})}
	p.cmd = exec.Command(os.Args[0], append([]string{"run", "--pack", testdata(t, "pack")}, args...)...)
	p.cmd.Dir, p.cmd.Stderr = t.TempDir(), &p.err
	p.cmd.Env = append(os.Environ(), asProgram+"=1", "DISCORD_TOKEN="+srv.Token, "DISCORD_API_URL="+srv.URL, "DISCORD_PUBLIC_KEY="+srv.PublicKey)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(p.done)
		p.cmd.Wait()
	}()
	t.Cleanup(func() { p.end(syscall.SIGKILL) })
	return p
}

// end ends the program with a signal.
func (p *replica) end(s syscall.Signal) {
	p.cmd.Process.Signal(s)
	<-p.done
}

// freeAddr returns an address on loopback where nobody listens.
func freeAddr(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// eventually tries until it succeeds, a few times a second.
func eventually(ctx context.Context, t *testing.T, what string, try func() error) {
	t.Helper()
	for {
		err := try()
		if err == nil {
			return
		}
		select {
		case <-ctx.Done():
			t.Fatalf("%s: %v", what, err)
		case <-time.After(50 * time.Millisecond):
		}
	}
}
