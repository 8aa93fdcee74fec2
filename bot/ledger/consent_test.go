package ledger

import (
	"context"
	"errors"
	"testing"

	"footnote/bot/ledger/ledgertest"
	"footnote/knowledge/fsrs"
)

func TestConsent(t *testing.T) {
	ledgertest.Each(t, func(t *testing.T, where string) {
		l := open(t, where)
		refused := func(when string) {
			t.Helper()
			_, err := l.Record(context.Background(), answer(10, 0, fsrs.Good))
			_, err2 := l.Hard(context.Background(), answer(10, 0, fsrs.Good))
			_, err3 := l.Cards(context.Background(), "1", source)
			for _, err := range []error{err, err2, err3} {
				if !errors.Is(err, ErrNotAgreed) {
					t.Errorf("%s: got %v, want %v", when, err, ErrNotAgreed)
				}
			}
			for table, n := range rows(t, l) {
				if n != 0 {
					t.Errorf("%s: table %s has %d rows", when, table, n)
				}
			}
		}
		refused("without consent")
		agree(t, l, "1")
		recorded(t, l, answer(10, 0, fsrs.Good))
		for _, want := range []bool{true, false} {
			if there, err := l.Forget(context.Background(), "1"); err != nil || there != want {
				t.Errorf("forgetting: got %v, %v, want %v", there, err, want)
			}
			refused("once forgotten")
		}
		agree(t, l, "1")
		if got := cards(t, l, "1"); len(got) != 0 {
			t.Errorf("agreed again: cards %v", got)
		}
	})
}

// rows counts the rows of every table but the one that holds the schema's version.
func rows(t testing.TB, l *Ledger) map[string]int {
	t.Helper()
	list := `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
	if l.remote {
		list = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`
	}
	tx, err := l.write.BeginTx(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	names, err := all(context.Background(), tx, func(s *string) []any { return []any{s} }, list)
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[string]int)
	for _, name := range names {
		if name == versionTable {
			continue
		}
		var n int
		if err := tx.QueryRow(`SELECT count(*) FROM ` + name).Scan(&n); err != nil {
			t.Fatal(err)
		}
		count[name] = n
	}
	if len(count) != 3 {
		t.Fatalf("got tables %v, want users, reviews and cards", count)
	}
	return count
}
