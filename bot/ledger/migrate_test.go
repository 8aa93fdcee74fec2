package ledger

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"footnote/bot/ledger/ledgertest"
)

// older makes a database as the first version left it, with the answers of
// testdata/version-1.sql.
func older(t *testing.T, where string) *Ledger {
	t.Helper()
	opener := openSQLite
	if strings.Contains(where, "://") {
		opener = openPostgres
	}
	l, err := opener(where)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	steps, err := l.steps()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := steps.UpTo(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	answers, err := os.ReadFile("testdata/version-1.sql")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.write.Exec(string(answers)); err != nil {
		t.Fatal(err)
	}
	return l
}

// TestOlderSchema brings a database of the first version to the newest one: its answers
// stay, and have the cards that they would have had all along.
func TestOlderSchema(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		older(t, where)
		l := open(t, where)
		if got := rows(t, l); got["users"] != 3 || got["reviews"] != 7 || got["cards"] != 4 {
			t.Errorf("got rows %v", got)
		}
		replayed(t, l)
		if got := cards(t, l, "1001"); len(got) != 2 || got[0].Reviews+got[1].Reviews != 5 {
			t.Errorf("got %+v", got)
		}
		if got := cards(t, l, "1003"); len(got) != 0 {
			t.Errorf("who agreed and never answered has cards %+v", got)
		}
	})
}

// TestNewerSchema makes sure that a program leaves a database alone that a newer one has
// changed.
func TestNewerSchema(t *testing.T) {
	where := ledgertest.SQLite(t)
	l := open(t, where)
	if _, err := l.write.Exec(`INSERT INTO ` + versionTable + ` (version_id, is_applied) VALUES (99, true)`); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), where); err == nil || !strings.Contains(err.Error(), "version 99") {
		t.Errorf("got %v, want an error on version 99", err)
	}
}

// TestUnusable opens what cannot be a ledger.
func TestUnusable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(file, []byte(strings.Repeat("This is no database.\n", 99)), 0o600); err != nil {
		t.Fatal(err)
	}
	for where, want := range map[string]string{
		file:                               "not a database",
		filepath.Join(file, "footnote.db"): "not a directory",
		t.TempDir():                        "is a directory",
		"mysql://localhost/x":              "postgres://",
		"postgres://u:secret@localhost:x/": "write postgres://",
	} {
		l, err := Open(context.Background(), where)
		if err == nil {
			l.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: got %v, want an error with %q", where, err, want)
		}
	}
}

// TestFile holds what is true of a file: only its owner may read it, and who is
// forgotten is not found in it by any means.
func TestFile(t *testing.T) {
	where := ledgertest.SQLite(t)
	l := open(t, where)
	agree(t, l, "1")
	a := answer(10, 0, 3)
	a.Question = "a-question-to-be-found"
	recorded(t, l, a)
	if !holds(t, where, a.Question) {
		t.Error("what is kept is not found; this test sees nothing")
	}
	info, err := os.Stat(where)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("mode %o, want 600", got)
	}
	if _, err := l.Forget(context.Background(), "1"); err != nil {
		t.Fatal(err)
	}
	if holds(t, where, a.Question) {
		t.Error("what was forgotten is still in the files")
	}
}

// holds reports whether a text stands in a database's files.
func holds(t *testing.T, where, text string) bool {
	t.Helper()
	files, err := filepath.Glob(where + "*")
	if err != nil || len(files) == 0 {
		t.Fatalf("finding %s: %v", where, err)
	}
	for _, f := range files {
		content, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(content), text) {
			return true
		}
	}
	return false
}

// TestReplicasStartTogether has replicas make the tables of an empty database at once.
func TestReplicasStartTogether(t *testing.T) {
	where := ledgertest.Postgres(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			l, err := Open(context.Background(), where)
			if err != nil {
				t.Error(err)
				return
			}
			defer l.Close()
			l.Keep(context.Background(), func(err error) { t.Error(err) })
			if _, err := l.Cards(context.Background(), "1", source); !errors.Is(err, ErrNotAgreed) {
				t.Errorf("got %v, want %v", err, ErrNotAgreed)
			}
		})
	}
	all.Wait()
}

// TestOpenTogether has several programs start on one new file at the same time, as where
// the next one starts before the last has ended.
func TestOpenTogether(t *testing.T) {
	where := filepath.Join(t.TempDir(), "new.db")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			l, err := Open(context.Background(), where)
			if err != nil {
				t.Error(err)
				return
			}
			l.Close()
		})
	}
	wg.Wait()
}
