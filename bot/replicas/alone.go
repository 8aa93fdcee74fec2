package replicas

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// errSilent is returned where the database neither gives a lock nor says that it is taken.
var errSilent = errors.New("asking the database for a lock: it does not answer")

// Alone waits until no other replica does what has a name, or the context ends. next,
// which is called once, lets another do it. Without the database, and where that does not
// answer, replicas do not wait for one another.
func (r *Replicas) Alone(ctx context.Context, what string) (next func(), err error) {
	for {
		next, err = r.lock(ctx, r.key(what))
		switch {
		case err == nil:
			return next, nil
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case !isTaken(err):
			r.log.Warn("waiting for other processes; not waiting for them this time", "err", err)
			return func() {}, nil
		}
	}
}

// lock takes a lock, or tries to for a while. It ends with the context, and when the
// database is silent; the connection ends then too, so that a lock that is granted in that
// moment is held by nobody.
func (r *Replicas) lock(ctx context.Context, key int64) (unlock func(), err error) {
	held, end := context.WithCancel(context.WithoutCancel(ctx))
	silent := time.AfterFunc(r.patience+r.reach, end)
	ended := context.AfterFunc(ctx, end)
	tx, err := r.begin(held, key)
	switch heard, alive := silent.Stop(), ended(); {
	case !alive:
		err = ctx.Err()
	case !heard:
		err = errSilent
	}
	if err != nil {
		end() // which rolls back, where there is something
		return nil, err
	}
	return func() {
		defer end()
		defer time.AfterFunc(r.reach, end).Stop()
		tx.Rollback() // or else the lock ends with the connection
	}, nil
}

// begin begins a transaction that holds a lock. A transaction, since a pooler before the
// database keeps one on one connection.
func (r *Replicas) begin(ctx context.Context, key int64) (*sql.Tx, error) {
	tx, err := r.locks.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if _, err = tx.ExecContext(ctx, bounds, inMillis(r.patience), inMillis(r.held)); err == nil {
		_, err = tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, key)
	}
	if err != nil {
		tx.Rollback()
	}
	return tx, err
}

// bounds has the database wait no longer than $1 for a lock at once, so that a database
// that is silent is told from a lock that is taken, and end a transaction that is silent
// for $2: its process may be on a machine that is gone, of which nobody tells. No other
// limit is to end the wait, also on a connection that a pooler has not had settled.
const bounds = `SELECT set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true),
	set_config('statement_timeout', '0', true)`

func inMillis(d time.Duration) string { return strconv.FormatInt(d.Milliseconds(), 10) }

// isTaken reports whether somebody else had the lock all the time.
func isTaken(err error) bool {
	const lockNotAvailable = "55P03"
	return says(err, lockNotAvailable)
}

// says reports whether an error is the database's, with this code.
func says(err error, code string) bool {
	var said *pgconn.PgError
	return errors.As(err, &said) && said.Code == code
}
