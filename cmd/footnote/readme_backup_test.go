package main

import (
	"context"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"footnote/bot/lacking"
	"footnote/bot/ledger"
	"footnote/bot/ledger/ledgertest"
	"footnote/bot/replicas"
)

// TestReadmeBackup backs a PostgreSQL up and restores it with the lines of the README: what
// people have learned is there again, and for how long somebody has to wait is not.
func TestReadmeBackup(t *testing.T) {
	for _, name := range []string{"pg_dump", "pg_restore"} {
		if _, err := exec.LookPath(name); err != nil {
			lacking.Skip(t, "backing PostgreSQL up", "no "+name+" is found; install it (Debian: apt-get install postgresql-client)")
		}
	}
	dump, restore := readmeLine(t, "pg_dump "), readmeLine(t, "pg_restore ")
	where := ledgertest.Postgres(t)
	t.Chdir(t.TempDir())

	people := openLedger(t, where)
	if err := people.Agree(t.Context(), "7", time.Now()); err != nil {
		t.Fatal(err)
	}
	asks(t, where)
	shell(t, dump, where)
	if _, err := people.Forget(t.Context(), "7"); err != nil {
		t.Fatal(err)
	}
	people.Close() // the bot does not run
	shell(t, restore, where)

	if _, err := openLedger(t, where).Cards(t.Context(), "7", "https://example.com/bees"); err != nil {
		t.Errorf("what is kept of a user is not there again: %v", err)
	}
	asks(t, where)
}

// readmeLine returns the line of the README that begins with a command.
func readmeLine(t *testing.T, begins string) string {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(readme), "```\n"+begins)
	line, _, _ := strings.Cut(after, "\n")
	if !ok {
		t.Fatalf("the README has no %s", begins)
	}
	return begins + line
}

// shell runs a line of the README on another database.
func shell(t *testing.T, line, where string) {
	t.Helper()
	const shown = "postgres://footnote@localhost/footnote"
	if !strings.Contains(line, shown) {
		t.Fatalf("%s: not on %s", line, shown)
	}
	line = strings.ReplaceAll(line, shown, where)
	if out, err := exec.Command("sh", "-c", line).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", line, err, out)
	}
}

func openLedger(t *testing.T, where string) *ledger.Ledger {
	t.Helper()
	l, err := ledger.Open(t.Context(), where)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	l.Keep(t.Context(), func(err error) { t.Fatal(err) })
	return l
}

// asks has somebody ask who may do so once an hour, in a process of their own. It fails the
// test if they have done so before, as far as the database knows.
func asks(t *testing.T, where string) {
	t.Helper()
	r, err := replicas.Open(where, "token", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	defer beside(ctx, r.Keep)()
	eventually(ctx, t, "asking", func() error {
		ok, _, err := r.Allow(ctx, "7", 1, time.Hour)
		if err == nil && !ok {
			t.Error("the database still holds how long a user has to wait")
		}
		return err
	})
}
