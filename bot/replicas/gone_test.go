package replicas

import (
	"context"
	"database/sql"
	"net/url"
	"testing"
	"time"

	"footnote/bot/ledger/ledgertest"
)

// A turn that is granted as the context ends is nobody's: its lock does not stay. The
// context ends a little later after each round without a turn, and a little earlier after
// one with it, so that both soon come at once.
func TestTurnGrantedTooLate(t *testing.T) {
	where := ledgertest.Postgres(t)
	one, two := open(t, where, "token"), open(t, where, "token")
	bounded, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	const rounds = 400
	turned, late := 0, 10*time.Millisecond
	for i := range rounds {
		done, err := one.Turn(bounded, 1)
		if err != nil {
			t.Fatalf("after %d rounds somebody holds the turn for good", i)
		}
		if err := two.locks.PingContext(bounded); err != nil { // so that it is connected
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(bounded)
		time.AfterFunc(late, cancel)
		done(false)
		late += late / 32
		if done, err := two.Turn(ctx, 1); err == nil {
			turned, late = turned+1, late-late/16
			done(false)
		}
		cancel()
	}
	for two.locks.Stats().InUse > 0 && bounded.Err() == nil {
		time.Sleep(time.Millisecond)
	}
	if n := two.locks.Stats().InUse; n > 0 {
		t.Errorf("%d connections are left", n)
	}
	if turned == 0 || turned == rounds {
		t.Errorf("of %d, %d had their turn", rounds, turned)
	}
}

// Whoever holds a turn on a machine that goes silent does not keep others from theirs, and
// a database that does not answer lets everybody through.
func TestTurnOfTheSilent(t *testing.T) {
	where := ledgertest.Postgres(t)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	away := newProxy(t, where)
	holder, other := open(t, away.where, "token"), open(t, where, "token")
	for _, r := range []*Replicas{holder, other} {
		r.patience, r.reach, r.held = 100*time.Millisecond, 2*time.Second, time.Second
	}
	if _, err := holder.Turn(ctx, 1); err != nil {
		t.Fatal(err)
	}
	if err := holder.locks.PingContext(ctx); err != nil { // so that it has a connection to try
		t.Fatal(err)
	}
	away.silent.Store(true)
	for name, r := range map[string]*Replicas{"holder": other, "database": holder} {
		done, err := r.Turn(ctx, 1)
		if err != nil {
			t.Fatalf("a silent %s: %v", name, err)
		}
		done(false)
	}
}

// Whoever waits longer than the database is left to wait at once still has to wait.
func TestTurnOfThePatient(t *testing.T) {
	where := ledgertest.Postgres(t)
	one, two := open(t, where, "token"), open(t, where, "token")
	two.patience = 20 * time.Millisecond
	done, err := one.Turn(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*two.patience)
	defer cancel()
	if _, err := two.Turn(ctx, 1); err != context.DeadlineExceeded {
		t.Errorf("both have their turn: %v", err)
	}
	done(false)
	if done, err = two.Turn(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	done(false)
}

// Limits of the server or the role let nobody through before their turn, and cost nobody
// their connection.
func TestTurnUnderLimits(t *testing.T) {
	for _, limit := range []string{"statement_timeout", "lock_timeout", "idle_session_timeout", "idle_in_transaction_session_timeout"} {
		where := ledgertest.Postgres(t)
		set := `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ` + limit + ` = 100', current_database()); END $$`
		if _, err := open(t, where, "token").db.Exec(set); err != nil {
			t.Fatal(err)
		}
		one, two := open(t, where, "token"), open(t, where, "token")
		done, err := one.Turn(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
		if _, err := two.Turn(ctx, 1); err != context.DeadlineExceeded {
			t.Errorf("%s: both have their turn: %v", limit, err)
		}
		cancel()
		done(false)
	}
}

// No connection has the limits of the server or the role.
func TestSettled(t *testing.T) {
	where, err := url.Parse(ledgertest.Postgres(t))
	if err != nil {
		t.Fatal(err)
	}
	limits := []string{"statement_timeout", "lock_timeout", "idle_session_timeout"}
	query := where.Query()
	for _, limit := range limits {
		query.Set(limit, "500")
	}
	where.RawQuery = query.Encode()
	r := open(t, where.String(), "token")
	for name, db := range map[string]*sql.DB{"locks": r.locks, "others": r.db} {
		for _, limit := range limits {
			var now string
			if err := db.QueryRow(`SELECT current_setting($1)`, limit).Scan(&now); err != nil || now != "0" {
				t.Errorf("%s: %s is %s, %v", name, limit, now, err)
			}
		}
	}
}

// The database's machine is told to notice when this one is gone.
func TestKeepAlive(t *testing.T) {
	r := open(t, ledgertest.Postgres(t), "token")
	for name, db := range map[string]*sql.DB{"locks": r.locks, "others": r.db} {
		var idle, interval, count int
		if err := db.QueryRow(`SELECT current_setting('tcp_keepalives_idle')::int, current_setting('tcp_keepalives_interval')::int,
			current_setting('tcp_keepalives_count')::int`).Scan(&idle, &interval, &count); err != nil {
			t.Fatal(err)
		}
		if gone := idle + interval*count; gone != 30 {
			t.Errorf("%s: noticed after %d seconds", name, gone)
		}
	}
}
