package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Agree notes that a user wants their answers to be kept. Agreeing twice is agreeing
// once.
func (l *Ledger) Agree(ctx context.Context, user string, at time.Time) error {
	id, err := number(user)
	if err == nil {
		err = l.atomically(ctx, func(tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, `INSERT INTO users (user_id, agreed_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`, id, at.UnixMilli())
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("noting that a user agrees: %w", err)
	}
	return nil
}

// Forget deletes all that is kept of a user, of all packs, and that they had agreed. It
// reports whether there was anything.
func (l *Ledger) Forget(ctx context.Context, user string) (there bool, err error) {
	id, err := number(user)
	if err == nil {
		there, err = l.forget(ctx, id)
	}
	if err != nil {
		return false, fmt.Errorf("forgetting a user: %w", err)
	}
	return there, nil
}

// forget deletes a user's row, and with it all that refers to it.
func (l *Ledger) forget(ctx context.Context, user int64) (there bool, err error) {
	err = l.atomically(ctx, func(tx *sql.Tx) error {
		gone, err := tx.ExecContext(ctx, `DELETE FROM users WHERE user_id = $1`, user)
		if err != nil {
			return err
		}
		n, err := gone.RowsAffected()
		there = n > 0
		return err
	})
	if err != nil || l.tidy == "" {
		return there, err
	}
	// Where others are reading, the log is emptied a little later; the rows are gone.
	l.write.ExecContext(ctx, l.tidy)
	return there, nil
}

// agreed returns ErrNotAgreed if a user has not agreed. With a lock nobody else changes
// what is kept of them until the transaction ends.
func agreed(ctx context.Context, tx *sql.Tx, user int64, lock string) error {
	var id int64
	err := tx.QueryRowContext(ctx, `SELECT user_id FROM users WHERE user_id = $1`+lock, user).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotAgreed
	}
	return err
}
