package ledgertest

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// startServer starts a server of our own for the time of a test, and returns its
// address.
func startServer(t testing.TB) string {
	t.Helper()
	bin := binaries()
	if bin == "" {
		missing(t, "no initdb and pg_ctl are found")
	}
	folder, err := os.MkdirTemp("", "postgres") // t.TempDir's folders are closed to other users
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	if os.Getuid() == 0 { // whom PostgreSQL does not run as
		command(t, "chown", "postgres", folder)
	}
	files, port := filepath.Join(folder, "db"), freePort(t)
	asPostgres(t, filepath.Join(bin, "initdb"), "--pgdata", files, "--username", "postgres", "--auth", "trust", "--no-sync")
	asPostgres(t, filepath.Join(bin, "pg_ctl"), "--pgdata", files, "--log", filepath.Join(folder, "log"), "--wait", "start",
		"--options", "-p "+port+" -c listen_addresses=127.0.0.1 -c unix_socket_directories="+folder)
	t.Cleanup(func() {
		asPostgres(t, filepath.Join(bin, "pg_ctl"), "--pgdata", files, "--mode", "immediate", "--wait", "stop")
	})
	return "postgres://postgres@127.0.0.1:" + port + "/postgres"
}

// binaries returns the folder of the newest server that is installed, "" if none is.
func binaries() string {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // fails for bad patterns only
	if len(found) == 0 {
		return ""
	}
	return filepath.Dir(found[len(found)-1])
}

// asPostgres runs a program of PostgreSQL's, which refuses to be run by root.
func asPostgres(t testing.TB, name string, args ...string) {
	t.Helper()
	if os.Getuid() == 0 {
		name, args = "runuser", append([]string{"-u", "postgres", "--", name}, args...)
	}
	command(t, name, args...)
}

// command runs a program. What it prints goes through a file: a server that it starts
// holds on to it.
func command(t testing.TB, name string, args ...string) {
	t.Helper()
	out, err := os.CreateTemp(t.TempDir(), "out")
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr, c.Dir = out, out, "/"
	if err := c.Run(); err != nil {
		printed, _ := os.ReadFile(out.Name()) // err says enough
		t.Fatalf("%s: %v\n%s", filepath.Base(name), err, printed)
	}
}

// freePort returns a port on which nobody listens.
func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return strconv.Itoa(l.Addr().(*net.TCPAddr).Port)
}
