package replicas

import (
	"context"
	"time"
)

// claims holds what is to happen once: by whom, and until when. It is not logged: a crash
// empties it.
const claims = `CREATE UNLOGGED TABLE IF NOT EXISTS footnote_claims (
	what     BIGINT PRIMARY KEY,
	claimant BIGINT NOT NULL,
	until    TIMESTAMPTZ NOT NULL
)`

// claim claims $1 for $2 and so many seconds, by the database's clock. It writes no row
// where another has claimed it.
const claim = `INSERT INTO footnote_claims AS c (what, claimant, until)
VALUES ($1, $2, now() + $3 * interval '1 second')
ON CONFLICT (what) DO UPDATE SET claimant = EXCLUDED.claimant, until = EXCLUDED.until
WHERE c.until <= now() OR c.claimant = EXCLUDED.claimant`

// maxClaims is about how many are remembered, for minutes each; of more, those that were
// claimed last.
const maxClaims = 100_000

const forgetClaims = `DELETE FROM footnote_claims
WHERE until <= now() OR what IN (SELECT what FROM footnote_claims ORDER BY until DESC OFFSET $1)`

// First reports whether somebody is the first in all replicas to do something within a
// time. Who does it again is so too: a request that one replica died over comes again to
// another.
func (r *Replicas) First(ctx context.Context, what, by string, life time.Duration) (first bool, err error) {
	if !r.ready.Load() {
		return false, errAway
	}
	done, err := r.db.ExecContext(ctx, claim, r.key("claim "+what), r.key("claimant "+by), life.Seconds())
	if err != nil {
		return false, r.noticed(err)
	}
	rows, err := done.RowsAffected()
	return rows > 0, err
}

// Forget has somebody not have done what they were the first to do.
func (r *Replicas) Forget(ctx context.Context, what, by string) error {
	if !r.ready.Load() {
		return errAway
	}
	_, err := r.db.ExecContext(ctx, `DELETE FROM footnote_claims WHERE what = $1 AND claimant = $2`, r.key("claim "+what), r.key("claimant "+by))
	return r.noticed(err)
}
