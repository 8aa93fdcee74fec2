package replicas

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
	"footnote/bot/postgres"
)

// open returns a replica of the bot with a token, ready, until the test ends.
func open(t *testing.T, where, token string) *Replicas {
	t.Helper()
	r, err := Open(where, token, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// made makes the tables, and fails the test where that fails.
func (r *Replicas) made(t *testing.T) *Replicas {
	t.Helper()
	if err := r.tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r
}

// A user's questions are counted together, whichever replica gets them, and those of
// others apart.
func TestAllow(t *testing.T) {
	where := ledgertest.Postgres(t)
	const burst, every = 3, time.Hour
	one, two, other := open(t, where, "token").made(t), open(t, where, "token").made(t), open(t, where, "another").made(t)
	for i, tt := range []struct {
		replica  *Replicas
		user     string
		ok, told bool
	}{
		{one, "7", true, false}, {two, "7", true, false}, {one, "7", true, false},
		{two, "7", false, false}, {one, "7", false, true}, {two, "7", false, true},
		{one, "8", true, false}, {other, "7", true, false},
	} {
		ok, told, err := tt.replica.Allow(t.Context(), tt.user, burst, every)
		if ok != tt.ok || told != tt.told || err != nil {
			t.Errorf("%d: user %s: got %t, told %t, %v", i, tt.user, ok, told, err)
		}
	}
}

// Whoever waits may ask again, and is told anew when they ask too much again. In the end
// nothing is kept of them.
func TestAllowAgain(t *testing.T) {
	r := open(t, ledgertest.Postgres(t), "token").made(t)
	const every = 200 * time.Millisecond
	for round := range 2 {
		refused := 0
		for refused < 2 {
			ok, told, err := r.Allow(t.Context(), "7", 2, every)
			if err != nil {
				t.Fatal(err)
			}
			if !ok && told != (refused > 0) {
				t.Errorf("round %d: after %d refusals: told %t", round, refused, told)
			}
			if !ok {
				refused++
			}
		}
		for ok := false; !ok; {
			var err error
			if ok, _, err = r.Allow(t.Context(), "7", 2, every); err != nil {
				t.Fatal(err)
			}
		}
	}
	for left := -1; left != 0; {
		if err := r.tend(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := r.db.QueryRow(`SELECT count(*) FROM footnote_allowances`).Scan(&left); err != nil {
			t.Fatal(err)
		}
	}
}

// The table says nothing of whom it is about.
func TestNoIDIsKept(t *testing.T) {
	r := open(t, ledgertest.Postgres(t), "token").made(t)
	const user = "123456789012345678"
	if _, _, err := r.Allow(t.Context(), user, 1, time.Hour); err != nil {
		t.Fatal(err)
	}
	var row string
	if err := r.db.QueryRow(`SELECT footnote_allowances::text FROM footnote_allowances`).Scan(&row); err != nil || strings.Contains(row, user) {
		t.Errorf("got %s, %v", row, err)
	}
}

// Many replicas make the tables at once.
func TestTablesAreMadeOnce(t *testing.T) {
	where := ledgertest.Postgres(t)
	failed := make(chan error)
	const many = 8
	for range many {
		r := open(t, where, "token")
		go func() { failed <- r.tend(t.Context()) }()
	}
	for range many {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}

// Of one bucket a replica waits for the other: until a while after its IDENTIFY, until it
// says that there is none, or until it is gone. Buckets and bots do not wait for one
// another.
func TestTurn(t *testing.T) {
	where := ledgertest.Postgres(t)
	const apart = 300 * time.Millisecond
	start := func() *Replicas {
		r := open(t, where, "token")
		r.apart = apart
		return r
	}
	for name, tt := range map[string]struct {
		end  func(r *Replicas, done func(bool))
		wait time.Duration
	}{
		"identified": {func(_ *Replicas, done func(bool)) { done(true) }, apart},
		"not":        {func(_ *Replicas, done func(bool)) { done(false) }, 0},
		"gone":       {func(r *Replicas, _ func(bool)) { cutOff(t, r) }, 0},
	} {
		one, two := start(), start()
		done, err := one.Turn(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, free := range []struct {
			*Replicas
			bucket int
		}{{two, 2}, {open(t, where, "another"), 1}} {
			if other, err := free.Turn(t.Context(), free.bucket); err != nil {
				t.Error(err)
			} else {
				other(false)
			}
		}
		brief, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		if _, err := two.Turn(brief, 1); err == nil {
			t.Errorf("%s: both have their turn", name)
		}
		cancel()
		turned := make(chan time.Time)
		go func() {
			next, err := two.Turn(t.Context(), 1)
			turned <- time.Now()
			if err != nil {
				t.Error(err)
				return
			}
			next(false)
		}()
		began := time.Now()
		tt.end(one, done)
		if took := (<-turned).Sub(began); took < tt.wait {
			t.Errorf("%s: waited %v", name, took)
		}
	}
}

// cutOff ends the connections that hold a lock, as the end of their process does.
func cutOff(t *testing.T, r *Replicas) {
	t.Helper()
	if _, err := r.db.Exec(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted`); err != nil {
		t.Fatal(err)
	}
}

// Without a database nobody waits for it.
func TestAway(t *testing.T) {
	r := open(t, "postgres://nobody:s3cret@127.0.0.1:1/x", "token")
	if _, _, err := r.Allow(t.Context(), "7", 1, time.Second); err != errAway {
		t.Errorf("got %v", err)
	}
	if _, err := r.First(t.Context(), "answer", "7", time.Second); err != errAway {
		t.Errorf("got %v", err)
	}
	if err := r.Forget(t.Context(), "answer", "7"); err != errAway {
		t.Errorf("got %v", err)
	}
	done, err := r.Turn(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	done(true)
	if err := r.tend(t.Context()); err == nil || strings.Contains(err.Error(), "s3cret") {
		t.Errorf("got %v", err)
	}
	for _, where := range []string{"postgres://x:s3cret@h:port/x", "postgres://x:s3cret@ret@h/x", "postgres://x:s3cret/ret@h/x", "host=h password=s3cret"} {
		if _, err := Open(where, "token", nil); !errors.Is(err, postgres.ErrAddress) || strings.Contains(err.Error(), "ret@") || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: got %v", where, err)
		}
	}
}

// Keep makes the tables when the database is there, and ends with its context.
func TestKeep(t *testing.T) {
	r := open(t, ledgertest.Postgres(t), "token")
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		r.Keep(ctx)
	}()
	for {
		_, _, err := r.Allow(t.Context(), "7", 1, time.Second)
		if err == nil {
			break
		}
		if err != errAway {
			t.Fatal(err)
		}
	}
	stop()
	<-ended
}
