package replicas

import (
	"context"
	"time"
)

// Keep makes the tables, also when they are gone later, and has them hold no more than is
// needed, until the context ends.
func (r *Replicas) Keep(ctx context.Context) {
	const often = time.Minute
	for retry := time.Second; ctx.Err() == nil; {
		pause := often
		switch err := r.tend(ctx); {
		case err == nil:
			retry = time.Second
		case ctx.Err() == nil:
			r.log.Warn("reaching the database; each process goes by itself meanwhile", "err", err)
			pause, retry = retry, min(2*retry, often)
		}
		select {
		case <-time.After(pause):
		case <-r.gone:
		case <-ctx.Done():
		}
	}
}

// tend makes the tables if they are not known to be there, and forgets what counts no
// longer. It does so at the start too: if nobody ran, nobody has.
func (r *Replicas) tend(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if !r.ready.Load() {
		if err := r.makeTables(ctx); err != nil {
			return err
		}
	}
	if err := r.prune(ctx); err != nil {
		return r.noticed(err)
	}
	r.ready.Store(true)
	return nil
}

// makeTables makes the tables where there are none, one replica at a time.
func (r *Replicas) makeTables(ctx context.Context) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing once it is committed
	if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, r.key("table")); err != nil {
		return err
	}
	for _, table := range []string{allowances, claims} {
		if _, err := tx.ExecContext(ctx, table); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// prune forgets what counts no longer.
func (r *Replicas) prune(ctx context.Context) error {
	if _, err := r.db.ExecContext(ctx, `DELETE FROM footnote_allowances WHERE tat < now()`); err != nil {
		return err
	}
	_, err := r.db.ExecContext(ctx, forgetClaims, maxClaims)
	return err
}

// noticed returns an error of a statement. Where it says that a table is gone, as after a
// back-up of somebody else's is restored, Keep is to make it anew.
func (r *Replicas) noticed(err error) error {
	const undefinedTable = "42P01"
	if says(err, undefinedTable) {
		r.ready.Store(false)
		select {
		case r.gone <- struct{}{}:
		default: // Keep has yet to hear of it
		}
	}
	return err
}
