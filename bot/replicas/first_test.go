package replicas

import (
	"strings"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
)

// What happens once happens so in all replicas, for a time; who is asked to do it again
// may, and other bots have nothing to do with it.
func TestFirst(t *testing.T) {
	where := ledgertest.Postgres(t)
	one, two, other := open(t, where, "token").made(t), open(t, where, "token").made(t), open(t, where, "another").made(t)
	for i, tt := range []struct {
		replica  *Replicas
		what, by string
		first    bool
	}{
		{one, "answer", "7", true}, {two, "answer", "8", false}, {one, "answer", "9", false},
		{two, "answer", "7", true}, {two, "another", "8", true}, {other, "answer", "8", true},
	} {
		if first, err := tt.replica.First(t.Context(), tt.what, tt.by, time.Hour); first != tt.first || err != nil {
			t.Errorf("%d: got %t, %v", i, first, err)
		}
	}
	for _, tt := range []struct {
		by    string // who forgets it
		first bool
	}{{"8", false}, {"7", true}} {
		if err := one.Forget(t.Context(), "answer", tt.by); err != nil {
			t.Fatal(err)
		}
		if first, err := two.First(t.Context(), "answer", "9", time.Hour); first != tt.first || err != nil {
			t.Errorf("forgotten by %s: got %t, %v", tt.by, first, err)
		}
	}
}

// Of many at once one is the first.
func TestFirstOfMany(t *testing.T) {
	where := ledgertest.Postgres(t)
	const many = 8
	firsts := make(chan bool)
	for i := range many {
		r := open(t, where, "token").made(t)
		go func() {
			first, err := r.First(t.Context(), "answer", string(rune('a'+i)), time.Hour)
			if err != nil {
				t.Error(err)
			}
			firsts <- first
		}()
	}
	n := 0
	for range many {
		if <-firsts {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d were the first", n)
	}
}

// What is over happens anew, nothing is kept of it in the end, and what is kept is bounded
// and tells nothing.
func TestFirstAgain(t *testing.T) {
	r := open(t, ledgertest.Postgres(t), "token").made(t)
	claimed := func(what, by string, life time.Duration) bool {
		t.Helper()
		first, err := r.First(t.Context(), what, by, life)
		if err != nil {
			t.Fatal(err)
		}
		return first
	}
	left := func() (n int, all string) {
		t.Helper()
		if err := r.db.QueryRow(`SELECT count(*), coalesce(string_agg(c::text, ' '), '') FROM footnote_claims c`).Scan(&n, &all); err != nil {
			t.Fatal(err)
		}
		return n, all
	}
	const message, press = "123456789012345678", "876543210987654321"
	if !claimed(message, press, -time.Second) || !claimed(message, "another", time.Hour) {
		t.Error("what is over does not happen anew")
	}
	if _, all := left(); strings.Contains(all, message) || strings.Contains(all, press) {
		t.Errorf("the table tells %s", all)
	}
	claimed("over", press, -time.Second)
	if err := r.tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n, _ := left(); n != 1 || claimed(message, press, time.Hour) {
		t.Errorf("%d are left", n)
	}
	if _, err := r.db.Exec(`INSERT INTO footnote_claims SELECT n, n, now() + interval '1 minute' FROM generate_series(1, $1) n`, maxClaims); err != nil {
		t.Fatal(err)
	}
	if err := r.tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n, _ := left(); n != maxClaims || claimed(message, press, time.Hour) {
		t.Errorf("%d are left", n)
	}
}
