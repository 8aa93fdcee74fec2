package replicas

import (
	"context"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
)

// kept has a replica's tables kept until the test ends.
func (r *Replicas) kept(t *testing.T) *Replicas {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		r.Keep(ctx)
	}()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	return r
}

// A table that is gone comes back once somebody asks for what is in it, long before its
// minute.
func TestTableThatIsGone(t *testing.T) {
	where := ledgertest.Postgres(t)
	r, admin := open(t, where, "token").made(t), open(t, where, "token")
	r.kept(t)
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	for name, use := range map[string]func() error{
		"allowances": func() error { _, _, err := r.Allow(ctx, "7", 1, time.Second); return err },
		"claims":     func() error { _, err := r.First(ctx, "answer", "7", time.Hour); return err },
	} {
		if _, err := admin.db.Exec(`DROP TABLE footnote_` + name); err != nil {
			t.Fatal(err)
		}
		if err := use(); err == nil {
			t.Errorf("%s: there without a table", name)
		}
		for err := use(); err != nil; err = use() {
			if ctx.Err() != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

// Without a question in between, the table is made anew when it is looked after.
func TestTableThatIsGoneUnasked(t *testing.T) {
	r := open(t, ledgertest.Postgres(t), "token").made(t)
	if _, err := r.db.Exec(`DROP TABLE footnote_allowances`); err != nil {
		t.Fatal(err)
	}
	if err := r.tend(t.Context()); err == nil || r.ready.Load() {
		t.Errorf("it is not missed: %v", err)
	}
	r.made(t)
	if _, _, err := r.Allow(t.Context(), "7", 1, time.Second); err != nil {
		t.Error(err)
	}
}

// What was over while nobody ran is forgotten at the next start, and only that.
func TestForgottenAtTheStart(t *testing.T) {
	where := ledgertest.Postgres(t)
	before := open(t, where, "token").made(t)
	for user, every := range map[string]time.Duration{"7": time.Microsecond, "8": time.Hour} {
		if _, _, err := before.Allow(t.Context(), user, 1, every); err != nil {
			t.Fatal(err)
		}
		if _, err := before.First(t.Context(), user, "press", every); err != nil {
			t.Fatal(err)
		}
	}
	before.Close()
	r := open(t, where, "token").made(t)
	for _, table := range []string{"allowances", "claims"} {
		var left int
		if err := r.db.QueryRow(`SELECT count(*) FROM footnote_` + table).Scan(&left); err != nil || left != 1 {
			t.Errorf("%d %s are left, %v", left, table, err)
		}
	}
}
